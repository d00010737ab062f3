package dev.counterweight.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records into the files of an archive, row by row. */
final class ArchiveFolder implements Recorder {
  private static final List<String> GITLAB =
      List.of(
          "projects",
          "users",
          "merge_requests",
          "discussions",
          "approvals",
          "issues",
          "resource_label_events",
          "resource_milestone_events",
          "resource_state_events",
          "releases",
          "merge_request_sizes");
  private static final List<String> JIRA = List.of("projects", "users", "issues");

  private final GitLabRows gitlab;
  private final JiraRows jira;
  private final Map<String, Lines> files = new LinkedHashMap<>();
  private long notes;
  private long systemNotes;
  private long ticketComments;

  ArchiveFolder(Path folder, Year year) throws IOException {
    gitlab = new GitLabRows(year);
    jira = new JiraRows(year);
    open(folder, "gitlab", GITLAB);
    open(folder, "jira", JIRA);
    writeBackground(year);
  }

  private void open(Path folder, String source, List<String> entities) throws IOException {
    Files.createDirectories(folder.resolve(source));
    for (String entity : entities) {
      String name = source + "/" + entity;
      files.put(name, new Lines(folder.resolve(name + ".jsonl.gz")));
    }
  }

  private void writeBackground(Year year) throws IOException {
    Staff staff = year.staff();
    for (Team team : staff.teams()) {
      write("gitlab/projects", gitlab.project(team));
      write("jira/projects", jira.project(team));
      for (Year.Release release : year.releases()) {
        write("gitlab/releases", gitlab.release(team, release));
      }
    }
    write("gitlab/users", gitlab.user(staff.bot()));
    write("gitlab/users", gitlab.user(staff.ghost()));
    write("jira/users", jira.user(staff.bot()));
    for (Employee person : staff.people()) {
      write("gitlab/users", gitlab.user(person));
      write("jira/users", jira.user(person));
    }
  }

  @Override
  public void change(MergeRequest change) throws IOException {
    write("gitlab/merge_requests", gitlab.change(change));
    write("gitlab/merge_request_sizes", gitlab.size(change));
    ObjectNode approvals = gitlab.approvals(change);
    if (approvals != null) {
      write("gitlab/approvals", approvals);
    }
    for (ObjectNode discussion : gitlab.discussions(change)) {
      write("gitlab/discussions", discussion);
    }
    for (String kind : List.of("label", "milestone", "state")) {
      for (ObjectNode event : gitlab.events(change, kind)) {
        write("gitlab/resource_" + kind + "_events", event);
      }
    }
    count(change);
  }

  @Override
  public void incident(Incident incident) throws IOException {
    write("gitlab/issues", gitlab.incident(incident));
    for (ObjectNode discussion : gitlab.discussions(incident)) {
      write("gitlab/discussions", discussion);
    }
    for (String kind : List.of("label", "state")) {
      for (ObjectNode event : gitlab.events(incident, kind)) {
        write("gitlab/resource_" + kind + "_events", event);
      }
    }
    count(incident);
  }

  @Override
  public void ticket(Ticket ticket) throws IOException {
    write("jira/issues", jira.ticket(ticket));
    ticketComments += ticket.comments().size();
  }

  private void count(Activity activity) {
    for (Discussion discussion : activity.discussions()) {
      for (Note note : discussion.notes()) {
        if (note.isSystem()) {
          systemNotes++;
        } else {
          notes++;
        }
      }
    }
  }

  private void write(String file, ObjectNode row) throws IOException {
    lines(file).write(row);
  }

  private Lines lines(String file) {
    Lines lines = files.get(file);
    if (lines == null) {
      throw new IllegalArgumentException("no file " + file + " in an archive");
    }
    return lines;
  }

  /** Rows written, by file: {@code gitlab/merge_requests}. */
  Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((name, lines) -> rows.put(name, lines.rows()));
    return rows;
  }

  long notes() {
    return notes;
  }

  long systemNotes() {
    return systemNotes;
  }

  long ticketComments() {
    return ticketComments;
  }

  @Override
  public void close() throws IOException {
    for (Lines lines : files.values()) {
      lines.close();
    }
  }
}
