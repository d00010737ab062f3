package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.distribution.BetaDistribution;

class BetaQuantilesTest {
  /** Commons Math's distribution gives the probability back. */
  @Property(tries = 500)
  void agreesWithTheDistribution(
      @ForAll @DoubleRange(min = .3, max = 500) double alpha,
      @ForAll @DoubleRange(min = .3, max = 500) double beta,
      @ForAll @DoubleRange(min = .02, max = .98) double probability) {
    double quantile = BetaQuantiles.quantile(probability, alpha, beta);

    assertThat(new BetaDistribution(null, alpha, beta).cumulativeProbability(quantile))
        .isCloseTo(probability, within(1e-5));
  }
}
