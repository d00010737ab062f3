package dev.counterweight.statistics;

import java.util.Optional;

/**
 * The true rate of a group behind what a detector found in it, with the detector's own uncertainty:
 * sensitivity and specificity are integrated over, at three points each of their posteriors after
 * the labels, weighted by how well they agree with what was found (STATISTICS A.5).
 *
 * <p>For groups only. A person's recall depends on how the person writes, which no label set knows.
 *
 * @param found labelled opportunities with the thing in which it was found
 * @param clear labelled opportunities without it in which nothing was found
 */
public record DetectorError(RateCount found, RateCount clear) {
  private static final long LEAST_POSITIVES = 300;
  private static final long LEAST_NEGATIVES = 1_000;
  private static final int STEPS = 400;
  private static final double[] DEVIATIONS = {-Math.sqrt(3), 0, Math.sqrt(3)};
  private static final double[] WEIGHTS = {1 / 6.0, 2 / 3.0, 1 / 6.0};
  private static final double TAIL = .05;

  /** From counts of labelled opportunities; empty where a part is more than its whole. */
  public static Optional<DetectorError> of(long found, long present, long clear, long absent) {
    return found > present || clear > absent
        ? Optional.empty()
        : Optional.of(
            new DetectorError(new RateCount(found, present), new RateCount(clear, absent)));
  }

  /**
   * The corrected rate; empty while fewer than 300 positives and 1,000 negatives are labelled, as
   * whole opportunities.
   *
   * @param group what was found in the group, in opportunities worth as independent
   */
  public Optional<Interval> corrected(RateCount group) {
    if (found.opportunities() < LEAST_POSITIVES || clear.opportunities() < LEAST_NEGATIVES) {
      return Optional.empty();
    }
    double[] density = new double[STEPS];
    for (int i = 0; i < DEVIATIONS.length; i++) {
      for (int j = 0; j < DEVIATIONS.length; j++) {
        double sensitivity = at(found, DEVIATIONS[i]);
        double specificity = at(clear, DEVIATIONS[j]);
        add(density, group, sensitivity, specificity, WEIGHTS[i] * WEIGHTS[j]);
      }
    }
    return Optional.of(interval(density));
  }

  /** So many deviations from the mean of Jeffreys' posterior, within 0 and 1. */
  private static double at(RateCount labels, double deviations) {
    double alpha = labels.successes() + .5;
    double total = labels.opportunities() + 1.0;
    double mean = alpha / total;
    double deviation = Math.sqrt(mean * (1 - mean) / (total + 1));
    return Math.max(1e-6, Math.min(1 - 1e-6, mean + deviations * deviation));
  }

  /** The likelihood of the group over a grid that is uniform under Jeffreys' prior. */
  private static void add(
      double[] density, RateCount group, double sensitivity, double specificity, double weight) {
    double successes = group.successes();
    double failures = group.opportunities() - successes;
    double best = group.opportunities() == 0 ? 0 : logLikelihood(group.rate(), successes, failures);
    for (int step = 0; step < STEPS; step++) {
      double detected = 1 - specificity + (sensitivity + specificity - 1) * rate(step);
      density[step] += weight * Math.exp(logLikelihood(detected, successes, failures) - best);
    }
  }

  private static double logLikelihood(double rate, double successes, double failures) {
    return (successes == 0 ? 0 : successes * Math.log(rate))
        + (failures == 0 ? 0 : failures * Math.log1p(-rate));
  }

  /** Spaced as sin squared: fine where rates are near 0 or 1. */
  private static double rate(double step) {
    double sine = Math.sin(Math.PI / 2 * (step + .5) / STEPS);
    return sine * sine;
  }

  private static Interval interval(double[] density) {
    double sum = 0;
    double mean = 0;
    for (int step = 0; step < STEPS; step++) {
      sum += density[step];
      mean += density[step] * rate(step);
    }
    return new Interval(
        mean / sum, quantile(density, TAIL * sum), quantile(density, (1 - TAIL) * sum));
  }

  private static double quantile(double[] density, double mass) {
    double below = 0;
    for (int step = 0; step < STEPS; step++) {
      if (below + density[step] >= mass) {
        return rate(step - .5 + (mass - below) / density[step]);
      }
      below += density[step];
    }
    return 1;
  }
}
