package dev.counterweight.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ticket, complete; its fields are as they are at the end of the year. */
final class Ticket {
  /** One comment. */
  record Comment(Employee author, Instant at, Text text) {}

  /** One field changed in one edit; values as shown to people. */
  record Edit(
      Employee author, Instant at, String field, @Nullable String from, @Nullable String to) {}

  /** A link to another ticket. */
  record Link(String type, PlannedTicket to) {}

  private final PlannedTicket plan;
  private final String type;
  private String summary;
  private Text description;
  private Status status = Status.OPEN;
  private @Nullable Instant resolvedAt;
  private @Nullable Employee assignee;
  private @Nullable LocalDate dueOn;
  private @Nullable String fixVersion;
  private final List<String> labels = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** Where a ticket stands. */
  enum Status {
    OPEN("1", "Open", 2, "new", "To Do"),
    IN_PROGRESS("3", "In Progress", 4, "indeterminate", "In Progress"),
    IN_REVIEW("10001", "In Review", 4, "indeterminate", "In Progress"),
    DONE("10002", "Done", 3, "done", "Done"),
    WONT_DO("10003", "Won't Do", 3, "done", "Done");

    final String id;
    final String words;
    final int categoryId;
    final String categoryKey;
    final String category;

    Status(String id, String words, int categoryId, String categoryKey, String category) {
      this.id = id;
      this.words = words;
      this.categoryId = categoryId;
      this.categoryKey = categoryKey;
      this.category = category;
    }

    static Status named(String words) {
      for (Status status : values()) {
        if (status.words.equals(words)) {
          return status;
        }
      }
      throw new IllegalArgumentException(words);
    }
  }

  Ticket(PlannedTicket plan, String type, String summary, Text description) {
    this.plan = plan;
    this.type = type;
    this.summary = summary;
    this.description = description;
    this.dueOn = plan.dueOn();
  }

  PlannedTicket plan() {
    return plan;
  }

  String type() {
    return type;
  }

  String summary() {
    return summary;
  }

  Text description() {
    return description;
  }

  Status status() {
    return status;
  }

  @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  @Nullable Employee assignee() {
    return assignee;
  }

  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  @Nullable String fixVersion() {
    return fixVersion;
  }

  List<String> labels() {
    return labels;
  }

  List<Link> links() {
    return links;
  }

  List<Comment> comments() {
    comments.sort(Comparator.comparing(Comment::at));
    return comments;
  }

  List<Edit> edits() {
    edits.sort(Comparator.comparing(Edit::at));
    return edits;
  }

  void comment(Employee author, Instant at, Text text) {
    comments.add(new Comment(author, at, text));
  }

  void comment(Employee author, Instant at, String body) {
    comment(author, at, Text.of(body));
  }

  void link(String type, PlannedTicket to) {
    links.add(new Link(type, to));
  }

  void assign(Employee by, Instant at, Employee to) {
    edit(by, at, "assignee", assignee == null ? null : assignee.displayName(), to.displayName());
    assignee = to;
  }

  void move(Employee by, Instant at, Status to) {
    edit(by, at, "status", status.words, to.words);
    status = to;
    resolvedAt = to.categoryKey.equals("done") ? at : null;
  }

  void moveDueDate(Employee by, Instant at, LocalDate to) {
    edit(by, at, "duedate", dueOn == null ? null : dueOn.toString(), to.toString());
    dueOn = to;
  }

  void planFor(Employee by, Instant at, String version) {
    edit(by, at, "Fix Version", fixVersion, version);
    fixVersion = version;
  }

  void rename(Employee by, Instant at, String to) {
    edit(by, at, "summary", summary, to);
    summary = to;
  }

  void rewrite(Employee by, Instant at, String to) {
    edit(by, at, "description", description.body(), to);
    description = new Text(to, description.meanings());
  }

  private void edit(
      Employee by, Instant at, String field, @Nullable String from, @Nullable String to) {
    edits.add(new Edit(by, at, field, from, to));
  }
}
