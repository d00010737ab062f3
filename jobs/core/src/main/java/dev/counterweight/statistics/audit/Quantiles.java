package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.FastMath;

/** Quantiles of sorted values, between neighbours in proportion (R's type 7). */
final class Quantiles {
  private Quantiles() {}

  static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) FastMath.floor(place);
    int above = FastMath.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
