package dev.counterweight.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;

/**
 * Records what texts were meant to say. One row per text and aspect; text ids are {@code
 * gitlab:merge_request:<project>:<iid>}, {@code gitlab:note:<id>}, {@code
 * gitlab:issue:<project>:<iid>}, {@code jira:issue:<key>} and {@code jira:comment:<id>}.
 */
final class TruthTable implements Recorder {
  private static final Meaning NO_CONCERN = new Meaning("concern", "none");

  private final Csv csv;

  TruthTable(Path file) throws IOException {
    csv = new Csv(file, "text_id", "person_id", "aspect", "value");
  }

  @Override
  public void change(MergeRequest change) throws IOException {
    PlannedChange plan = change.plan();
    String id = "gitlab:merge_request:" + plan.team().projectId() + ":" + plan.iid();
    write(id, plan.author(), change.description());
    IdentityHashMap<Note, Long> ids = Ids.notes(change);
    for (Discussion discussion : change.discussions()) {
      for (Note note : discussion.notes()) {
        write("gitlab:note:" + ids.get(note), note, !note.at().isAfter(plan.endsAt()));
      }
    }
  }

  /** What is said before the merge and names no harm is no concern, also where nobody marked it. */
  private void write(String id, Note note, boolean inTime) throws IOException {
    if (note.isSystem()) {
      return;
    }
    write(id, note.author(), note.text());
    boolean marked = note.text().meanings().stream().anyMatch(m -> m.aspect().equals("concern"));
    if (inTime && !marked) {
      write(id, note.author(), NO_CONCERN);
    }
  }

  @Override
  public void incident(Incident incident) {
    // nothing is claimed about what people say in incidents
  }

  @Override
  public void ticket(Ticket ticket) throws IOException {
    PlannedTicket plan = ticket.plan();
    write("jira:issue:" + plan.key(), plan.reporter(), ticket.description());
    for (int i = 0; i < ticket.comments().size(); i++) {
      Ticket.Comment comment = ticket.comments().get(i);
      write("jira:comment:" + Ids.comment(plan, i), comment.author(), comment.text());
    }
  }

  private void write(String id, Employee author, Text text) throws IOException {
    for (Meaning meaning : text.meanings()) {
      write(id, author, meaning);
    }
  }

  private void write(String id, Employee author, Meaning meaning) throws IOException {
    csv.row(id, author.personId(), meaning.aspect(), meaning.value());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
