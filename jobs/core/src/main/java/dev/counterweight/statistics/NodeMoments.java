package dev.counterweight.statistics;

/**
 * Posterior weights of the grid, summed over its means for each concentration: all that a member's
 * rate needs, at a fortieth of the cost of going through the nodes.
 */
final class NodeMoments {
  private final double[] weight = new double[Grid.CONCENTRATIONS];
  private final double[] mean = new double[Grid.CONCENTRATIONS];
  private final double[] square = new double[Grid.CONCENTRATIONS];

  private NodeMoments() {}

  static NodeMoments of(double[] weights) {
    NodeMoments sums = new NodeMoments();
    for (int node = 0; node < weights.length; node++) {
      int c = node % Grid.CONCENTRATIONS;
      double first = weights[node] * Grid.mean(node);
      sums.weight[c] += weights[node];
      sums.mean[c] += first;
      sums.square[c] += first * Grid.mean(node);
    }
    return sums;
  }

  /** Of a member nothing is known of. */
  double expectedMean() {
    double sum = 0;
    for (double part : mean) {
      sum += part;
    }
    return sum;
  }

  /** Mean and variance of the rate of a member who was seen so often. */
  double[] rate(Worth member) {
    double y = member.successes();
    double first = 0;
    double second = 0;
    for (int c = 0; c < weight.length; c++) {
      double k = Grid.concentration(c);
      double total = k + member.opportunities();
      double alpha = k * mean[c] + y * weight[c];
      double alphaSquare = k * k * square[c] + 2 * k * y * mean[c] + y * y * weight[c];
      first += alpha / total;
      // E theta^2 of a Beta(alpha, beta) is alpha (alpha + 1) / (total (total + 1))
      second += (alphaSquare + alpha) / (total * (total + 1));
    }
    return new double[] {first, second - first * first};
  }
}
