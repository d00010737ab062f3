package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.Times;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.ChangeCommit;
import dev.counterweight.model.ChangeSize;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Incident;
import dev.counterweight.model.Project;
import dev.counterweight.model.Release;
import dev.counterweight.model.WorkEvent;
import dev.counterweight.text.MarkdownText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From GitLab's rows to the model. What a row hangs on is read from its key and its parent, never
 * from the payload: the API leaves it out.
 *
 * <p>Users stand for no row of the model.
 */
public final class GitLabMapping implements Mapping {
  private static final long serialVersionUID = 1L;

  private static final Map<String, Set<Class<? extends Record>>> PRODUCES =
      Map.ofEntries(
          Map.entry("projects", Set.of(Project.class)),
          Map.entry("users", Set.of()),
          Map.entry("merge_requests", Set.of(Change.class, ChangeCommit.class)),
          Map.entry("issues", Set.of(Incident.class)),
          Map.entry("discussions", Set.of(Comment.class)),
          Map.entry("approvals", Set.of(Approval.class)),
          Map.entry("resource_label_events", Set.of(WorkEvent.class)),
          Map.entry("resource_milestone_events", Set.of(WorkEvent.class)),
          Map.entry("resource_state_events", Set.of(WorkEvent.class)),
          Map.entry("releases", Set.of(Release.class)),
          Map.entry("deployments", Set.of(Deployment.class)),
          Map.entry("merge_request_sizes", Set.of(ChangeSize.class)));

  private final Map<String, String> projectWebUrls;

  /**
   * @param projectWebUrls address of each project by its key, from the rows of {@code projects}
   */
  public GitLabMapping(Map<String, String> projectWebUrls) {
    this.projectWebUrls = Map.copyOf(projectWebUrls);
  }

  @Override
  public Map<String, Set<Class<? extends Record>>> produces() {
    return PRODUCES;
  }

  @Override
  public void map(RawRecord raw, Identity identity, Consumer<Record> out) {
    try {
      JsonNode payload = Json.read(raw.payload());
      if (!payload.isObject()) {
        throw new Unreadable("payload-is-no-object", "found " + payload.getNodeType());
      }
      mapRow(raw, new Row(payload, raw, identity, out), out);
    } catch (IOException e) {
      out.accept(issue(raw, "payload-is-no-json", "cannot be parsed"));
    } catch (Unreadable e) {
      out.accept(issue(raw, e.name, e.detail));
    }
  }

  private void mapRow(RawRecord raw, Row row, Consumer<Record> out) throws Unreadable {
    switch (raw.entity()) {
      case "projects" -> out.accept(project(raw, row));
      case "merge_requests" -> {
        out.accept(change(subject(raw.key()), row));
        commits(subject(raw.key()), row, out);
      }
      case "issues" -> out.accept(incident(subject(raw.key()), row));
      case "discussions" -> comments(raw, subject(raw.parent()), row, out);
      case "approvals" -> approvals(subject(raw.key()), row, out);
      case "resource_label_events" ->
          out.accept(event("label", subject(raw.parent()), row, row.within("label").text("name")));
      case "resource_milestone_events" ->
          out.accept(
              event(
                  "milestone", subject(raw.parent()), row, row.within("milestone").text("title")));
      case "resource_state_events" -> out.accept(stateEvent(subject(raw.parent()), row));
      case "releases" -> out.accept(release(raw, row));
      case "merge_request_sizes" -> out.accept(size(subject(raw.key()), row));
      case "deployments" -> out.accept(deployment(raw, row));
      case "users" -> {}
      default -> throw new Unreadable("entity-is-unknown", raw.entity());
    }
  }

  private static Project project(RawRecord raw, Row row) throws Unreadable {
    return new Project(
        "gitlab:project:" + raw.key(),
        "gitlab",
        row.needed("path_with_namespace"),
        row.text("default_branch"));
  }

  private Change change(SubjectKey key, Row row) throws Unreadable {
    String sourceState = row.needed("state");
    String merger = row.person("merge_user");
    return new Change(
        key.id(),
        key.projectId(),
        key.reference(),
        row.person("author"),
        merger == null ? row.person("merged_by") : merger,
        row.needed("title"),
        MarkdownText.canonical(row.text("description")),
        changeState(sourceState),
        sourceState,
        row.text("source_branch"),
        row.needed("target_branch"),
        row.labels(),
        row.within("milestone").text("title"),
        permalink(key, row),
        row.isTrue("draft") || row.isTrue("work_in_progress"),
        row.neededTime("created_at"),
        row.time("merged_at"),
        row.time("closed_at"));
  }

  private static void commits(SubjectKey key, Row row, Consumer<Record> out) {
    commit(key, "merge", row.text("merge_commit_sha"), out);
    commit(key, "squash", row.text("squash_commit_sha"), out);
    commit(key, "head", row.text("sha"), out);
  }

