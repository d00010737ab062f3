package dev.counterweight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.statistics.GroupPrior;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bars over a few companies; {@code bench simulate} has them over 200. */
class SimulationTest {
  private static final int COMPANIES = 20;

  @Test
  void everyBarHoldsWithinWhatSoFewCompaniesCanTell() {
    List<Bar> bars = new Simulation(7_001, COMPANIES, GroupPrior.RHO_UNIFORM, line -> {}).run();

    assertThat(bars).hasSize(20);
    assertThat(bars)
        .allSatisfy(
            bar ->
                assertThat(bar.measured())
                    .as(bar.name())
                    .isBetween(
                        bar.low() - 2 * bar.standardError(), bar.high() + 2 * bar.standardError()));
  }

  @Test
  void aSeedGivesTheSameCompanies() {
    Simulation one = new Simulation(3, 2, GroupPrior.RHO_UNIFORM, line -> {});
    Simulation other = new Simulation(4, 2, GroupPrior.RHO_UNIFORM, line -> {});

    assertThat(one.run()).isEqualTo(one.run()).isNotEqualTo(other.run());
  }

  /** Two thirds of one seed and a third of the other is a half; the error is that of their gap. */
  @Test
  void poolsARatioOverSeeds() {
    Ratio ratio = new Ratio();
    ratio.add(2, 3);
    ratio.endSeed();
    ratio.add(1, 3);
    ratio.endSeed();

    assertThat(ratio.value()).isEqualTo(.5);
    assertThat(ratio.standardError()).isEqualTo(Math.sqrt(.5 * .5 * 2 * 2 / 1.0) / 6);
  }
}
