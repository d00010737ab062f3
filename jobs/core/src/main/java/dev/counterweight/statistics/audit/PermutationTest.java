package dev.counterweight.statistics.audit;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * What would be seen if outcomes, or the sides of pairs, had been dealt out by chance: all deals
 * where they are few, else a drawn number of them with the one seen among them (Fisher 1935).
 */
public final class PermutationTest {
  private static final double MOST_DEALS = 20_000;
  private static final int MOST_PAIRS = 20;
  private static final double ROUNDING = 1e-9;

  private PermutationTest() {}

  /**
   * How often the values of the chosen would be as much higher on average, one-sided.
   *
   * @param chosen at least one is, at least one is not
   * @param draws where there are too many deals to see all
   */
  public static double higherAmong(double[] values, boolean[] chosen, int draws, long seed) {
    int size = 0;
    double seen = 0;
    for (int i = 0; i < values.length; i++) {
      if (chosen[i]) {
        size++;
        seen += values[i];
      }
    }
    double bound = seen - ROUNDING * FastMath.max(1, FastMath.abs(seen));
    if (CombinatoricsUtils.binomialCoefficientDouble(values.length, size) <= MOST_DEALS) {
      Deals deals = new Deals(values, bound);
      deals.from(0, size, 0);
      return (double) deals.asHigh / deals.all;
    }
    return drawn(values, size, bound, draws, new Well19937c(seed));
  }

  private static double drawn(
      double[] values, int size, double bound, int draws, RandomGenerator random) {
    double[] deck = values.clone();
    int asHigh = 1;
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        int other = i + random.nextInt(deck.length - i);
        double value = deck[other];
        deck[other] = deck[i];
        deck[i] = value;
        sum += value;
      }
      asHigh += sum >= bound ? 1 : 0;
    }
    return (asHigh + 0.0) / (draws + 1.0);
  }

  /** Every choice of so many values. */
  private static final class Deals {
    private final double[] values;
    private final double bound;
    private long asHigh;
    private long all;

    Deals(double[] values, double bound) {
      this.values = values;
      this.bound = bound;
    }

    void from(int start, int left, double sum) {
      if (left == 0) {
        all++;
        asHigh += sum >= bound ? 1 : 0;
        return;
      }
      for (int i = start; i <= values.length - left; i++) {
        from(i + 1, left - 1, sum + values[i]);
      }
    }
  }

  /**
   * How often differences of pairs would add up as high if either side could have been the first,
   * one-sided: all patterns of signs up to 20 pairs, else drawn ones.
   */
  public static double signs(double[] differences, int draws, long seed) {
    double seen = 0;
    for (double difference : differences) {
      seen += difference;
    }
    double bound = seen - ROUNDING * FastMath.max(1, FastMath.abs(seen));
    if (differences.length > MOST_PAIRS) {
      return drawnSigns(differences, bound, draws, new Well19937c(seed));
    }
    long asHigh = 0;
    long patterns = 1L << differences.length;
    for (long pattern = 0; pattern < patterns; pattern++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (pattern >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      asHigh += sum >= bound ? 1 : 0;
    }
    return (double) asHigh / patterns;
  }

  private static double drawnSigns(
      double[] differences, double bound, int draws, RandomGenerator random) {
    int asHigh = 1;
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      asHigh += sum >= bound ? 1 : 0;
    }
    return (asHigh + 0.0) / (draws + 1.0);
  }
}
