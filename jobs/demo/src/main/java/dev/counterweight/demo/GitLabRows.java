package dev.counterweight.demo;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.counterweight.demo.Activity.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows in the shape of GitLab's REST API v4. */
final class GitLabRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int GROUP_ID = 7;

  private final Year year;
  private final Map<Employee, RawValue> people = new HashMap<>();

  GitLabRows(Year year) {
    this.year = year;
  }

  ObjectNode project(Team team) {
    ObjectNode row = JSON.objectNode();
    row.put("id", team.projectId()).put("name", team.repository()).put("path", team.repository());
    row.put("path_with_namespace", team.projectPath());
    row.put("name_with_namespace", Company.NAME + " / " + team.repository());
    row.put("default_branch", "main").put("web_url", Company.GITLAB + "/" + team.projectPath());
    row.put("created_at", "2019-03-04T08:00:00Z");
    row.put("last_activity_at", year.config().ends().minusSeconds(1).toString());
    row.put("archived", false).put("visibility", "private");
    row.putObject("namespace")
        .put("id", GROUP_ID)
        .put("name", Company.NAME)
        .put("path", Company.GROUP)
        .put("kind", "group")
        .put("full_path", Company.GROUP);
    return row;
  }

  ObjectNode user(Employee person) {
    return JSON.objectNode()
        .put("id", person.userId())
        .put("username", person.login())
        .put("name", person.displayName())
        .put("state", "active")
        .put("bot", person.isBot())
        .put("web_url", Company.GITLAB + "/" + person.login());
  }

  ObjectNode release(Team team, Year.Release release) {
    String at = release.on() + "T12:00:00Z";
    ObjectNode row = JSON.objectNode();
    row.put("project_id", team.projectId()).put("tag_name", "v" + release.version());
    row.put("name", "v" + release.version()).put("description", "");
    row.put("created_at", at).put("released_at", at).put("upcoming_release", false);
    row.putArray("milestones").addObject().put("title", release.version());
    return row;
  }

  ObjectNode change(MergeRequest change) {
    PlannedChange plan = change.plan();
    ObjectNode row = JSON.objectNode();
    row.put("id", Ids.change(plan)).put("iid", plan.iid());
    row.put("project_id", plan.team().projectId());
    row.put("title", change.title()).put("description", change.description().body());
    ending(row, change);
    row.put("target_branch", "main").put("source_branch", branch(plan));
    row.put("user_notes_count", userNotes(change)).put("upvotes", 0).put("downvotes", 0);
    person(row, "author", plan.author());
    row.putArray("assignees").addRawValue(person(plan.author()));
    person(row, "assignee", plan.author());
    ArrayNode reviewers = row.putArray("reviewers");
    change.reviewers().forEach(r -> reviewers.addRawValue(person(r)));
    row.put("source_project_id", plan.team().projectId());
    row.put("target_project_id", plan.team().projectId());
    ArrayNode labels = row.putArray("labels");
    change.labels().forEach(labels::add);
    row.put("draft", change.isDraft()).put("work_in_progress", change.isDraft());
    row.put("imported", false);
    row.set("milestone", milestone(change));
    details(row, change);
    return row;
  }

  private void ending(ObjectNode row, MergeRequest change) {
    PlannedChange plan = change.plan();
    Employee by = change.endedBy();
    String at = by == null ? null : plan.endsAt().toString();
    boolean merged = plan.isMerged() && by != null;
    row.put("state", by == null ? "opened" : plan.ending().state);
    row.put("created_at", plan.opensAt().toString())
        .put("updated_at", lastTouched(change).toString());
    person(row, "merged_by", merged ? by : null);
    person(row, "merge_user", merged ? by : null);
    row.put("merged_at", merged ? at : null);
    person(row, "closed_by", merged ? null : by);
    row.put("closed_at", merged ? null : at);
  }

  private void details(ObjectNode row, MergeRequest change) {
    PlannedChange plan = change.plan();
    boolean merged = plan.isMerged();
    row.put("merge_when_pipeline_succeeds", false).put("merge_status", "can_be_merged");
    row.put("detailed_merge_status", change.isDraft() ? "draft_status" : "mergeable");
    row.put("sha", Ids.commit(plan, "head"));
    row.put("merge_commit_sha", merged ? Ids.commit(plan, "merge") : null);
    row.putNull("squash_commit_sha").putNull("discussion_locked");
    row.putNull("should_remove_source_branch").put("force_remove_source_branch", true);
    row.put("prepared_at", plan.opensAt().toString()).put("reference", plan.reference());
    row.set("references", references(plan.reference(), plan.team()));
    row.put("web_url", Company.changeUrl(plan.team(), plan.iid()));
    row.putObject("time_stats")
        .put("time_estimate", 0)
        .put("total_time_spent", 0)
        .putNull("human_time_estimate")
        .putNull("human_total_time_spent");
    row.put("squash", false);
    row.putObject("task_completion_status").put("count", 0).put("completed_count", 0);
    row.put("has_conflicts", false).put("blocking_discussions_resolved", true);
    row.put("changes_count", Integer.toString(change.size().files()));
  }

  private static ObjectNode references(String reference, Team team) {
    return JSON.objectNode()
        .put("short", reference)
        .put("relative", reference)
        .put("full", team.projectPath() + reference);
  }

  private static String branch(PlannedChange plan) {
    PlannedTicket ticket = plan.ticket();
    String name = ticket == null ? plan.author().login() : ticket.key();
    return name + "/" + Ids.commit(plan, "branch").substring(0, 6);
  }

  private static long userNotes(Activity activity) {
    return activity.discussions().stream()
        .flatMap(d -> d.notes().stream())
        .filter(n -> !n.isSystem())
        .count();
  }

  private static Instant lastTouched(MergeRequest change) {
    Instant last = change.endedBy() == null ? change.plan().opensAt() : change.plan().endsAt();
    for (Discussion discussion : change.discussions()) {
      last = discussion.lastAt().isAfter(last) ? discussion.lastAt() : last;
    }
    for (Event event : change.events()) {
      last = event.at().isAfter(last) ? event.at() : last;
    }
    return last;
  }

  private JsonNode milestone(MergeRequest change) {
    String title = change.milestone();
    return title == null
        ? JSON.nullNode()
        : milestoneRef(title)
            .put("iid", 1)
            .put("project_id", change.plan().team().projectId())
            .put("description", "")
            .put("state", "active")
            .putNull("due_date")
            .putNull("start_date");
  }

  private static ObjectNode milestoneRef(String title) {
    return JSON.objectNode().put("id", 40_000 + (title.hashCode() & 0x7fff)).put("title", title);
  }

  ObjectNode size(MergeRequest change) {
    MergeRequest.Size size = change.size();
    return JSON.objectNode()
        .put("project_id", change.plan().team().projectId())
        .put("merge_request_iid", change.plan().iid())
        .put("additions", size.additions())
        .put("deletions", size.deletions())
        .put("changed_files", size.files())
        .put("commits", size.commits());
  }

  /** Null where nobody has approved. */
  @Nullable ObjectNode approvals(MergeRequest change) {
    if (change.approvers().isEmpty()) {
      return null;
    }
    ObjectNode row = JSON.objectNode();
    row.put("project_id", change.plan().team().projectId());
    row.put("merge_request_iid", change.plan().iid());
    ArrayNode by = row.putArray("approved_by");
    change.approvers().forEach(a -> by.addObject().putRawValue("user", person(a)));
    return row;
  }

  List<ObjectNode> discussions(MergeRequest change) {
    PlannedChange plan = change.plan();
    IdentityHashMap<Note, Long> ids = Ids.notes(change);
    List<ObjectNode> rows = new ArrayList<>();
    for (Discussion discussion : change.discussions()) {
      ObjectNode row = JSON.objectNode();
      row.put("project_id", plan.team().projectId()).put("merge_request_iid", plan.iid());
      notes(row, discussion, ids, Ids.change(plan), "MergeRequest", plan.team(), plan.iid(), plan);
      rows.add(row);
    }
    return rows;
  }

  List<ObjectNode> discussions(Incident incident) {
    PlannedIncident plan = incident.plan();
    IdentityHashMap<Note, Long> ids = Ids.notes(incident);
    List<ObjectNode> rows = new ArrayList<>();
    for (Discussion discussion : incident.discussions()) {
      ObjectNode row = JSON.objectNode();
      row.put("project_id", plan.team().projectId()).put("issue_iid", plan.iid());
      notes(row, discussion, ids, Ids.incident(plan), "Issue", plan.team(), plan.iid(), null);
      rows.add(row);
    }
    return rows;
  }

  private void notes(
      ObjectNode row,
      Discussion discussion,
      IdentityHashMap<Note, Long> ids,
      long subjectId,
      String subjectType,
      Team team,
      long iid,
      @Nullable PlannedChange plan) {
    row.put("id", Ids.discussion(id(ids, discussion.first())));
    row.put("individual_note", discussion.isIndividual());
    ArrayNode notes = row.putArray("notes");
    for (Note note : discussion.notes()) {
      ObjectNode is = notes.addObject();
      boolean inThread = !discussion.isIndividual();
      is.put("id", id(ids, note)).put("type", type(note, inThread)).put("body", note.text().body());
      is.putNull("attachment").putRawValue("author", person(note.author()));
      is.put("created_at", note.at().toString()).put("updated_at", note.at().toString());
      is.put("system", note.isSystem()).put("noteable_id", subjectId);
      is.put("noteable_type", subjectType).put("project_id", team.projectId());
      is.put("noteable_iid", iid).put("resolvable", inThread);
      if (inThread) {
        is.put("resolved", false).putNull("resolved_by").putNull("resolved_at");
      }
      is.put("confidential", false).put("internal", false);
      if (note.file() != null && plan != null) {
        is.set("position", position(note, plan));
      }
    }
  }

  private static @Nullable String type(Note note, boolean inThread) {
    if (note.file() != null) {
      return "DiffNote";
    }
    return inThread ? "DiscussionNote" : null;
  }

  private static long id(IdentityHashMap<Note, Long> ids, Note note) {
    Long id = ids.get(note);
    if (id == null) {
      throw new IllegalStateException("a note without a number: " + note);
    }
    return id;
  }

  private static ObjectNode position(Note note, PlannedChange plan) {
    return JSON.objectNode()
        .put("base_sha", Ids.commit(plan, "base"))
        .put("start_sha", Ids.commit(plan, "base"))
        .put("head_sha", Ids.commit(plan, "head"))
        .put("old_path", note.file())
        .put("new_path", note.file())
        .put("position_type", "text")
        .putNull("old_line")
        .put("new_line", note.line());
  }

  ObjectNode incident(Incident incident) {
    PlannedIncident plan = incident.plan();
    Team team = plan.team();
    boolean closed = plan.closesAt().isBefore(year.config().ends());
    ObjectNode row = JSON.objectNode();
    row.put("id", Ids.incident(plan)).put("iid", plan.iid()).put("project_id", team.projectId());
    row.put("title", incident.title()).put("description", incident.description());
    row.put("state", closed ? "closed" : "opened").put("created_at", plan.opensAt().toString());
    row.put("updated_at", plan.closesAt().toString());
    row.put("closed_at", closed ? plan.closesAt().toString() : null);
    row.putNull("closed_by");
    ArrayNode labels = row.putArray("labels");
    incident.labels().forEach(labels::add);
    row.putNull("milestone").putArray("assignees").addRawValue(person(plan.fix().author()));
    person(row, "author", plan.reporter());
    row.put("type", "INCIDENT").put("issue_type", "incident");
    person(row, "assignee", plan.fix().author());
    row.put("user_notes_count", userNotes(incident)).put("merge_requests_count", 1);
    row.put("upvotes", 0).put("downvotes", 0).putNull("due_date").put("confidential", false);
    row.putNull("discussion_locked").put("web_url", Company.issueUrl(team, plan.iid()));
    row.put("severity", incident.severity());
    row.set("references", references("#" + plan.iid(), team));
    row.putNull("weight");
    return row;
  }

  /** Events of one kind, as rows of the change. */
  List<ObjectNode> events(MergeRequest change, String kind) {
    PlannedChange plan = change.plan();
    List<ObjectNode> rows = new ArrayList<>();
    List<Event> events = change.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).kind().equals(kind)) {
        ObjectNode row = event(events.get(i), Ids.event(plan, i), "MergeRequest", Ids.change(plan));
        row.put("project_id", plan.team().projectId()).put("merge_request_iid", plan.iid());
        rows.add(what(row, events.get(i)));
      }
    }
    return rows;
  }

  /** Events of one kind, as rows of the incident. */
  List<ObjectNode> events(Incident incident, String kind) {
    PlannedIncident plan = incident.plan();
    List<ObjectNode> rows = new ArrayList<>();
    List<Event> events = incident.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).kind().equals(kind)) {
        ObjectNode row = event(events.get(i), Ids.event(plan, i), "Issue", Ids.incident(plan));
        row.put("project_id", plan.team().projectId()).put("issue_iid", plan.iid());
        rows.add(what(row, events.get(i)));
      }
    }
    return rows;
  }

  private ObjectNode event(Event event, long id, String type, long subjectId) {
    ObjectNode row = JSON.objectNode();
    row.put("id", id).putRawValue("user", person(event.actor()));
    row.put("created_at", event.at().toString());
    row.put("resource_type", type).put("resource_id", subjectId);
    return row;
  }

  private static ObjectNode what(ObjectNode row, Event event) {
    String value = event.value();
    if (value == null) {
      return row.put("state", event.action());
    }
    if (event.kind().equals("milestone")) {
      row.set("milestone", milestoneRef(value));
    } else {
      row.putObject("label")
          .put("id", 60_000 + (value.hashCode() & 0x7fff))
          .put("name", value)
          .put("color", "#cccccc")
          .putNull("description");
    }
    return row.put("action", event.action());
  }

  private void person(ObjectNode row, String field, @Nullable Employee person) {
    if (person == null) {
      row.putNull(field);
    } else {
      row.putRawValue(field, person(person));
    }
  }

  /** Authors stand in every row many times, so they are put into bytes once. */
  private RawValue person(Employee person) {
    return people.computeIfAbsent(
        person,
        p ->
            raw(
                JSON.objectNode()
                    .put("id", p.userId())
                    .put("username", p.login())
                    .putNull("public_email")
                    .put("name", p.displayName())
                    .put("state", "active")
                    .put("locked", false)
                    .putNull("avatar_url")
                    .put("web_url", Company.GITLAB + "/" + p.login())));
  }

  static RawValue raw(ObjectNode node) {
    return new RawValue(new SerializedString(node.toString()));
  }
}
