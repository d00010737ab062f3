package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.simulation.Draws;
import org.junit.jupiter.api.Test;

class DetectorErrorTest {
  @Test
  void saysNothingWithoutEnoughLabels() {
    RateCount many = new RateCount(900, 1_000);

    assertThat(new DetectorError(new RateCount(180, 299), many).corrected(many)).isEmpty();
    assertThat(new DetectorError(many, new RateCount(900, 999)).corrected(many)).isEmpty();
  }

  /** A detector that never errs corrects nothing: Jeffreys' interval remains. */
  @Test
  void leavesWhatAPerfectDetectorFound() {
    RateCount group = new RateCount(30, 100);
    Interval plain = Jeffreys.estimate(group);
    Interval corrected =
        new DetectorError(new RateCount(100_000, 100_000), new RateCount(100_000, 100_000))
            .corrected(group)
            .orElseThrow();

    assertThat(corrected.estimate()).isCloseTo(plain.estimate(), within(.003));
    assertThat(corrected.low()).isCloseTo(plain.low(), within(.003));
    assertThat(corrected.high()).isCloseTo(plain.high(), within(.003));
  }

  /** (.26 - .057) / (.6 + .943 - 1) = .374 (Rogan, Gladen 1978). */
  @Test
  void agreesWithRoganAndGladenWhereLabelsAreMany() {
    Interval corrected =
        new DetectorError(new RateCount(60_000, 100_000), new RateCount(94_300, 100_000))
            .corrected(new RateCount(2_600, 10_000))
            .orElseThrow();

    assertThat(corrected.estimate()).isCloseTo(.374, within(.003));
  }

  /** STATISTICS A.5: about .92 with 300 and 1,000 labels. */
  @Test
  void coversTheTrueRateOfGroups() {
    Draws draws = new Draws(3);
    int covered = 0;
    int runs = 1_000;
    for (int run = 0; run < runs; run++) {
      double truth = draws.uniform(.1, .7);
      double detected = .057 + .543 * truth;
      DetectorError error =
          new DetectorError(
              new RateCount(draws.binomial(300, .6), 300),
              new RateCount(draws.binomial(1_000, .943), 1_000));
      Interval interval =
          error.corrected(new RateCount(draws.binomial(200, detected), 200)).orElseThrow();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    assertThat((double) covered / runs).isBetween(.87, .94);
  }
}
