package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.gitlab.GitLabConnector;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.connectors.jira.JiraConnector;
import dev.counterweight.lake.Lake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few seeds of {@code ./counterweight bench connectors}. */
class FaultBenchTest {
  private static final Patience HURRIED =
      new Patience(
          12,
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          () -> 0.5,
          wait -> Thread.sleep(wait.toMillis()));

  @TempDir private Path folder;
  private int lakes;

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void whateverFailsNothingIsLost(String mode) throws Exception {
    try (Sandbox sandbox =
        Sandbox.serve(Sandbox.shared("sandbox/data-tiny"), "--jira-mode", mode)) {
      List<FaultBench.Result> results =
          new FaultBench(
                  () -> connectors(sandbox),
                  rules -> sandbox.admin("faults", rules),
                  () -> new Lake(folder.resolve("lake" + lakes++).toString(), new Configuration()),
                  Clock.systemUTC())
              .run(List.of(1L));

      assertThat(results).hasSize(17).filteredOn(result -> !result.holds()).isEmpty();
    }
  }

  private static List<Connector> connectors(Sandbox sandbox) {
    return List.of(
        new GitLabConnector(
            GitLabConfig.of(sandbox.url(), Sandbox.GITLAB_TOKEN), HURRIED, Clock.systemUTC()),
        new JiraConnector(
            JiraConfig.of(
                sandbox.url(), JiraConfig.Deployment.AUTO, Sandbox.JIRA_USER, Sandbox.JIRA_TOKEN),
            HURRIED,
            Clock.systemUTC()));
  }
}
