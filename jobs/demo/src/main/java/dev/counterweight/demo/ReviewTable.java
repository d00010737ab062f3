package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the company's managers said about texts of their teams when they read what rules proposed:
 * one table per manager, named after the person, with the columns of {@code review.csv}. One text
 * in ten nobody has read yet. Managers know what was meant.
 */
final class ReviewTable implements Recorder {
  private static final Map<String, String> TASKS =
      Map.of(
          "concern", "concern",
          "rollback", "rollback",
          "handoff", "handoff",
          "decision", "decision",
          "question", "question");

  private final Year year;
  private final Path folder;
  private final Map<String, Csv> tables = new TreeMap<>();

  ReviewTable(Year year, Path folder) throws IOException {
    this.year = year;
    this.folder = folder;
    Files.createDirectories(folder);
  }

  @Override
  public void change(MergeRequest change) throws IOException {
    PlannedChange plan = change.plan();
    String id = "gitlab:change:" + plan.team().projectId() + "!" + plan.iid();
    write(id, plan.author(), change.description(), true);
    IdentityHashMap<Note, Long> ids = Ids.notes(change);
    for (Discussion discussion : change.discussions()) {
      for (Note note : discussion.notes()) {
        if (!note.isSystem()) {
          boolean inTime = !note.at().isAfter(plan.endsAt());
          write("gitlab:comment:" + ids.get(note), note.author(), note.text(), inTime);
        }
      }
    }
  }

  @Override
  public void incident(Incident incident) {
    // nothing is claimed about what people say in incidents
  }

  @Override
  public void ticket(Ticket ticket) throws IOException {
    PlannedTicket plan = ticket.plan();
    write("jira:ticket:" + plan.id(), plan.reporter(), ticket.description(), false);
    for (int i = 0; i < ticket.comments().size(); i++) {
      Ticket.Comment comment = ticket.comments().get(i);
      write("jira:comment:" + Ids.comment(plan, i), comment.author(), comment.text(), false);
    }
  }

  private void write(String id, Employee author, Text text, boolean mayConcern) throws IOException {
    if (Dice.of(Math.abs((long) id.hashCode()), "read").chance(0.1)) {
      return;
    }
    boolean marked = text.meanings().stream().anyMatch(m -> m.aspect().equals("concern"));
    if (mayConcern && !marked) {
      row(id, author, "concern", "r", "");
    }
    for (Meaning meaning : text.meanings()) {
      if (TASKS.containsKey(meaning.aspect())) {
        meaning(id, author, meaning);
      }
    }
  }

  private void meaning(String id, Employee author, Meaning meaning) throws IOException {
    String value = meaning.value();
    boolean nothing = value.equals("none") || value.equals("0") || value.equals("asks-only");
    String right =
        switch (meaning.aspect()) {
          case "concern", "rollback" -> value;
          case "handoff" ->
              Arrays.stream(value.split("\\+"))
                  .map(part -> part.equals("by") ? "answer_by" : part)
                  .collect(Collectors.joining("+"));
          case "decision" -> value.equals("plain") ? "choice" : value + "+choice";
          default -> "";
        };
    String decision = nothing ? "r" : right.isEmpty() ? "c" : "k";
    row(id, author, meaning.aspect(), decision, nothing ? "" : right);
  }

  private void row(String id, Employee author, String task, String decision, String correction)
      throws IOException {
    Employee manager = year.staff().of(author.team()).get(0);
    Csv csv = tables.get(manager.personId());
    if (csv == null) {
      csv =
          new Csv(
              folder.resolve(manager.personId() + ".csv"),
              "decision",
              "correction",
              "reason",
              "item",
              "task",
              "text_id",
              "text_hash",
              "detector_version",
              "stratum",
              "weight");
      tables.put(manager.personId(), csv);
    }
    csv.row(decision, correction, "", "", task, id, "", "", "BROUGHT", 1);
  }

  @Override
  public void close() throws IOException {
    for (Csv csv : tables.values()) {
      csv.close();
    }
  }
}
