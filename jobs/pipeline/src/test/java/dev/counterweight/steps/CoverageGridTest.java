package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Silence;
import dev.counterweight.statistics.RateCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageGridTest {
  /** RO1 is of risk while work is done, CL1 of clarity at the same time, RO2 of risk at launch. */
  @Test
  void saysPerCellInHowManyCyclesSomethingWasSeen() {
    List<CoverageCell> grid =
        CoverageGrid.of(
            List.of(
                exposure("RO1", 2, Map.of("2026-Q1", count(1, 4), "2026-Q2", count(0, 4))),
                exposure("CL1", 0, Map.of("2026-Q1", count(0, 3)))),
            new Silence(Set.of("DS1", "RO1")));

    assertThat(cell(grid, "RISK", "EXECUTE"))
        .isEqualTo(new CoverageCell("ana", "RISK", "EXECUTE", "PRESENT", 2, 1, .25));
    assertThat(cell(grid, "CLARITY", "EXECUTE"))
        .isEqualTo(new CoverageCell("ana", "CLARITY", "EXECUTE", "NOT_FOUND", 1, 0, 0.0));
    assertThat(cell(grid, "RISK", "LAUNCH"))
        .isEqualTo(new CoverageCell("ana", "RISK", "LAUNCH", "NO_OPPORTUNITY", 0, 0, null));
    assertThat(cell(grid, "SCOPE", "PLAN"))
        .isEqualTo(new CoverageCell("ana", "SCOPE", "PLAN", "NOT_OBSERVABLE", 0, 0, null));
  }

  @Test
  void wordsComeWithTheSecondCycle() {
    assertThat(Spread.words(1, 1, .5)).isEmpty();
    assertThat(Spread.words(3, 2, .25))
        .isEqualTo("seen in 2 of 3 quarters, 25\u00a0% of the occasions in the last 30 days");
  }

  private static CoverageCell cell(List<CoverageCell> grid, String dimension, String phase) {
    return grid.stream()
        .filter(cell -> cell.dimension().equals(dimension) && cell.phase().equals(phase))
        .findFirst()
        .orElseThrow();
  }

  private static RateCount count(long successes, long opportunities) {
    return new RateCount(successes, opportunities);
  }

  private static Estimate.Exposure exposure(
      String signal, long recent, Map<String, RateCount> byQuarter) {
    return new Estimate.Exposure(
        signal,
        Estimate.ALL,
        "ana",
        "Billing",
        Instant.parse("2026-05-01T00:00:00Z"),
        recent,
        new TreeMap<>(Map.of("c1", count(0, 1))),
        new TreeMap<>(byQuarter));
  }
}
