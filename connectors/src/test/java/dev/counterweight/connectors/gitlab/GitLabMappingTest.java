package dev.counterweight.connectors.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.RawRecord;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.ChangeSize;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Incident;
import dev.counterweight.model.Project;
import dev.counterweight.model.Release;
import dev.counterweight.model.WorkEvent;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitLabMappingTest {
  private static final Identity PEOPLE = (source, id, login) -> source + ":" + id + ":" + login;

  private final GitLabMapping mapping = new GitLabMapping(Map.of("7", "https://git.example/a/b"));

  @Test
  void readsAMergeRequestAsAChange() {
    String row =
        """
        {"id": 900, "iid": 3, "title": "Lease seats", "description": "Why:\\r\\n\\r\\n> because",
         "state": "merged", "created_at": "2026-01-05T09:12:31.417Z",
         "merged_at": "2026-01-07T15:40:02Z", "closed_at": null,
         "author": {"id": 2, "username": "kim"}, "merge_user": {"id": 1, "username": "lou"},
         "merged_by": {"id": 9, "username": "old"}, "target_branch": "main",
         "labels": ["risk", {"name": "db"}], "milestone": {"title": "Spring"}, "draft": false,
         "web_url": "https://git.example/a/b/-/merge_requests/3"}
        """;

    assertThat(mapped("merge_requests", "7!3", "7", row))
        .containsExactly(
            new Change(
                "gitlab:change:7!3",
                "gitlab:project:7",
                "!3",
                "gitlab:2:kim",
                "gitlab:1:lou",
                "Lease seats",
                "Why:\n\n> because",
                "merged",
                "merged",
                "main",
                List.of("risk", "db"),
                "Spring",
                "https://git.example/a/b/-/merge_requests/3",
                false,
                Instant.parse("2026-01-05T09:12:31.417Z"),
                Instant.parse("2026-01-07T15:40:02Z"),
                null));
  }

  @ParameterizedTest
  @CsvSource({"opened,open", "merged,merged", "closed,closed", "locked,closed"})
  void keepsTheSourcesWordForAState(String sourceState, String state) {
    String row =
        """
        {"title": "t", "state": "%s", "created_at": "2026-01-05T09:00:00Z", "target_branch": "main"}
        """
            .formatted(sourceState);

    assertThat(mapped("merge_requests", "7!3", "7", row))
        .singleElement()
        .isInstanceOfSatisfying(
            Change.class,
            change -> {
              assertThat(change.state()).isEqualTo(state);
              assertThat(change.sourceState()).isEqualTo(sourceState);
            });
  }

  @Test
  void readsAChangeThatHasOnlyWhatItMustHave() {
    String row =
        """
        {"title": "t", "state": "opened", "created_at": "2026-01-05T09:00:00Z",
         "target_branch": "main", "work_in_progress": true}
        """;

    assertThat(mapped("merge_requests", "7!3", "7", row))
        .containsExactly(
            new Change(
                "gitlab:change:7!3",
                "gitlab:project:7",
                "!3",
                null,
                null,
                "t",
                "",
                "open",
                "opened",
                "main",
                List.of(),
                null,
                "https://git.example/a/b/-/merge_requests/3",
                true,
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                null));
  }

  @Test
  void readsADiscussionAsOneCommentPerNote() {
    String row =
        """
        {"id": "ab", "individual_note": false, "notes": [
          {"id": 71, "body": "What if it is *full*?", "author": {"id": 2, "username": "kim"},
           "created_at": "2026-01-05T11:00:00.000+00:00", "updated_at": "2026-01-05T11:30:00Z",
           "system": false},
          {"id": 72, "body": "approved this merge request", "author": null,
           "created_at": "2026-01-05T12:00:00+0000", "system": true}]}
        """;

    assertThat(mapped("discussions", "7!3/ab", "7!3", row))
        .containsExactly(
            new Comment(
                "gitlab:comment:71",
                "gitlab:thread:7!3/ab",
                "change",
                "gitlab:change:7!3",
                "gitlab:2:kim",
                0,
                "What if it is *full*?",
                "https://git.example/a/b/-/merge_requests/3#note_71",
                null,
                null,
                false,
                Instant.parse("2026-01-05T11:00:00Z"),
                Instant.parse("2026-01-05T11:30:00Z")),
            new Comment(
                "gitlab:comment:72",
                "gitlab:thread:7!3/ab",
                "change",
                "gitlab:change:7!3",
                null,
                1,
                "approved this merge request",
                "https://git.example/a/b/-/merge_requests/3#note_72",
                null,
                null,
                true,
                Instant.parse("2026-01-05T12:00:00Z"),
                Instant.parse("2026-01-05T12:00:00Z")));
  }

  @Test
  void linksACommentOnAnIncidentToItsIssue() {
    String row =
        """
        {"notes": [{"id": 73, "body": "down", "created_at": "2026-01-05T11:00:00Z"}]}
        """;

    assertThat(mapped("discussions", "7#4/cd", "7#4", row))
        .singleElement()
        .isInstanceOfSatisfying(
            Comment.class,
            comment -> {
              assertThat(comment.subjectKind()).isEqualTo("incident");
              assertThat(comment.subjectId()).isEqualTo("gitlab:incident:7#4");
              assertThat(comment.permalink())
                  .isEqualTo("https://git.example/a/b/-/issues/4#note_73");
            });
  }

  @Test
  void keepsTheCommentsBesideOneThatCannotBeRead() {
    String row =
        """
        {"notes": [{"id": 71, "body": "no time"},
                   {"id": 72, "body": "fine", "created_at": "2026-01-05T11:00:00Z"}]}
        """;

    assertThat(mapped("discussions", "7!3/ab", "7!3", row))
        .satisfiesExactly(
            issue ->
                assertThat(issue)
                    .isEqualTo(
                        new DataIssue(
                            "field-is-missing",
                            "gitlab",
                            "discussions",
                            "7!3/ab",
                            "note 0: no created_at")),
            comment ->
                assertThat(comment)
                    .isInstanceOfSatisfying(
                        Comment.class, read -> assertThat(read.position()).isEqualTo(1)));
  }

  @Test
  void tellsWhereTheAddressOfAProjectIsNotKnown() {
    String row =
        """
        {"notes": [{"id": 71, "body": "b", "created_at": "2026-01-05T11:00:00Z"}]}
        """;

    assertThat(mapped("discussions", "8!3/ab", "8!3", row))
        .satisfiesExactly(
            issue ->
                assertThat(issue)
                    .isEqualTo(
                        new DataIssue(
                            "project-without-address",
                            "gitlab",
                            "discussions",
                            "8!3/ab",
                            "project 8")),
            comment ->
                assertThat(comment)
                    .isInstanceOfSatisfying(
                        Comment.class, read -> assertThat(read.permalink()).isEqualTo("#note_71")));
  }

  @Test
  void readsOneApprovalPerApprover() {
    String row =
        """
        {"approved_by": [
          {"user": {"id": 3, "username": "ivo"}, "approved_at": "2026-01-07T15:20:00.000Z"},
          {"user": {"id": 4, "username": "ghost"}},
          {"user": {"id": 4, "username": "ghost"}}]}
        """;

    assertThat(mapped("approvals", "7!3", "7!3", row))
        .containsExactly(
            new Approval(
                "gitlab:approval:7!3/3",
                "gitlab:change:7!3",
                "gitlab:3:ivo",
                Instant.parse("2026-01-07T15:20:00Z")),
            new Approval("gitlab:approval:7!3/4", "gitlab:change:7!3", "gitlab:4:ghost", null));
  }

  @Test
  void readsAnIncident() {
    String row =
        """
        {"iid": 4, "title": "Bookings time out", "description": "# Cause", "type": "INCIDENT",
         "severity": "HIGH", "labels": ["incident"], "author": {"id": 2, "username": "kim"},
         "web_url": "https://git.example/a/b/-/issues/4", "created_at": "2026-01-15T21:41:00Z",
         "closed_at": "2026-01-16T09:00:00Z"}
        """;

    assertThat(mapped("issues", "7#4", "7", row))
        .containsExactly(
            new Incident(
                "gitlab:incident:7#4",
                "gitlab:project:7",
                "#4",
                "gitlab:2:kim",
                "Bookings time out",
                "# Cause",
                "HIGH",
                List.of("incident"),
                "https://git.example/a/b/-/issues/4",
                Instant.parse("2026-01-15T21:41:00Z"),
                Instant.parse("2026-01-16T09:00:00Z")));
  }

  @Test
  void takesASeverityThatNobodySetForNone() {
    String row =
        """
        {"title": "t", "issue_type": "incident", "severity": "UNKNOWN",
         "created_at": "2026-01-15T21:41:00Z"}
        """;

    assertThat(mapped("issues", "7#4", "7", row))
        .singleElement()
        .isInstanceOfSatisfying(
            Incident.class, incident -> assertThat(incident.severity()).isNull());
  }

  @Test
  void tellsOfAnIssueThatIsNoIncident() {
    assertThat(mapped("issues", "7#5", "7", "{\"issue_type\": \"task\", \"type\": \"TASK\"}"))
        .containsExactly(
            new DataIssue(
                "issue-is-no-incident", "gitlab", "issues", "7#5", "issue_type is 'task'"));
  }

  @Test
  void readsEvents() {
    String who = "\"user\": {\"id\": 2, \"username\": \"kim\"}";
    String when = "\"created_at\": \"2026-01-02T01:11:10Z\"";
    Instant at = Instant.parse("2026-01-02T01:11:10Z");

    assertThat(
            mapped(
                "resource_label_events",
                "7!3/9",
                "7!3",
                "{\"id\": 9, %s, %s, \"action\": \"add\", \"label\": {\"name\": \"db\"}}"
                    .formatted(who, when)))
        .containsExactly(
            new WorkEvent(
                "gitlab:event:label:9",
                "change",
                "gitlab:change:7!3",
                "gitlab:2:kim",
                "label",
                "add",
                "db",
                at));
    assertThat(
            mapped(
                "resource_label_events",
                "7!3/10",
                "7!3",
                "{\"id\": 10, %s, \"action\": \"remove\", \"label\": null}".formatted(when)))
        .containsExactly(
            new WorkEvent(
                "gitlab:event:label:10",
                "change",
                "gitlab:change:7!3",
                null,
                "label",
                "remove",
                null,
                at));
    assertThat(
            mapped(
                "resource_milestone_events",
                "7#4/9",
                "7#4",
                "{\"id\": 9, %s, %s, \"action\": \"add\", \"milestone\": {\"title\": \"Spring\"}}"
                    .formatted(who, when)))
        .containsExactly(
            new WorkEvent(
                "gitlab:event:milestone:9",
                "incident",
                "gitlab:incident:7#4",
                "gitlab:2:kim",
                "milestone",
                "add",
                "Spring",
                at));
    assertThat(
            mapped(
                "resource_state_events",
                "7#4/9",
                "7#4",
                "{\"id\": 9, %s, %s, \"state\": \"closed\"}".formatted(who, when)))
        .containsExactly(
            new WorkEvent(
                "gitlab:event:state:9",
                "incident",
                "gitlab:incident:7#4",
                "gitlab:2:kim",
                "state",
                "closed",
                null,
                at));
  }

  @Test
  void readsProjectsReleasesAndSizes() {
    assertThat(
            mapped(
                "projects",
                "7",
                null,
                "{\"id\": 7, \"path_with_namespace\": \"a/b\", \"default_branch\": \"main\"}"))
        .containsExactly(new Project("gitlab:project:7", "gitlab", "a/b", "main"));
    assertThat(
            mapped(
                "releases",
                "7/v1/rc1",
                "7",
                "{\"tag_name\": \"v1/rc1\", \"name\": \"First\", \"released_at\": \"2026-02-26T12:00:00Z\"}"))
        .containsExactly(
            new Release(
                "gitlab:release:7/v1/rc1",
                "gitlab:project:7",
                "v1/rc1",
                "First",
                Instant.parse("2026-02-26T12:00:00Z")));
    assertThat(
            mapped(
                "merge_request_sizes",
                "7!3",
                "7!3",
                "{\"additions\": 2, \"deletions\": 1, \"changed_files\": 1, \"commits\": 4}"))
        .containsExactly(new ChangeSize("gitlab:change:7!3", 2, 1, 1, 4));
  }

  @Test
  void findsNothingInUsersAndDeployments() {
    assertThat(mapped("users", "2", null, "{\"id\": 2}")).isEmpty();
    assertThat(
            mapped(
                "deployments",
                "7/9",
                "7",
                "{\"id\": 9, \"ref\": \"main\", \"sha\": \"AB12\", \"status\": \"success\", \"environment\": {\"name\": \"production\"},"
                    + " \"updated_at\": \"2026-03-05T12:00:00Z\", \"deployable\": {\"finished_at\": \"2026-03-05T11:00:00Z\"}}"))
        .containsExactly(
            new Deployment(
                "gitlab:deployment:7/9",
                "gitlab:project:7",
                "production",
                "success",
                "main",
                "ab12",
                Instant.parse("2026-03-05T11:00:00Z")));
    assertThat(mapping.produces()).containsEntry("users", Set.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"title\":; payload-is-no-json",
        "[]; payload-is-no-object",
        "\"text\"; payload-is-no-object",
        "{}; field-is-missing",
        "{\"title\":\"t\",\"state\":\"thawed\",\"target_branch\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\"}; state-is-unknown",
        "{\"title\":\"t\",\"state\":\"opened\",\"target_branch\":\"m\",\"created_at\":\"yesterday\"}; time-is-unreadable",
        "{\"title\":\"t\",\"state\":\"opened\",\"target_branch\":\"m\",\"created_at\":[1]}; field-is-missing",
      })
  void tellsOfAChangeThatItCannotRead(String payload, String name) {
    assertThat(mapped("merge_requests", "7!3", "7", payload))
        .singleElement()
        .isInstanceOfSatisfying(
            DataIssue.class,
            issue -> {
              assertThat(issue.name()).isEqualTo(name);
              assertThat(issue.key()).isEqualTo("7!3");
            });
  }

  @Test
  void doesWithoutATimeThatItDoesNotNeedAndTells() {
    String row =
        """
        {"title": "t", "state": "opened", "created_at": "2026-01-05T09:00:00Z",
         "target_branch": "main", "merged_at": "soon"}
        """;

    assertThat(mapped("merge_requests", "7!3", "7", row))
        .satisfiesExactlyInAnyOrder(
            record -> assertThat(record).isInstanceOf(Change.class),
            record ->
                assertThat(record)
                    .isEqualTo(
                        new DataIssue(
                            "time-is-unreadable", "gitlab", "merge_requests", "7!3", "merged_at")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7!", "!3", "7?3", "7!3/ab", "99999999999999999999!1"})
  void tellsOfAKeyThatIsNone(String key) {
    assertThat(mapped("merge_requests", key, "7", "{}"))
        .singleElement()
        .isInstanceOfSatisfying(
            DataIssue.class, issue -> assertThat(issue.name()).isEqualTo("key-is-malformed"));
  }

  @Test
  void travels() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(mapping);
    }
  }

  private List<Record> mapped(String entity, String key, @Nullable String parent, String payload) {
    List<Record> records = new ArrayList<>();
    mapping.map(
        new RawRecord("gitlab", entity, key, parent, null, RawRecord.MARKDOWN, payload),
        PEOPLE,
        records::add);
    return records;
  }
}
