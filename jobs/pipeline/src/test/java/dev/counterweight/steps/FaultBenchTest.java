package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Sandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few seeds of {@code ./counterweight bench connectors}. */
class FaultBenchTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void whateverFailsNothingIsLost(String mode) throws Exception {
    try (Sandbox sandbox =
        Sandbox.serve(Sandbox.shared("sandbox/data-tiny"), "--jira-mode", mode)) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());

      List<FaultBench.Result> results =
          new FaultBench(
                  pulls::connectors,
                  rules -> sandbox.admin("faults", rules),
                  pulls::emptyLake,
                  Clock.systemUTC())
              .run(List.of(1L));

      assertThat(results).hasSize(17).filteredOn(result -> !result.holds()).isEmpty();
      assertThat(results)
          .filteredOn(result -> result.fault().equals("token_expired"))
          .extracting(FaultBench.Result::state)
          .containsExactly("incomplete");
    }
  }
}
