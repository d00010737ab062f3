package dev.counterweight.connectors.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole pull against a server that pages, filters and hides as GitLab does. */
class GitLabSandboxTest {
  private static final Patience NO_WAITING =
      new Patience(8, Duration.ZERO, Duration.ZERO, () -> 0.5, duration -> {});

  @Test
  void landsExactlyTheKeysThatTheServerHolds() throws Exception {
    Path data = Sandbox.shared("sandbox/data-tiny");
    TestingLanding landing = new TestingLanding();
    try (Sandbox sandbox = Sandbox.serve(data)) {
      pull(sandbox, landing);
    }

    Path rows = data.resolve("gitlab");
    assertThat(landing.keys("gitlab/projects"))
        .isEqualTo(keys(rows, "projects", row -> text(row, "id")));
    assertThat(landing.keys("gitlab/users")).isEqualTo(keys(rows, "users", row -> text(row, "id")));
    assertThat(landing.keys("gitlab/merge_requests"))
        .isEqualTo(keys(rows, "merge_requests", row -> inProject(row, "!", "iid")));
    assertThat(landing.keys("gitlab/issues"))
        .isEqualTo(
            keys(
                rows,
                "issues",
                row ->
                    text(row, "issue_type").equals("incident") ? inProject(row, "#", "iid") : ""));
    assertThat(landing.keys("gitlab/discussions"))
        .isEqualTo(keys(rows, "discussions", row -> subject(row) + "/" + text(row, "id")));
    assertThat(landing.keys("gitlab/approvals"))
        .isEqualTo(
            keys(rows, "approvals", row -> row.path("approved_by").isEmpty() ? "" : subject(row)));
    assertThat(landing.keys("gitlab/resource_label_events"))
        .isEqualTo(
            keys(rows, "resource_label_events", row -> subject(row) + "/" + text(row, "id")));
    assertThat(landing.keys("gitlab/resource_state_events"))
        .isEqualTo(
            keys(rows, "resource_state_events", row -> subject(row) + "/" + text(row, "id")));
    assertThat(landing.keys("gitlab/releases"))
        .isEqualTo(keys(rows, "releases", row -> inProject(row, "/", "tag_name")));
    assertThat(landing.keys("gitlab/deployments"))
        .isEqualTo(keys(rows, "deployments", row -> inProject(row, "/", "id")));
    assertThat(landing.rejects()).isEmpty();
  }

  @Test
  void countsByAnotherWayWhatItLands() throws Exception {
    TestingLanding landing = new TestingLanding();
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared("sandbox/data-tiny"))) {
      pull(sandbox, landing);
    }

    for (Table table : Table.values()) {
      String name = "gitlab/" + table.entity();
      assertThat(landing.census()).containsEntry(name, (long) landing.keys(name).size());
    }
  }

  @Test
  void losesNothingWhereEveryKindOfFaultStrikes(@TempDir Path folder) throws Exception {
    Path data = Sandbox.shared("sandbox/data-tiny");
    Path faults = folder.resolve("faults.json");
    Files.writeString(
        faults,
        """
        {"seed": 11, "rules": [
          {"kind": "429", "rate": 0.05, "retry_after": 0},
          {"kind": "429_bare", "rate": 0.05},
          {"kind": "502", "rate": 0.05},
          {"kind": "503", "rate": 0.05},
          {"kind": "html200", "rate": 0.05},
          {"kind": "truncate", "rate": 0.05},
          {"kind": "truncate_honest", "rate": 0.05},
          {"kind": "reset", "rate": 0.05}]}
        """);
    TestingLanding undisturbed = new TestingLanding();
    TestingLanding disturbed = new TestingLanding();
    try (Sandbox sandbox = Sandbox.serve(data);
        Sandbox faulty = Sandbox.serve(data, "--faults", faults.toString())) {
      pull(sandbox, undisturbed);
      pull(faulty, disturbed);
    }

    assertThat(disturbed.tables()).isEqualTo(undisturbed.tables());
    for (String table : undisturbed.tables()) {
      assertThat(disturbed.payloads(table))
          .containsExactlyInAnyOrderElementsOf(undisturbed.payloads(table));
    }
    assertThat(disturbed.census()).isEqualTo(undisturbed.census());
  }

  @Test
  void countsAListThatIsTooLongForATotal() throws Exception {
    try (Sandbox sandbox =
            Sandbox.serve(Sandbox.shared("sandbox/data-tiny"), "--generate", "mrs=10500");
        GitLabClient client =
            new GitLabClient(
                GitLabConfig.of(sandbox.url(), Sandbox.GITLAB_TOKEN),
                NO_WAITING,
                Clock.systemUTC())) {
      String path = "projects/11/merge_requests";
      Map<String, String> all = Map.of("scope", "all", "state", "all");

      assertThat(new Census(client).count(path, all)).isEmpty();
      assertThat(new Census(client).countByTime(path, all, "created"))
          .isEqualTo(OptionalLong.of(10_500 + 10)); // generated ones and those of the folder
    }
  }

  private static void pull(Sandbox sandbox, TestingLanding landing) throws ConnectorException {
    GitLabConfig config = GitLabConfig.of(sandbox.url(), Sandbox.GITLAB_TOKEN);
    try (GitLabConnector connector = new GitLabConnector(config, NO_WAITING, Clock.systemUTC())) {
      connector.pull(landing);
    }
  }

  /** Keys of a file, without those that are empty. */
  private static Set<String> keys(Path folder, String entity, Function<JsonNode, String> key)
      throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve(entity + ".jsonl"))) {
      keys.add(key.apply(Json.read(line)));
    }
    keys.remove("");
    return keys;
  }

  private static String subject(JsonNode row) {
    return row.has("merge_request_iid")
        ? inProject(row, "!", "merge_request_iid")
        : inProject(row, "#", "issue_iid");
  }

  private static String inProject(JsonNode row, String separator, String field) {
    return text(row, "project_id") + separator + text(row, field);
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText();
  }
}
