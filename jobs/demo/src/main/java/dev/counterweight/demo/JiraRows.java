package dev.counterweight.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows in the shape of Jira's REST API v2; texts are plain Markdown. */
final class JiraRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> TYPES = Map.of("Bug", "1", "Story", "2", "Task", "4");

  /** What Jira itself calls the fields that people see under another name. */
  private static final Map<String, String> FIELD_IDS = Map.of("Fix Version", "fixVersions");

  private final Map<Employee, RawValue> people = new HashMap<>();
  private final Set<String> released;

  JiraRows(Year year) {
    LocalDate end = year.config().from().plusDays(year.config().days());
    this.released =
        Set.copyOf(
            year.releases().stream()
                .filter(r -> r.on().isBefore(end))
                .map(Year.Release::version)
                .toList());
  }

  ObjectNode project(Team team) {
    return JSON.objectNode()
        .put("id", Integer.toString(10_001 + team.number()))
        .put("key", team.ticketKey())
        .put("name", team.name())
        .put("projectTypeKey", "software");
  }

  /** An account of Jira, as a row of users and as an author. */
  ObjectNode user(Employee person) {
    return JSON.objectNode()
        .put("accountId", person.jiraAccountId())
        .put("accountType", person.isBot() ? "app" : "atlassian")
        .put("displayName", person.displayName())
        .put("active", true)
        .put("timeZone", "Etc/UTC")
        .putNull("emailAddress")
        .put("name", person.jiraName())
        .put("key", person.jiraName());
  }

  private RawValue person(Employee person) {
    return people.computeIfAbsent(person, p -> GitLabRows.raw(user(p)));
  }

  ObjectNode ticket(Ticket ticket) {
    PlannedTicket plan = ticket.plan();
    ObjectNode row = JSON.objectNode();
    row.put("id", Long.toString(plan.id())).put("key", plan.key());
    row.put("self", Company.ticketUrl(plan.id()));
    ObjectNode fields = row.putObject("fields");
    what(fields, ticket);
    when(fields, ticket);
    where(fields, ticket);
    Employee assignee = ticket.assignee();
    if (assignee == null) {
      fields.putNull("assignee");
    } else {
      fields.putRawValue("assignee", person(assignee));
    }
    fields.putRawValue("reporter", person(plan.reporter()));
    fields.putRawValue("creator", person(plan.reporter()));
    links(fields.putArray("issuelinks"), ticket);
    comments(fields.putObject("comment"), ticket);
    changelog(row.putObject("changelog"), ticket);
    return row;
  }

  private void what(ObjectNode fields, Ticket ticket) {
    fields.put("summary", ticket.summary()).put("description", ticket.description().body());
    fields
        .putObject("issuetype")
        .put("id", TYPES.getOrDefault(ticket.type(), "4"))
        .put("name", ticket.type())
        .put("subtask", false);
    fields.set("project", project(ticket.plan().team()));
    ((ObjectNode) fields.get("project")).remove("projectTypeKey");
    Ticket.Status status = ticket.status();
    fields
        .putObject("status")
        .put("id", status.id)
        .put("name", status.words)
        .putObject("statusCategory")
        .put("id", status.categoryId)
        .put("key", status.categoryKey)
        .put("name", status.category);
  }

  private static void when(ObjectNode fields, Ticket ticket) {
    Instant resolved = ticket.resolvedAt();
    boolean done = ticket.status() == Ticket.Status.DONE;
    fields.set(
        "resolution",
        resolved == null
            ? JSON.nullNode()
            : JSON.objectNode()
                .put("id", done ? "1" : "2")
                .put("name", done ? "Done" : "Won't Do"));
    fields.put("resolutiondate", resolved == null ? null : time(resolved));
    fields.put("created", time(ticket.plan().createdAt()));
    fields.put("updated", time(lastTouched(ticket)));
    fields.putObject("priority").put("id", "3").put("name", "Medium");
    LocalDate due = ticket.dueOn();
    fields.put("duedate", due == null ? null : due.toString());
  }

  private static Instant lastTouched(Ticket ticket) {
    Instant last = ticket.plan().createdAt();
    for (Ticket.Comment comment : ticket.comments()) {
      last = comment.at().isAfter(last) ? comment.at() : last;
    }
    for (Ticket.Edit edit : ticket.edits()) {
      last = edit.at().isAfter(last) ? edit.at() : last;
    }
    return last;
  }

  private void where(ObjectNode fields, Ticket ticket) {
    ArrayNode labels = fields.putArray("labels");
    ticket.labels().forEach(labels::add);
    Team team = ticket.plan().team();
    fields
        .putArray("components")
        .addObject()
        .put("id", Integer.toString(10 + team.number()))
        .put("name", team.repository());
    ArrayNode versions = fields.putArray("fixVersions");
    String version = ticket.fixVersion();
    if (version != null) {
      versions
          .addObject()
          .put("id", version)
          .put("name", version)
          .put("released", released.contains(version));
    }
  }

  private void links(ArrayNode links, Ticket ticket) {
    for (Ticket.Link link : ticket.links()) {
      ObjectNode row = links.addObject();
      row.put("id", Long.toString(90_000 + ticket.plan().order()));
      row.putObject("type")
          .put("id", Integer.toString(link.type().length()))
          .put("name", link.type())
          .put("inward", inward(link.type()))
          .put("outward", link.type().toLowerCase(Locale.ROOT));
      row.putObject("outwardIssue")
          .put("id", Long.toString(link.to().id()))
          .put("key", link.to().key())
          .put("self", Company.ticketUrl(link.to().id()));
    }
  }

  private static String inward(String type) {
    return switch (type) {
      case "Blocks" -> "is blocked by";
      case "Duplicate" -> "is duplicated by";
      default -> "relates to";
    };
  }

  private void comments(ObjectNode comment, Ticket ticket) {
    ArrayNode rows = comment.putArray("comments");
    List<Ticket.Comment> comments = ticket.comments();
    for (int i = 0; i < comments.size(); i++) {
      Ticket.Comment is = comments.get(i);
      String at = time(is.at());
      ObjectNode row = rows.addObject();
      row.put("id", Long.toString(Ids.comment(ticket.plan(), i)));
      row.putRawValue("author", person(is.author()));
      row.put("body", is.text().body());
      row.putRawValue("updateAuthor", person(is.author()));
      row.put("created", at).put("updated", at);
    }
    comment.put("maxResults", comments.size()).put("total", comments.size()).put("startAt", 0);
  }

  private void changelog(ObjectNode changelog, Ticket ticket) {
    List<Ticket.Edit> edits = ticket.edits();
    changelog.put("startAt", 0).put("maxResults", edits.size()).put("total", edits.size());
    ArrayNode histories = changelog.putArray("histories");
    for (int i = 0; i < edits.size(); i++) {
      Ticket.Edit edit = edits.get(i);
      ObjectNode row = histories.addObject();
      row.put("id", Long.toString(Ids.edit(ticket.plan(), i)));
      row.putRawValue("author", person(edit.author()));
      row.put("created", time(edit.at()));
      ObjectNode item = row.putArray("items").addObject();
      item.put("field", edit.field()).put("fieldtype", "jira");
      item.put("fieldId", FIELD_IDS.getOrDefault(edit.field(), edit.field()));
      item.put("from", id(edit, edit.from())).put("fromString", edit.from());
      item.put("to", id(edit, edit.to())).put("toString", edit.to());
    }
  }

  /** Whole seconds, which is all that the year is made of, with the offset as Jira writes it. */
  private static String time(Instant at) {
    return at.toString().replace("Z", ".000+0000");
  }

  private static @Nullable String id(Ticket.Edit edit, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (edit.field()) {
      case "status" -> Ticket.Status.named(value).id;
      case "duedate" -> value;
      default -> null;
    };
  }
}
