package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.FastMath;

/** The probability that one of the first is above one of the others. */
final class Area {
  private Area() {}

  static double under(double[] first, double[] others) {
    double above = 0;
    for (double value : first) {
      for (double other : others) {
        above += value > other ? 1 : value == other ? 0.5 : 0;
      }
    }
    return above / first.length / others.length;
  }

  /** Hanley and McNeil 1982. */
  static double standardError(double area, int first, int others) {
    double twoFirst = area / (2 - area) - area * area;
    double twoOthers = 2 * area * area / (1 + area) - area * area;
    double variance =
        (area * (1 - area) + (first - 1) * twoFirst + (others - 1) * twoOthers) / first / others;
    return FastMath.sqrt(variance);
  }
}
