package dev.counterweight.statistics;

import org.apache.commons.math3.special.Beta;

/**
 * Intervals from a Beta posterior. Quantiles by Newton's method on the incomplete beta integral,
 * kept inside a bracket; Commons Math's own search takes tens of times as long, and there are
 * millions of people times signals.
 */
final class BetaQuantiles {
  private static final double TAIL = 0.05;
  private static final double ACCURACY = 1e-9;
  private static final int STEPS = 100;
  private static final double TINY = 1e-300;

  private final double alpha;
  private final double beta;
  private final double logBeta;

  private BetaQuantiles(double alpha, double beta) {
    this.alpha = alpha;
    this.beta = beta;
    this.logBeta = Beta.logBeta(alpha, beta);
  }

  /**
   * The central 90 % interval; where nothing or everything was seen, the end that the data cannot
   * exclude is the end of the scale and the other end takes both tails (STATISTICS A.3, step 5).
   */
  static Interval interval(double estimate, double alpha, double beta, boolean none, boolean all) {
    BetaQuantiles posterior = new BetaQuantiles(alpha, beta);
    if (none) {
      return new Interval(estimate, 0, posterior.quantile(1 - 2 * TAIL));
    }
    if (all) {
      return new Interval(estimate, posterior.quantile(2 * TAIL), 1);
    }
    return new Interval(estimate, posterior.quantile(TAIL), posterior.quantile(1 - TAIL));
  }

  static double quantile(double probability, double alpha, double beta) {
    return new BetaQuantiles(alpha, beta).quantile(probability);
  }

  private double quantile(double probability) {
    double low = 0;
    double high = 1;
    double x = start(probability);
    for (int step = 0; step < STEPS; step++) {
      double error = cumulative(x) - probability;
      if (error > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - newton(x, error);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - x) <= ACCURACY || high - low <= ACCURACY) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** Newton's step with Halley's correction for the curve of the density. */
  private double newton(double x, double error) {
    double density = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta);
    double step = error / density;
    double curve = (alpha - 1) / x - (beta - 1) / (1 - x);
    return step / (1 - Math.max(-.5, Math.min(.5, step * curve / 2)));
  }

  /** A normal quantile on the logit scale, good to a few hundredths for all but the skewest. */
  private double start(double probability) {
    double z = probability < .5 ? -normal(probability) : normal(1 - probability);
    double mean = Math.log(alpha / beta) - .5 / alpha + .5 / beta;
    double deviation = Math.sqrt(1 / alpha + 1 / beta);
    double x = 1 / (1 + Math.exp(-(mean + z * deviation)));
    return Math.max(1e-12, Math.min(1 - 1e-12, x));
  }

  /** How many deviations above the middle this chance remains (Abramowitz and Stegun 26.2.23). */
  private static double normal(double upper) {
    double t = Math.sqrt(-2 * Math.log(upper));
    return t
        - (2.515517 + t * (.802853 + t * .010328))
            / (1 + t * (1.432788 + t * (.189269 + t * .001308)));
  }

  /** The incomplete beta integral by its continued fraction (DLMF 8.17.22), after Lentz. */
  private double cumulative(double x) {
    double front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta);
    return x < (alpha + 1) / (alpha + beta + 2)
        ? front * fraction(x, alpha, beta) / alpha
        : 1 - front * fraction(1 - x, beta, alpha) / beta;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= 1000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double last = c * d;
      value *= last;
      if (Math.abs(last - 1) < 1e-12) {
        break;
      }
    }
    return value;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
