package dev.counterweight.statistics;

/** Counts of members whose rates are Beta distributed. */
final class BetaBinomial {
  private BetaBinomial() {}

  /** Sums of log(a + i) for i below k, for k from 0 to {@code most}: rising factorials. */
  static double[] logRising(double a, int most) {
    double[] rising = new double[most + 1];
    for (int k = 0; k < most; k++) {
      rising[k + 1] = rising[k] + Math.log(a + k);
    }
    return rising;
  }

  /** Log-likelihood of one count, without the number of orders in which it can come. */
  static double logLikelihood(RateCount count, double alpha, double beta) {
    int successes = (int) count.successes();
    int opportunities = (int) count.opportunities();
    return logRising(alpha, successes)[successes]
        + logRising(beta, opportunities - successes)[opportunities - successes]
        - logRising(alpha + beta, opportunities)[opportunities];
  }

  /** The chance of fewer successes plus half the chance of exactly as many. */
  static double midCumulative(RateCount count, double alpha, double beta) {
    double n = count.opportunities();
    double chance = none(count.opportunities(), alpha, beta);
    double below = 0;
    for (int k = 0; k < count.successes(); k++) {
      below += chance;
      chance *= (n - k) * (alpha + k) / ((k + 1) * (beta + n - k - 1));
    }
    return below + chance / 2;
  }

  private static double none(long opportunities, double alpha, double beta) {
    double chance = 1;
    for (int i = 0; i < opportunities; i++) {
      chance *= (beta + i) / (alpha + beta + i);
    }
    return chance;
  }
}
