package dev.counterweight.learning;

import java.util.BitSet;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton steps along one weight at a time
 * (Genkin, Lewis and Madigan 2007, without their prior of absolute values). The objective is
 * convex, and exponentials are those of {@link StrictMath}: the same rows give the same weights on
 * every machine.
 */
public final class Logistic {
  private static final int ROUNDS_AT_MOST = 80;
  private static final double STEP_AT_MOST = 2;
  private static final double DONE = 1e-4;
  private static final double LEAST_CURVATURE = 1e-4;

  private Logistic() {}

  /**
   * One weight for each column and a last one that stands by itself and is not penalised.
   *
   * @param truth of every row
   * @param chosen the rows to learn from
   * @param penalty on half the square of a weight
   * @param balanced yes and no weigh the same in sum, however many there are of each
   */
  public static double[] fit(
      Rows rows, boolean[] truth, BitSet chosen, double penalty, boolean balanced) {
    return new Fit(rows, truth, chosen, penalty, balanced).run();
  }

  /** Log-odds as a probability. */
  public static double probability(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  private static final class Fit {
    private final int[] chosen;
    private final double penalty;
    private final double[] weights;
    private final double[] odds;
    private final double[] target;
    private final double[] share;

    /** Rows and values of each column. */
    private final int[][] where;

    private final double[][] value;

    Fit(Rows rows, boolean[] truth, BitSet chosenRows, double penalty, boolean balanced) {
      chosen = chosenRows.stream().toArray();
      this.penalty = penalty;
      int width = rows.names().size();
      weights = new double[width + 1];
      odds = new double[chosen.length];
      target = new double[chosen.length];
      share = new double[chosen.length];
      where = new int[width + 1][];
      value = new double[width + 1][];
      turn(rows, width);
      weigh(truth, balanced);
    }

    private void turn(Rows rows, int width) {
      int[] counts = new int[width];
      for (int row : chosen) {
        for (int column : rows.columns()[row]) {
          counts[column]++;
        }
      }
      for (int column = 0; column < width; column++) {
        where[column] = new int[counts[column]];
        value[column] = new double[counts[column]];
      }
      where[width] = new int[chosen.length];
      value[width] = new double[chosen.length];
      int[] filled = new int[width];
      for (int i = 0; i < chosen.length; i++) {
        int[] columns = rows.columns()[chosen[i]];
        for (int k = 0; k < columns.length; k++) {
          int at = filled[columns[k]]++;
          where[columns[k]][at] = i;
          value[columns[k]][at] = rows.values()[chosen[i]][k];
        }
        where[width][i] = i;
        value[width][i] = 1;
      }
    }

    private void weigh(boolean[] truth, boolean balanced) {
      int yes = 0;
      for (int i = 0; i < chosen.length; i++) {
        target[i] = truth[chosen[i]] ? 1 : 0;
        yes += truth[chosen[i]] ? 1 : 0;
      }
      double half = chosen.length / 2.0;
      for (int i = 0; i < chosen.length; i++) {
        int same = target[i] > 0 ? yes : chosen.length - yes;
        share[i] = balanced ? half / same : 1;
      }
    }

    double[] run() {
      double largest = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS_AT_MOST && largest > DONE; round++) {
        largest = 0;
        for (int column = weights.length - 1; column >= 0; column--) {
          largest = Math.max(largest, Math.abs(step(column)));
        }
      }
      return weights;
    }

    private double step(int column) {
      boolean free = column == weights.length - 1;
      double slope = free ? 0 : penalty * weights[column];
      double curve = free ? 1e-9 : penalty;
      int[] at = where[column];
      double[] x = value[column];
      for (int i = 0; i < at.length; i++) {
        double p = probability(odds[at[i]]);
        slope += share[at[i]] * (p - target[at[i]]) * x[i];
        curve += share[at[i]] * Math.max(p * (1 - p), LEAST_CURVATURE) * x[i] * x[i];
      }
      double step = Math.max(-STEP_AT_MOST, Math.min(STEP_AT_MOST, -slope / curve));
      weights[column] += step;
      for (int i = 0; i < at.length; i++) {
        odds[at[i]] += step * x[i];
      }
      return step;
    }
  }
}
