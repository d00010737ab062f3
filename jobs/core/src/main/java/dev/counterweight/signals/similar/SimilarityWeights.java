package dev.counterweight.signals.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * A logistic model over {@link PairFeatures}: the log-odds that two texts ask for the same.
 *
 * @param bias log-odds where every feature is 0
 * @param weights in the order of {@link PairFeatures#NAMES}
 */
public record SimilarityWeights(double bias, List<Double> weights) {
  /** Changes whenever any answer could change. */
  public static final String VERSION = "2026.1";

  /**
   * What the product uses: fitted on all duplicate links of the shared tracker with {@code
   * evaluate-duplicates --fit}, rounded. Features are shares and cosines, never words.
   */
  public static final SimilarityWeights SHIPPED =
      new SimilarityWeights(-7.45, List.of(0.57, 1.79, 1.33, 2.69, 2.22, 1.48, -0.87, -1.46));

  /** From here on a pair is shown; set before anything was measured. */
  public static final double SHOWN = 0.5;

  public SimilarityWeights {
    weights = List.copyOf(weights);
    if (weights.size() != PairFeatures.NAMES.size()) {
      throw new IllegalArgumentException("one weight per feature, not " + weights.size());
    }
  }

  /** Probability that one good answer would answer both. */
  public double probability(PairFeatures features) {
    double sum = bias;
    double[] values = features.values();
    for (int i = 0; i < values.length; i++) {
      sum += weights.get(i) * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * A pair that people judged.
   *
   * @param same they said it asks for the same
   */
  public record Judged(PairFeatures features, boolean same) {}

  /**
   * Weights by maximum likelihood with a small ridge: Newton's method, the same for the same pairs.
   */
  public static SimilarityWeights fit(List<Judged> pairs) {
    int size = PairFeatures.NAMES.size() + 1;
    double[] weights = new double[size];
    for (int step = 0; step < 30; step++) {
      double[][] curvature = new double[size][size];
      double[] slope = new double[size];
      for (int i = 1; i < size; i++) {
        curvature[i][i] = 1;
        slope[i] = -weights[i];
      }
      curvature[0][0] = 1e-9;
      for (Judged pair : pairs) {
        add(pair, weights, slope, curvature);
      }
      double[] move = solve(curvature, slope);
      for (int i = 0; i < size; i++) {
        weights[i] += Math.max(-2, Math.min(2, move[i]));
      }
    }
    List<Double> rest = new ArrayList<>();
    for (int i = 1; i < size; i++) {
      rest.add(weights[i]);
    }
    return new SimilarityWeights(weights[0], rest);
  }

  private static void add(Judged pair, double[] weights, double[] slope, double[][] curvature) {
    double[] values = pair.features().values();
    double[] x = new double[weights.length];
    x[0] = 1;
    System.arraycopy(values, 0, x, 1, values.length);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double rest = (pair.same() ? 1 : 0) - probability;
    double spread = probability * (1 - probability);
    for (int i = 0; i < x.length; i++) {
      slope[i] += rest * x[i];
      for (int j = 0; j < x.length; j++) {
        curvature[i][j] += spread * x[i] * x[j];
      }
    }
  }

  /** Solves a system whose matrix is symmetric and positive, by elimination. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