  private static void commit(
      SubjectKey key, String role, @Nullable String sha, Consumer<Record> out) {
    if (sha != null && !sha.isBlank()) {
      String id = "gitlab:commit:" + key + "/" + role;
      out.accept(new ChangeCommit(id, key.id(), sha.toLowerCase(Locale.ROOT), role));
    }
  }

  /** The deployable is done later than the deployment was made, or not at all. */
  private static Deployment deployment(RawRecord raw, Row row) throws Unreadable {
    int slash = raw.key().indexOf('/');
    if (slash < 0) {
      throw new Unreadable("key-is-malformed", raw.key());
    }
    Instant finished = row.within("deployable").time("finished_at");
    Instant updated = row.time("updated_at");
    Instant at = finished == null ? updated : finished;
    String ref = row.text("ref");
    String sha = row.text("sha");
    return new Deployment(
        "gitlab:deployment:" + raw.key(),
        "gitlab:project:" + raw.key().substring(0, slash),
        row.within("environment").needed("name"),
        row.needed("status"),
        ref == null ? "" : ref,
        sha == null ? "" : sha.toLowerCase(Locale.ROOT),
        at == null ? row.neededTime("created_at") : at);
  }

  /** A locked merge request is one whose merge is under way or hung; no more can be said on it. */
  private static String changeState(String sourceState) throws Unreadable {
    return switch (sourceState) {
      case "opened" -> "open";
      case "merged" -> "merged";
      case "closed", "locked" -> "closed";
      default -> throw new Unreadable("state-is-unknown", "state is '" + sourceState + "'");
    };
  }

  private Incident incident(SubjectKey key, Row row) throws Unreadable {
    String type = row.text("issue_type") == null ? row.text("type") : row.text("issue_type");
    if (!"incident".equalsIgnoreCase(type)) {
      throw new Unreadable("issue-is-no-incident", "issue_type is '" + type + "'");
    }
    return new Incident(
        key.id(),
        key.projectId(),
        key.reference(),
        row.person("author"),
        row.needed("title"),
        MarkdownText.canonical(row.text("description")),
        severity(row),
        row.labels(),
        permalink(key, row),
        row.neededTime("created_at"),
        row.time("closed_at"));
  }

  /** GitLab's word for a severity that nobody set is no severity. */
  private static @Nullable String severity(Row row) {
    String severity = row.text("severity");
    return "UNKNOWN".equalsIgnoreCase(severity) ? null : severity;
  }

  /** One comment per note; a note that cannot be read does not take the others with it. */
  private void comments(RawRecord raw, SubjectKey subject, Row row, Consumer<Record> out)
      throws Unreadable {
    String page = page(subject);
    if (page.isEmpty()) {
      out.accept(issue(raw, "project-without-address", "project " + subject.project()));
    }
    List<Row> notes = row.elements("notes");
    if (notes.isEmpty()) {
      throw new Unreadable("discussion-without-notes", "the list of notes is empty");
    }
    int position = 0;
    for (Row note : notes) {
      try {
        out.accept(comment(raw, subject, page, position, note));
      } catch (Unreadable e) {
        out.accept(issue(raw, e.name, "note " + position + ": " + e.detail));
      }
      position++;
    }
  }

  private static Comment comment(
      RawRecord raw, SubjectKey subject, String page, int position, Row note) throws Unreadable {
    String id = note.needed("id");
    Instant writtenAt = note.neededTime("created_at");
    Instant updatedAt = note.time("updated_at");
    return new Comment(
        "gitlab:comment:" + id,
        "gitlab:thread:" + raw.key(),
        subject.kind(),
        subject.id(),
        note.person("author"),
        position,
        MarkdownText.canonical(note.text("body")),
        page + "#note_" + id,
        resolution(note),
        note.person("resolved_by"),
        note.isTrue("system"),
        writtenAt,
        updatedAt == null ? writtenAt : updatedAt);
  }

  /**
   * Absent is not open: older servers, and notes that cannot be resolved, do not say (SURPRISES
   * 19).
   */
  private static @Nullable String resolution(Row note) {
    JsonNode resolved = note.json.path("resolved");
    if (!note.isTrue("resolvable") || !resolved.isBoolean()) {
      return null;
    }
    return resolved.booleanValue() ? "resolved" : "open";
  }

  /** One row per approver; accounts that were deleted share one user, who approves once. */
  private static void approvals(SubjectKey change, Row row, Consumer<Record> out)
      throws Unreadable {
    Set<String> seen = new HashSet<>();
    for (Row approver : row.elements("approved_by")) {
      String userId = approver.within("user").needed("id");
      if (seen.add(userId)) {
        out.accept(
            new Approval(
                "gitlab:approval:" + change + "/" + userId,
                change.id(),
                approver.person("user"),
                approver.time("approved_at")));
      }
    }
  }

