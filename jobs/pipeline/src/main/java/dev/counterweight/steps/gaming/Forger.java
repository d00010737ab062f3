package dev.counterweight.steps.gaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.connectors.RawRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes raw rows as the sources would have served them had somebody done so. */
final class Forger {
  private static final String GITLAB = "gitlab";
  private static final long FORGED = 9_000_000_000L;
  private static final long ROOM = 1_000;

  final RawCompany company;
  final List<Attacker> attackers;
  final Random random;
  private final Set<String> touched = new HashSet<>();
  private long made;

  Forger(RawCompany company, List<Attacker> attackers, long seed) {
    this.company = company;
    this.attackers = attackers;
    this.random = new Random(seed);
    this.made = ROOM * company.all().size(); // ids apart from what was forged into the company
  }

  /** Changes that were added or written on. */
  int touched() {
    return touched.size();
  }

  /** Merged changes of others, younger than the attacker's first, in an order of their own. */
  List<RawRecord> launchesOfOthers(Attacker attacker, int most) {
    String since = text(attacker.launched().get(0), "created_at");
    List<RawRecord> others =
        new ArrayList<>(
            company
                .rows(GITLAB, "merge_requests")
                .filter(row -> !row.payload().contains("\"merged_at\":null"))
                .filter(row -> !authorId(row).equals(attacker.user().path("id").asText()))
                .filter(row -> text(row, "created_at").compareTo(since) > 0)
                .toList());
    Collections.shuffle(others, random);
    return others.subList(0, Math.min(most, others.size()));
  }

  private static String authorId(RawRecord change) {
    return RawCompany.json(change).path("author").path("id").asText();
  }

  /** A comment by somebody on a change, so many seconds after it was opened. */
  RawRecord comment(RawRecord change, JsonNode author, long secondsAfter, String body) {
    return note(change, author, secondsAfter, body, false);
  }

  /** An approval: the note that it leaves, and the row that lists it. */
  List<RawRecord> approval(RawRecord change, JsonNode approver, List<RawRecord> approvals) {
    ObjectNode row =
        approvals.stream()
            .filter(known -> known.entity().equals("approvals"))
            .filter(known -> known.key().equals(change.key()))
            .findFirst()
            .map(RawCompany::json)
            .orElseGet(() -> approvals(change));
    row.withArray("approved_by").addObject().set("user", approver);
    return List.of(
        note(change, approver, 120, "approved this merge request", true),
        RawCompany.row(GITLAB, "approvals", change.key(), change.key(), RawRecord.MARKDOWN, row));
  }

  /** A part approved by those who approved the whole, so that it is nobody's lonely work. */
  List<RawRecord> reviewedLike(RawRecord original, RawRecord part) {
    List<RawRecord> rows = new ArrayList<>();
    company
        .rows(GITLAB, "approvals")
        .filter(row -> row.key().equals(original.key()))
        .flatMap(row -> stream(RawCompany.json(row).path("approved_by")))
        .forEach(by -> rows.addAll(approval(part, by.path("user"), List.copyOf(rows))));
    return rows;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static ObjectNode approvals(RawRecord change) {
    ObjectNode of = RawCompany.json(change);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("project_id", of.path("project_id").asLong());
    row.put("merge_request_iid", of.path("iid").asLong());
    row.putArray("approved_by");
    return row;
  }

  private RawRecord note(
      RawRecord change, JsonNode author, long secondsAfter, String body, boolean isSystem) {
    touched.add(change.key());
    ObjectNode of = RawCompany.json(change);
    String at = Instant.parse(of.path("created_at").asText()).plusSeconds(secondsAfter).toString();
    long id = FORGED + made++;
    ObjectNode discussion = JsonNodeFactory.instance.objectNode();
    discussion.put("project_id", of.path("project_id").asLong());
    discussion.put("merge_request_iid", of.path("iid").asLong());
    discussion.put("id", "forged" + id);
    discussion.put("individual_note", true);
    ObjectNode note = discussion.putArray("notes").addObject();
    note.put("id", id).put("body", body).put("created_at", at).put("updated_at", at);
    note.put("system", isSystem).put("noteable_type", "MergeRequest");
    note.put("project_id", of.path("project_id").asLong());
    note.put("noteable_iid", of.path("iid").asLong());
    note.set("author", author);
    return RawCompany.row(
        GITLAB,
        "discussions",
        change.key() + "/forged" + id,
        change.key(),
        RawRecord.MARKDOWN,
        discussion);
  }

  /** Another change like one that was merged, with a number, a title and a text of its own. */
  RawRecord change(RawRecord like, String title, String description, String branch) {
    ObjectNode copy = RawCompany.json(like);
    long id = FORGED + made++;
    copy.put("id", id).put("iid", id).put("title", title).put("description", description);
    copy.put("source_branch", branch);
    String key = copy.path("project_id").asText() + "!" + id;
    touched.add(key);
    return RawCompany.row(GITLAB, "merge_requests", key, null, like.dialect(), copy);
  }

  /** The same change with another text. */
  RawRecord described(RawRecord change, String description) {
    touched.add(change.key());
    ObjectNode copy = RawCompany.json(change);
    copy.put("description", description);
    return RawCompany.rewritten(change, copy);
  }

  static String text(RawRecord change, String field) {
    return RawCompany.json(change).path(field).asText("");
  }

  /** Tickets that somebody opens and closes again, a line each. */
  List<RawRecord> tickets(JsonNode reporter, int number) {
    RawRecord like =
        company.rows("jira", "issues").findFirst().orElseThrow(() -> new IllegalStateException());
    List<RawRecord> tickets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ObjectNode copy = RawCompany.json(like);
      long id = FORGED + made++;
      copy.put("id", Long.toString(id)).put("key", like.parent() + "-" + id);
      ObjectNode fields = (ObjectNode) copy.path("fields");
      fields.put("summary", "Typo").put("description", "Fixed a typo.");
      fields.set("reporter", reporter);
      fields.set("assignee", reporter);
      fields.remove("comment");
      copy.remove("changelog");
      tickets.add(
          RawCompany.row("jira", "issues", Long.toString(id), like.parent(), like.dialect(), copy));
    }
    return tickets;
  }

  /** The ticket user that goes with somebody's tickets; any reporter where none is known. */
  JsonNode jiraUser(Attacker attacker) {
    String name = attacker.user().path("name").asText();
    return company
        .rows("jira", "issues")
        .map(row -> RawCompany.json(row).path("fields").path("reporter"))
        .filter(user -> Objects.equals(user.path("displayName").asText(), name))
        .findFirst()
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}
