package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small invented Jira, whose rows a test can count in its files. */
class JiraSandboxTest {
  private static final String TINY = "sandbox/data-tiny";

  private final TestingLanding landing = new TestingLanding();

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void everyIssueCommentAndHistoryOfTheFilesLands(String mode) throws Exception {
    pull(mode);

    Set<String> issues = new TreeSet<>();
    Set<String> comments = new TreeSet<>();
    Set<String> histories = new TreeSet<>();
    for (JsonNode issue : visibleIssues()) {
      String id = issue.path("id").asText();
      issues.add(id);
      issue
          .path("fields")
          .path("comment")
          .path("comments")
          .forEach(comment -> comments.add(id + "/" + comment.path("id").asText()));
      issue
          .path("changelog")
          .path("histories")
          .forEach(history -> histories.add(id + "/" + history.path("id").asText()));
    }
    assertThat(landing.byKey("jira/issues").keySet()).isEqualTo(issues);
    assertThat(embeddedAndLone("comments")).isEqualTo(comments);
    assertThat(embeddedAndLone("changelogs")).isEqualTo(histories);
    assertThat(landing.byKey("jira/projects").keySet()).containsExactly("FER", "PAY");
    assertThat(landing.rejects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void everythingThatLandsIsCounted(String mode) throws Exception {
    pull(mode);

    for (String entity : List.of("projects", "users", "issues", "comments", "changelogs")) {
      assertThat(landing.census())
          .as(entity)
          .containsEntry("jira/" + entity, (long) landing.byKey("jira/" + entity).size());
    }
  }

  @Test
  void cloudShowsAllAccounts() throws Exception {
    pull("cloud");

    assertThat(landing.byKey("jira/users").keySet()).isEqualTo(accounts("accountId", false));
  }

  @Test
  void dataCenterShowsTheAccountsThatAreActive() throws Exception {
    pull("dc");

    assertThat(landing.byKey("jira/users").keySet()).isEqualTo(accounts("key", true));
  }

  @Test
  void longThreadsOfCloudLandBesideTheirIssue() throws Exception {
    pull("cloud");

    assertThat(landing.byKey("jira/comments")).isNotEmpty();
    assertThat(landing.byKey("jira/changelogs")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void everyRowCanBeMapped(String mode) throws Exception {
    pull(mode);

    Map<String, String> keys = new HashMap<>();
    for (RawRecord issue : landing.byKey("jira/issues").values()) {
      keys.put(issue.key(), Json.read(issue.payload()).path("key").asText());
    }
    List<Record> model = new ArrayList<>();
    JiraMapping mapping = new JiraMapping("", keys);
    landing.all().forEach(row -> mapping.map(row, (source, id, login) -> id, model::add));

    assertThat(model).doesNotHaveAnyElementsOfTypes(DataIssue.class);
    assertThat(model).hasAtLeastOneElementOfType(Comment.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void aServerThatFailsInEveryWayItCanMendLosesNothing(String mode) throws Exception {
    pull(mode);
    TestingLanding suffered = new TestingLanding();

    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY), "--jira-mode", mode);
        JiraConnector connector = connector(sandbox)) {
      sandbox.admin(
          "faults",
          """
          {"seed": 7, "rules": [
            {"kind": "429", "rate": 0.1, "retry_after": 0}, {"kind": "429_bare", "rate": 0.1},
            {"kind": "500", "rate": 0.1}, {"kind": "502", "rate": 0.1},
            {"kind": "503", "rate": 0.1}, {"kind": "html200", "rate": 0.1},
            {"kind": "truncate", "rate": 0.1}, {"kind": "truncate_honest", "rate": 0.1},
            {"kind": "reset", "rate": 0.1}, {"kind": "stall", "rate": 0.1, "seconds": 0.1}]}
          """);
      connector.pull(suffered);
    }

    for (String entity : List.of("projects", "users", "issues", "comments", "changelogs")) {
      assertThat(suffered.byKey("jira/" + entity).keySet())
          .as(entity)
          .isEqualTo(landing.byKey("jira/" + entity).keySet());
    }
    assertThat(suffered.census()).isEqualTo(landing.census());
    assertThat(suffered.rejects()).isEmpty();
  }

  static JiraConnector connector(Sandbox sandbox) {
    Patience patience =
        new Patience(
            8,
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            () -> 0.5,
            wait -> Thread.sleep(wait.toMillis()));
    return new JiraConnector(
        JiraConfig.of(
            sandbox.url(), JiraConfig.Deployment.AUTO, Sandbox.JIRA_USER, Sandbox.JIRA_TOKEN),
        patience,
        Clock.systemUTC());
  }

  private void pull(String mode) throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY), "--jira-mode", mode);
        JiraConnector connector = connector(sandbox)) {
      connector.pull(landing);
    }
  }

  /** Keys of what stands in an issue or beside it. */
  private Set<String> embeddedAndLone(String entity) throws IOException {
    Set<String> keys = new TreeSet<>(landing.byKey("jira/" + entity).keySet());
    for (RawRecord row : landing.byKey("jira/issues").values()) {
      JsonNode issue = Json.read(row.payload());
      JsonNode embedded =
          entity.equals("comments")
              ? issue.path("fields").path("comment").path("comments")
              : issue.path("changelog").path("histories");
      embedded.forEach(part -> keys.add(row.key() + "/" + part.path("id").asText()));
    }
    return keys;
  }

  private static List<JsonNode> visibleIssues() throws IOException {
    return lines("issues").stream()
        .filter(issue -> !issue.path("key").asText().startsWith("HR-"))
        .toList();
  }

  private static Set<String> accounts(String name, boolean activeOnly) throws IOException {
    Set<String> accounts = new TreeSet<>();
    lines("users").stream()
        .filter(user -> !activeOnly || user.path("active").asBoolean())
        .forEach(user -> accounts.add(user.path(name).asText()));
    return accounts;
  }

  private static List<JsonNode> lines(String entity) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(Sandbox.shared(TINY).resolve("jira/" + entity + ".jsonl"))) {
      rows.add(Json.read(line));
    }
    return rows;
  }
}