  private static WorkEvent event(String kind, SubjectKey subject, Row row, @Nullable String value)
      throws Unreadable {
    return event(kind, subject, row, row.needed("action"), value);
  }

  private static WorkEvent stateEvent(SubjectKey subject, Row row) throws Unreadable {
    return event("state", subject, row, row.needed("state"), null);
  }

  private static WorkEvent event(
      String kind, SubjectKey subject, Row row, String action, @Nullable String value)
      throws Unreadable {
    return new WorkEvent(
        "gitlab:event:" + kind + ":" + row.needed("id"),
        subject.kind(),
        subject.id(),
        row.person("user"),
        kind,
        action,
        value,
        row.neededTime("created_at"));
  }

  private static Release release(RawRecord raw, Row row) throws Unreadable {
    int slash = raw.key().indexOf('/');
    if (slash < 0) {
      throw new Unreadable("key-is-malformed", raw.key());
    }
    String tag = raw.key().substring(slash + 1);
    String name = row.text("name");
    return new Release(
        "gitlab:release:" + raw.key(),
        "gitlab:project:" + raw.key().substring(0, slash),
        tag,
        name == null ? tag : name,
        row.time("released_at"));
  }

  private static ChangeSize size(SubjectKey change, Row row) throws Unreadable {
    return new ChangeSize(
        change.id(),
        row.count("additions"),
        row.count("deletions"),
        row.count("changed_files"),
        row.count("commits"));
  }

  private String permalink(SubjectKey key, Row row) {
    String url = row.text("web_url");
    return url == null ? page(key) : url;
  }

  /** Empty where the address of the project is not known. */
  private String page(SubjectKey key) {
    String project = projectWebUrls.get(key.project());
    return project == null ? "" : project + key.page();
  }

  private static SubjectKey subject(@Nullable String key) throws Unreadable {
    Optional<SubjectKey> subject = SubjectKey.parse(key);
    if (subject.isEmpty()) {
      throw new Unreadable("key-is-malformed", "found '" + key + "'");
    }
    return subject.get();
  }

  private static DataIssue issue(RawRecord raw, String name, String detail) {
    return new DataIssue(name, raw.source(), raw.entity(), raw.key(), detail);
  }

  /** Why a row is no row of the model. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 200; // enough to find it, too little to repeat a text

    private final String name;
    private final String detail;

    Unreadable(String name, String detail) {
      super(name, null, false, false);
      this.name = name;
      this.detail =
          detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
  }

  /** One object of a payload, with its fields as the model wants them. */
  private record Row(JsonNode json, RawRecord raw, Identity identity, Consumer<Record> out) {
    /** Text or number; null where it is absent, null, or neither. */
    @Nullable String text(String field) {
      JsonNode value = json.path(field);
      return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    String needed(String field) throws Unreadable {
      String text = text(field);
      if (text == null) {
        throw new Unreadable("field-is-missing", "no " + field);
      }
      return text;
    }

    /** A time that is not needed but cannot be read is told, and does without. */
    @Nullable Instant time(String field) {
      String text = text(field);
      Optional<Instant> time = Times.parse(text);
      if (text != null && time.isEmpty()) {
        out.accept(issue(raw, "time-is-unreadable", field));
      }
      return time.orElse(null);
    }

    Instant neededTime(String field) throws Unreadable {
      String text = needed(field);
      Optional<Instant> time = Times.parse(text);
      if (time.isEmpty()) {
        throw new Unreadable("time-is-unreadable", field + " is '" + text + "'");
      }
      return time.get();
    }

    long count(String field) throws Unreadable {
      JsonNode value = json.path(field);
      if (!value.isIntegralNumber()) {
        throw new Unreadable("field-is-missing", "no number in " + field);
      }
      return value.longValue();
    }

    boolean isTrue(String field) {
      return json.path(field).asBoolean(false);
    }

    /** The person behind the account in a field, null where there is none. */
    @Nullable String person(String field) {
      Row account = within(field);
      String id = account.text("id");
      String login = account.text("username");
      return id == null && login == null ? null : identity.personOf("gitlab", id, login);
    }

    /** Names; with details, each label is an object. */
    List<String> labels() {
      List<String> names = new ArrayList<>();
      for (JsonNode label : json.path("labels")) {
        JsonNode name = label.isObject() ? label.path("name") : label;
        if (name.isTextual()) {
          names.add(name.textValue());
        }
      }
      return List.copyOf(names);
    }

    Row within(String field) {
      return new Row(json.path(field), raw, identity, out);
    }

    List<Row> elements(String field) throws Unreadable {
      JsonNode array = json.path(field);
      if (!array.isArray()) {
        throw new Unreadable("field-is-missing", "no list of " + field);
      }
      List<Row> rows = new ArrayList<>(array.size());
      array.forEach(element -> rows.add(new Row(element, raw, identity, out)));
      return rows;
    }
  }
}
