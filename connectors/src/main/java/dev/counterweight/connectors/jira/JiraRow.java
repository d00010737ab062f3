package dev.counterweight.connectors.jira;

import static dev.counterweight.connectors.jira.JiraJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Project;
import dev.counterweight.model.Ticket;
import dev.counterweight.model.TicketEdit;
import dev.counterweight.model.TicketLink;
import dev.counterweight.text.MarkdownText;
import dev.counterweight.text.WikiText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One raw row on its way into the model. */
final class JiraRow {
  private final RawRecord row;
  private final JsonNode payload;
  private final JiraAddress address;
  private final Identity identity;
  private final Consumer<Record> out;

  JiraRow(
      RawRecord row,
      JsonNode payload,
      JiraAddress address,
      Identity identity,
      Consumer<Record> out) {
    this.row = row;
    this.payload = payload;
    this.address = address;
    this.identity = identity;
    this.out = out;
  }

  void project() {
    String key = text(payload.path("key"));
    if (key == null) {
      report("project-without-key", row.key(), "no field 'key'");
      return;
    }
    out.accept(new Project(projectId(key), JiraMapping.SOURCE, name(payload, key), null));
  }

  void issue() {
    String id = text(payload.path("id"));
    String key = text(payload.path("key"));
    if (id == null || key == null) {
      report("ticket-without-key", row.key(), "no field 'id' or no field 'key'");
      return;
    }
    JsonNode fields = payload.path("fields");
    ticket(id, key, fields);
    for (JsonNode link : fields.path("issuelinks")) {
      link(link, id);
    }
    for (JsonNode comment : fields.path("comment").path("comments")) {
      comment(comment, id, key);
    }
    for (JsonNode history : payload.path("changelog").path("histories")) {
      history(history, id);
    }
  }

  void loneComment(Map<String, String> issueKeys) {
    String issueId = row.parent();
    if (issueId == null) {
      report("comment-without-ticket", row.key(), "the row has no parent");
      return;
    }
    String key = issueKeys.get(issueId);
    if (key == null) {
      report("comment-of-unknown-ticket", row.key(), "no issue with id " + issueId);
    }
    comment(payload, issueId, key == null ? issueId : key);
  }

  void loneHistory() {
    String issueId = row.parent();
    if (issueId == null) {
      report("edit-without-ticket", row.key(), "the row has no parent");
      return;
    }
    history(payload, issueId);
  }

  private void ticket(String id, String key, JsonNode fields) {
    Instant opened = time(fields, "created", "ticket-without-time", row.key());
    if (opened == null) {
      return;
    }
    Instant updated = optionalTime(fields, "updated", row.key());
    out.accept(
        new Ticket(
            ticketId(id),
            projectId(projectKey(fields, key)),
            key,
            person(fields.path("reporter")),
            person(fields.path("assignee")),
            name(fields.path("issuetype"), ""),
            name(fields.path("status"), ""),
            text(fields.path("status").path("statusCategory").path("key")),
            orEmpty(text(fields.path("summary"))),
            canonical(fields.path("description")),
            texts(fields.path("labels")),
            names(fields.path("components")),
            names(fields.path("fixVersions")),
            address.ofTicket(key),
            dueOn(fields),
            opened,
            optionalTime(fields, "resolutiondate", row.key()),
            updated == null ? opened : updated));
  }

  /** A link stands at both of its ends; each end is a row. */
  private void link(JsonNode link, String issueId) {
    String linkId = text(link.path("id"));
    boolean outward = link.path("outwardIssue").isObject();
    String related = text(link.path(outward ? "outwardIssue" : "inwardIssue").path("key"));
    String relation = text(link.path("type").path(outward ? "outward" : "inward"));
    if (linkId == null || related == null) {
      report("link-without-ticket", row.key(), "a link has no id, or leads to no issue");
      return;
    }
    out.accept(
        new TicketLink(
            "jira:link:" + issueId + "/" + linkId,
            ticketId(issueId),
            related,
            relation == null ? "" : relation));
  }

  private void comment(JsonNode comment, String issueId, String issueKey) {
    String id = text(comment.path("id"));
    if (id == null) {
      report("comment-without-id", row.key(), "no field 'id'");
      return;
    }
    String where = issueId + "/" + id;
    Instant written = time(comment, "created", "comment-without-time", where);
    if (written == null) {
      return;
    }
    Instant updated = optionalTime(comment, "updated", where);
    out.accept(
        new Comment(
            "jira:comment:" + id,
            "jira:thread:" + issueId,
            Kinds.TICKET,
            ticketId(issueId),
            person(comment.path("author")),
            0,
            canonical(comment.path("body")),
            address.ofComment(issueKey, id),
            null,
            null,
            false,
            written,
            updated == null ? written : updated));
  }

