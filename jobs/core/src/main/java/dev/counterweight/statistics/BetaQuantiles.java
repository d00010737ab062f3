package dev.counterweight.statistics;

import org.apache.commons.math3.distribution.BetaDistribution;

/** Intervals from a Beta posterior. */
final class BetaQuantiles {
  private static final double TAIL = 0.05;
  private static final double ACCURACY = 1e-7;

  private BetaQuantiles() {}

  /**
   * The central 90 % interval; where nothing or everything was seen, the end that the data cannot
   * exclude is the end of the scale and the other end takes both tails (STATISTICS A.3, step 5).
   */
  static Interval interval(double estimate, double alpha, double beta, boolean none, boolean all) {
    BetaDistribution posterior = new BetaDistribution(null, alpha, beta, ACCURACY);
    if (none) {
      return new Interval(estimate, 0, posterior.inverseCumulativeProbability(1 - 2 * TAIL));
    }
    if (all) {
      return new Interval(estimate, posterior.inverseCumulativeProbability(2 * TAIL), 1);
    }
    return new Interval(
        estimate,
        posterior.inverseCumulativeProbability(TAIL),
        posterior.inverseCumulativeProbability(1 - TAIL));
  }
}
