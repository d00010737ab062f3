package dev.counterweight.statistics.audit;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Fisher's exact test of a two by two table with its margins fixed (Fisher 1935).
 *
 * @param oneSided probability of a first cell as large or larger
 * @param twoSided probability of all tables that are no likelier than this one
 */
public record FisherExact(double oneSided, double twoSided) {
  private static final double ROUNDING = 1 + 1e-7;

  /** The test of a table, by rows. */
  public static FisherExact of(int a, int b, int c, int d) {
    if (FastMath.min(FastMath.min(a, b), FastMath.min(c, d)) < 0 || a + b + c + d == 0) {
      throw new IllegalArgumentException(
          "Invalid table: %d %d / %d %d (must be counts, not all 0)".formatted(a, b, c, d));
    }
    var tables = new HypergeometricDistribution(null, a + b + c + d, a + c, a + b);
    double seen = tables.probability(a) * ROUNDING;
    double atLeast = 0;
    double noLikelier = 0;
    for (int cell = tables.getSupportLowerBound(); cell <= tables.getSupportUpperBound(); cell++) {
      double probability = tables.probability(cell);
      atLeast += cell >= a ? probability : 0;
      noLikelier += probability <= seen ? probability : 0;
    }
    return new FisherExact(FastMath.min(1, atLeast), FastMath.min(1, noLikelier));
  }
}
