package dev.counterweight.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.statistics.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Against the endometrial data (Heinze and Schemper 2002); figures of coefficients and standard
 * errors as brglm2 prints them, profile intervals and tests recomputed independently (STATISTICS
 * F).
 */
class FirthLogisticTest {
  private final FirthLogistic fit =
      FirthLogistic.fit(Endometrial.predictors(), Endometrial.outcomes());

  @Test
  void theDataAreThePublishedOnes() {
    double[][] cases = Endometrial.predictors();

    assertThat(cases).hasNumberOfRows(79);
    assertThat(Arrays.stream(cases).mapToDouble(one -> one[0]).sum()).isEqualTo(13);
    assertThat(Arrays.stream(cases).mapToDouble(one -> one[1]).sum()).isEqualTo(1373);
    assertThat(Arrays.stream(cases).mapToDouble(one -> one[2]).sum())
        .isCloseTo(131.27, within(1e-9));
  }

  @Test
  void coefficientsAreThePublishedOnes() {
    assertThat(fit.coefficient(0)).isCloseTo(3.774560, within(5e-7));
    assertThat(fit.coefficient(1)).isCloseTo(2.929273, within(5e-7));
    assertThat(fit.coefficient(2)).isCloseTo(-0.034752, within(5e-7));
    assertThat(fit.coefficient(3)).isCloseTo(-2.604164, within(5e-7));
  }

  @Test
  void standardErrorsAreThoseOfBrglm2() {
    assertThat(fit.standardError(0)).isCloseTo(1.48869, within(1e-5));
    assertThat(fit.standardError(1)).isCloseTo(1.55076, within(1e-5));
    assertThat(fit.standardError(2)).isCloseTo(0.03958, within(1e-5));
    assertThat(fit.standardError(3)).isCloseTo(0.77602, within(1e-5));
  }

  @Test
  void profileIntervalsAreThePublishedOnes() {
    ends(fit.interval(0, 0.95), 1.0825, 7.2093);
    ends(fit.interval(1, 0.95), 0.6097, 7.8546);
    ends(fit.interval(2, 0.95), -0.1245, 0.0405);
    ends(fit.interval(3, 0.95), -4.3652, -1.2327);
  }

  private static void ends(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-4));
    assertThat(interval.high()).isCloseTo(high, within(1e-4));
  }

  @Test
  void penalisedLikelihoodRatiosAreThePublishedOnes() {
    assertThat(fit.likelihoodRatio(0)).isCloseTo(8.198, within(1e-3));
    assertThat(fit.likelihoodRatio(1)).isCloseTo(6.7985, within(1e-4));
    assertThat(fit.likelihoodRatio(2)).isCloseTo(0.7468, within(1e-4));
    assertThat(fit.likelihoodRatio(3)).isCloseTo(17.759, within(1e-3));
    assertThat(fit.probability(1)).isCloseTo(0.00912, within(1e-5));
    assertThat(fit.probability(2)).isCloseTo(0.387, within(1e-3));
  }

  @Test
  void anIntervalLiesAboveZeroJustWhenTheShortCutSaysSo() {
    assertThat(fit.isPositive(1, 0.95)).isEqualTo(fit.interval(1, 0.95).low() > 0).isTrue();
    assertThat(fit.isPositive(1, 0.995)).isEqualTo(fit.interval(1, 0.995).low() > 0).isFalse();
    assertThat(fit.isPositive(3, 0.95)).isFalse();
  }

  /** With no predictor the estimate is known: log of (successes + 1/2) / (failures + 1/2). */
  @Test
  void aLoneInterceptAddsHalfACaseToEachSide() {
    boolean[] outcomes = new boolean[7];
    FirthLogistic none = FirthLogistic.fit(new double[7][0], outcomes);

    assertThat(none.coefficient(0)).isCloseTo(Math.log(0.5 / 7.5), within(1e-9));
  }

  @Test
  void aConstantOrRepeatedPredictorIsNotIdentified() {
    boolean[] outcomes = {true, false, true, false};
    double[][] constant = {{1, 0}, {2, 0}, {3, 0}, {5, 0}};
    double[][] repeated = {{1, 2}, {2, 4}, {3, 6}, {5, 10}};

    assertThat(FirthLogistic.fit(constant, outcomes).isIdentified()).isFalse();
    assertThat(FirthLogistic.fit(repeated, outcomes).isIdentified()).isFalse();
    assertThat(FirthLogistic.fit(constant, outcomes).isPositive(1, 0.9)).isFalse();
    assertThat(fit.isIdentified()).isTrue();
  }
}
