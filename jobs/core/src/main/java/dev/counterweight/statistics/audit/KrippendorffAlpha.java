package dev.counterweight.statistics.audit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree beyond chance, for any number of raters and with missing ratings
 * (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). It measures one rater; a
 * decision made on the mean of several is judged by {@link #ofMean}.
 */
public final class KrippendorffAlpha {
  /** The lowest alpha from which tentative conclusions are usually drawn (Krippendorff 2004). */
  public static final double USABLE = 0.667;

  private static final double TAIL = 0.05;

  private KrippendorffAlpha() {}

  /** How far two ratings differ. */
  public enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL
  }

  /** What the interval allows to say. */
  public enum State {
    USABLE,
    NOT_USABLE,
    CANNOT_TELL
  }

  /**
   * An alpha with its 90 % interval.
   *
   * @param alpha NaN where fewer than two values are rated by two
   * @param low NaN where too few resamples had an alpha; likewise high
   * @param resamples drawn
   * @param undefined of them without an alpha, because all ratings were alike
   */
  public record Agreement(
      double alpha, double low, double high, int resamples, int undefined, int cases) {
    /** Three states; between them lies what so few cases cannot tell. */
    public State state() {
      if (Double.isNaN(low)) {
        return State.CANNOT_TELL;
      }
      return low >= USABLE ? State.USABLE : high < USABLE ? State.NOT_USABLE : State.CANNOT_TELL;
    }
  }

  /**
   * The alpha of ratings, NaN where it is undefined.
   *
   * @param cases for each case the ratings it got, by any raters in any order; null where missing
   */
  public static double of(List<? extends List<@Nullable Integer>> cases, Metric metric) {
    return new Table(cases).alpha(metric, null);
  }

  /** The alpha with its interval from resampled cases, never resampled ratings. */
  public static Agreement bootstrap(
      List<? extends List<@Nullable Integer>> cases, Metric metric, int resamples, long seed) {
    Table table = new Table(cases);
    RandomGenerator random = new Well19937c(seed);
    double[] values = new double[resamples];
    int defined = 0;
    int[] drawn = new int[table.size()];
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < drawn.length; i++) {
        drawn[random.nextInt(drawn.length)]++;
      }
      double value = table.alpha(metric, drawn);
      if (!Double.isNaN(value)) {
        values[defined++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    boolean enough = defined >= FastMath.max(1, resamples / 2);
    return new Agreement(
        table.alpha(metric, null),
        enough ? Quantiles.of(sorted, TAIL) : Double.NaN,
        enough ? Quantiles.of(sorted, 1 - TAIL) : Double.NaN,
        resamples,
        resamples - defined,
        table.size());
  }

  /** The reliability of the mean of so many raters (Spearman and Brown). */
  public static double ofMean(double single, int raters) {
    return raters * single / (1 + (raters - 1) * single);
  }

  /** Ratings as counts of values by case; only cases with two ratings or more can agree. */
  private static final class Table {
    private final int[] values;
    private final int[][] counts;

    Table(List<? extends List<@Nullable Integer>> cases) {
      values =
          cases.stream()
              .flatMap(List::stream)
              .filter(value -> value != null)
              .mapToInt(Integer::intValue)
              .distinct()
              .sorted()
              .toArray();
      counts =
          cases.stream()
              .map(this::counted)
              .filter(line -> Arrays.stream(line).sum() > 1)
              .toArray(int[][]::new);
    }

    private int[] counted(List<@Nullable Integer> ratings) {
      int[] line = new int[values.length];
      for (Integer rating : ratings) {
        if (rating != null) {
          line[Arrays.binarySearch(values, rating)]++;
        }
      }
      return line;
    }

    int size() {
      return counts.length;
    }

    double alpha(Metric metric, int @Nullable [] drawn) {
      double[][] coincidences = new double[values.length][values.length];
      for (int unit = 0; unit < counts.length; unit++) {
        add(counts[unit], drawn == null ? 1 : drawn[unit], coincidences);
      }
      double[] totals = new double[values.length];
      double all = 0;
      for (int i = 0; i < values.length; i++) {
        totals[i] = Arrays.stream(coincidences[i]).sum();
        all += totals[i];
      }
      double observed = 0;
      double expected = 0;
      for (int i = 0; i < values.length; i++) {
        for (int j = 0; j < i; j++) {
          double distance = distance(metric, i, j, totals);
          observed += coincidences[i][j] * distance;
          expected += totals[i] * totals[j] * distance;
        }
      }
      return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
    }

    private static void add(int[] line, int times, double[][] coincidences) {
      int ratings = Arrays.stream(line).sum();
      for (int i = 0; i < line.length; i++) {
        for (int j = 0; j < line.length; j++) {
          int pairs = line[i] * (i == j ? line[j] - 1 : line[j]);
          coincidences[i][j] += (double) times * pairs / (ratings - 1);
        }
      }
    }

    private double distance(Metric metric, int high, int low, double[] totals) {
      double difference =
          switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> values[high] - values[low];
            case ORDINAL -> {
              double between = 0;
              for (int k = low; k <= high; k++) {
                between += totals[k];
              }
              yield between - (totals[low] + totals[high]) / 2;
            }
          };
      return difference * difference;
    }
  }
}