  private void history(JsonNode history, String issueId) {
    String id = text(history.path("id"));
    if (id == null) {
      report("edit-without-id", row.key(), "no field 'id'");
      return;
    }
    String where = issueId + "/" + id;
    Instant edited = time(history, "created", "edit-without-time", where);
    if (edited == null) {
      return;
    }
    String editor = person(history.path("author"));
    int position = 0;
    for (JsonNode item : history.path("items")) {
      edit(item, "jira:edit:" + id + "/" + position++, issueId, editor, edited, where);
    }
  }

  /**
   * Values are those that people read: the ones for machines name people by account id in Cloud and
   * by user key in Data Center.
   */
  private void edit(
      JsonNode item,
      String editId,
      String issueId,
      @Nullable String editor,
      Instant edited,
      String where) {
    String field = text(item.path("field"));
    if (field == null) {
      report("edit-without-field", where, "an item has no field 'field'");
      return;
    }
    out.accept(
        new TicketEdit(
            editId,
            ticketId(issueId),
            editor,
            field,
            text(item.path("fromString")),
            text(item.path("toString")),
            heldBy(field, item.path("from")),
            heldBy(field, item.path("to")),
            edited));
  }

  /** Cloud names people by account id, Data Center by user key. */
  private @Nullable String heldBy(String field, JsonNode account) {
    String id = text(account);
    boolean isPerson = field.equalsIgnoreCase("assignee") || field.equalsIgnoreCase("reporter");
    return isPerson && id != null && !id.isBlank()
        ? identity.personOf(JiraMapping.SOURCE, id, null)
        : null;
  }

  /** A document is in Atlassian's own format, a string in the markup of the place it came from. */
  private String canonical(JsonNode value) {
    if (value.isObject()) {
      return AdfText.canonical(value);
    }
    String text = text(value);
    return row.dialect().equals(RawRecord.WIKI)
        ? WikiText.canonical(text)
        : MarkdownText.canonical(text);
  }

  private @Nullable String person(JsonNode account) {
    String accountId = text(account.path("accountId"));
    String id = accountId == null ? text(account.path("key")) : accountId;
    String login = text(account.path("name"));
    return id == null && login == null ? null : identity.personOf(JiraMapping.SOURCE, id, login);
  }

  private @Nullable Instant time(JsonNode parent, String field, String missing, String where) {
    Instant time = JiraTime.instant(parent.path(field));
    if (time == null) {
      report(missing, where, "'" + field + "' is no time: " + shown(parent.path(field)));
    }
    return time;
  }

  private @Nullable Instant optionalTime(JsonNode parent, String field, String where) {
    JsonNode value = parent.path(field);
    return isAbsent(value) ? null : time(parent, field, "unreadable-time", where);
  }

  private @Nullable LocalDate dueOn(JsonNode fields) {
    JsonNode value = fields.path("duedate");
    if (isAbsent(value)) {
      return null;
    }
    LocalDate day = JiraTime.day(value);
    if (day == null) {
      report("unreadable-date", row.key(), "'duedate' is no date: " + shown(value));
    }
    return day;
  }

  private void report(String name, String key, String detail) {
    out.accept(new DataIssue(name, JiraMapping.SOURCE, row.entity(), key, detail));
  }

  private static String projectKey(JsonNode fields, String issueKey) {
    String key = text(fields.path("project").path("key"));
    int dash = issueKey.lastIndexOf('-');
    return key != null ? key : dash > 0 ? issueKey.substring(0, dash) : issueKey;
  }

  private static String projectId(String key) {
    return "jira:project:" + key;
  }

  private static String ticketId(String issueId) {
    return "jira:ticket:" + issueId;
  }

  private static String name(JsonNode thing, String unnamed) {
    String name = text(thing.path("name"));
    return name == null ? unnamed : name;
  }

  private static List<String> names(JsonNode things) {
    List<String> names = new ArrayList<>();
    things.forEach(thing -> addIfPresent(text(thing.path("name")), names));
    return names;
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> addIfPresent(text(value), texts));
    return texts;
  }

  private static void addIfPresent(@Nullable String text, List<String> texts) {
    if (text != null) {
      texts.add(text);
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** A piece of what stands there, short enough for a message. */
  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
