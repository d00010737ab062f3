package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * What so many cases can show: printed beside every finding and every silence (STATISTICS C.4).
 *
 * @param promoted cases
 * @param notPromoted cases
 * @param visible difference of the contrast, in spreads of what is measured, that would be seen
 *     four times in five (one-sided, 5 %)
 * @param visibleTrue the same in spreads of what is true
 * @param smallestProbability that a permutation test of so few cases can give
 */
public record Power(
    int promoted, int notPromoted, double visible, double visibleTrue, double smallestProbability) {
  private static final double FACTOR = 2.49;

  /** Below ten on a side the normal approximation promises too much. */
  private static final double FACTOR_OF_FEW = 2.7;

  private static final int FEW = 10;

  /**
   * The power of a comparison.
   *
   * @param reliability of the contrast, 0 to 1
   */
  public static Power of(int promoted, int notPromoted, double reliability) {
    if (promoted < 1 || notPromoted < 1) {
      return new Power(
          promoted, notPromoted, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }
    double factor = FastMath.min(promoted, notPromoted) < FEW ? FACTOR_OF_FEW : FACTOR;
    double visible = factor * FastMath.sqrt(1.0 / promoted + 1.0 / notPromoted);
    return new Power(
        promoted,
        notPromoted,
        visible,
        reliability > 0 ? visible / FastMath.sqrt(reliability) : Double.POSITIVE_INFINITY,
        1 / CombinatoricsUtils.binomialCoefficientDouble(promoted + notPromoted, promoted));
  }
}
