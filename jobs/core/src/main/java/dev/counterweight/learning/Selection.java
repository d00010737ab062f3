package dev.counterweight.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Chooses the columns that go best with the truth, leaving out those that say the same again. */
public final class Selection {
  /** More are not compared with each other. */
  private static final int LOOKS_AT = 500;

  private Selection() {}

  /**
   * At most {@code most} columns in order of their correlation with the truth, none of which
   * correlates with one before it by more than {@code same}.
   */
  public static List<Integer> best(
      Rows rows, boolean[] truth, BitSet chosen, int most, double same) {
    Moments moments = Moments.of(rows, chosen);
    double[] merit = merit(rows, truth, chosen, moments);
    List<Integer> order = new ArrayList<>();
    for (int column = 0; column < merit.length; column++) {
      order.add(column);
    }
    order.sort(
        Comparator.comparingDouble((Integer column) -> -merit[column])
            .thenComparing(column -> rows.names().get(column)));
    order = order.subList(0, Math.min(LOOKS_AT, order.size()));
    double[][] columns = standardised(rows, chosen, moments, order);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.length && kept.size() < most; i++) {
      if (isNew(columns, kept, i, same)) {
        kept.add(i);
      }
    }
    List<Integer> best = order;
    return kept.stream().map(best::get).toList();
  }

  private static boolean isNew(double[][] columns, List<Integer> kept, int candidate, double same) {
    double[] mine = columns[candidate];
    for (int other : kept) {
      double product = 0;
      for (int i = 0; i < mine.length; i++) {
        product += mine[i] * columns[other][i];
      }
      if (Math.abs(product / mine.length) > same) {
        return false;
      }
    }
    return true;
  }

  private static double[] merit(Rows rows, boolean[] truth, BitSet chosen, Moments moments) {
    double[] withTruth = new double[moments.mean.length];
    int[] yes = {0};
    chosen.stream()
        .filter(row -> truth[row])
        .forEach(
            row -> {
              yes[0]++;
              for (int i = 0; i < rows.columns()[row].length; i++) {
                withTruth[rows.columns()[row][i]] += rows.values()[row][i];
              }
            });
    int n = chosen.cardinality();
    double share = yes[0] / (double) n;
    for (int column = 0; column < withTruth.length; column++) {
      double covariance = withTruth[column] / n - moments.mean[column] * share;
      withTruth[column] = Math.abs(covariance / moments.deviation[column]);
    }
    return withTruth;
  }

  private static double[][] standardised(
      Rows rows, BitSet chosen, Moments moments, List<Integer> order) {
    int[] place = new int[moments.mean.length];
    Arrays.fill(place, -1);
    double[][] columns = new double[order.size()][chosen.cardinality()];
    for (int i = 0; i < order.size(); i++) {
      int column = order.get(i);
      place[column] = i;
      Arrays.fill(columns[i], -moments.mean[column] / moments.deviation[column]);
    }
    int at = 0;
    for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
      for (int i = 0; i < rows.columns()[row].length; i++) {
        int column = rows.columns()[row][i];
        if (place[column] >= 0) {
          columns[place[column]][at] += rows.values()[row][i] / moments.deviation[column];
        }
      }
      at++;
    }
    return columns;
  }

  /** Mean and standard deviation of each column over the chosen rows. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Moments(double[] mean, double[] deviation) {
    public static Moments of(Rows rows, BitSet chosen) {
      double[] mean = new double[rows.names().size()];
      double[] square = new double[mean.length];
      chosen.stream()
          .forEach(
              row -> {
                for (int i = 0; i < rows.columns()[row].length; i++) {
                  double value = rows.values()[row][i];
                  mean[rows.columns()[row][i]] += value;
                  square[rows.columns()[row][i]] += value * value;
                }
              });
      int n = chosen.cardinality();
      for (int column = 0; column < mean.length; column++) {
        mean[column] /= n;
        double variance = square[column] / n - mean[column] * mean[column];
        square[column] = Math.sqrt(Math.max(variance, 1e-9));
      }
      return new Moments(mean, square);
    }
  }
}
