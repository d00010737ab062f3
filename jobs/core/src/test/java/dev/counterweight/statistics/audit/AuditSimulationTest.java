package dev.counterweight.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A small draw: whether the whole runs and no bar is missed by much. */
class AuditSimulationTest {
  @Test
  void aSmallDrawMissesNoBarByMoreThanItsNoise() {
    List<Bar> bars = new AuditSimulation(1, 2, line -> {}).run();

    assertThat(bars).hasSize(26);
    assertThat(bars)
        .allSatisfy(
            bar ->
                assertThat(bar.holds() || distance(bar) <= 3 * bar.standardError())
                    .describedAs(bar.toString())
                    .isTrue());
  }

  @Test
  void theSameSeedDrawsTheSameCompanies() {
    assertThat(new AuditSimulation(3, 1, line -> {}).run())
        .isEqualTo(new AuditSimulation(3, 1, line -> {}).run());
  }

  private static double distance(Bar bar) {
    String[] words = bar.bound().replace(">= ", "").replace("<= ", "").split(" to ");
    double nearest = Double.POSITIVE_INFINITY;
    for (String word : words) {
      nearest = Math.min(nearest, Math.abs(bar.measured() - Double.parseDouble(word)));
    }
    return nearest;
  }
}
