package dev.counterweight.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The fixed grid: 41 means equally spaced in logit on [.01, .99] by 26 concentrations equally
 * spaced in their logarithm on [.5, 400] (STATISTICS A.3).
 */
final class Grid {
  /** Beyond this many opportunities a count says no more than its share of this many. */
  static final int MOST = 60;

  static final int MEANS = 41;
  static final int CONCENTRATIONS = 26;
  static final int NODES = MEANS * CONCENTRATIONS;

  /** Nodes less likely than e to this, of the likeliest, weigh nothing. */
  private static final double NEGLIGIBLE = -40;

  private static final double[] MEAN = new double[NODES];
  private static final double[] CONCENTRATION = new double[NODES];

  /** Sums of log(a + i) for i below k, by node: rising factorials of successes, failures, both. */
  private static final double[][] RISING_SUCCESSES = new double[MOST + 1][NODES];

  private static final double[][] RISING_FAILURES = new double[MOST + 1][NODES];
  private static final double[][] RISING_ALL = new double[MOST + 1][NODES];
  private static final Map<GroupPrior, double[]> LOG_PRIOR = new EnumMap<>(GroupPrior.class);

  static {
    double lowest = Math.log(.01 / .99);
    for (int m = 0; m < MEANS; m++) {
      double mean = 1 / (1 + Math.exp(-(lowest - 2 * lowest * m / (MEANS - 1))));
      for (int c = 0; c < CONCENTRATIONS; c++) {
        int node = m * CONCENTRATIONS + c;
        MEAN[node] = mean;
        CONCENTRATION[node] = .5 * Math.pow(800, (double) c / (CONCENTRATIONS - 1));
        fillRising(node);
      }
    }
    for (GroupPrior prior : GroupPrior.values()) {
      LOG_PRIOR.put(prior, logPrior(prior));
    }
  }

  private Grid() {}

  private static void fillRising(int node) {
    double alpha = MEAN[node] * CONCENTRATION[node];
    double beta = CONCENTRATION[node] - alpha;
    fill(RISING_SUCCESSES, node, BetaBinomial.logRising(alpha, MOST));
    fill(RISING_FAILURES, node, BetaBinomial.logRising(beta, MOST));
    fill(RISING_ALL, node, BetaBinomial.logRising(CONCENTRATION[node], MOST));
  }

  private static void fill(double[][] table, int node, double[] rising) {
    for (int k = 0; k <= MOST; k++) {
      table[k][node] = rising[k];
    }
  }

  static double mean(int node) {
    return MEAN[node];
  }

  static double concentration(int node) {
    return CONCENTRATION[node];
  }

  /** The prior's logarithm by node. */
  private static double[] logPrior(GroupPrior prior) {
    double[] log = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      log[node] = Math.log(MEAN[node] * (1 - MEAN[node])) + prior.logDensity(CONCENTRATION[node]);
    }
    return log;
  }

  static RateCount capped(RateCount count) {
    if (count.opportunities() <= MOST) {
      return count;
    }
    long successes = Math.round((double) MOST * count.successes() / count.opportunities());
    return new RateCount(successes, MOST);
  }

  /**
   * Logarithm of the posterior by node, up to a constant; the cells come sorted, so that no order
   * can matter.
   */
  static double[] logPosterior(SortedMap<RateCount, Integer> cells, GroupPrior prior) {
    double[] log = Objects.requireNonNull(LOG_PRIOR.get(prior)).clone();
    for (Map.Entry<RateCount, Integer> cell : cells.entrySet()) {
      addLikelihood(log, cell.getKey(), cell.getValue());
    }
    return log;
  }

  /** Adds a cell's likelihood so often; with -1, leaves one member out. */
  static void addLikelihood(double[] log, RateCount count, int members) {
    double[] successes = RISING_SUCCESSES[(int) count.successes()];
    double[] failures = RISING_FAILURES[(int) (count.opportunities() - count.successes())];
    double[] all = RISING_ALL[(int) count.opportunities()];
    for (int node = 0; node < NODES; node++) {
      log[node] += members * (successes[node] + failures[node] - all[node]);
    }
  }

  /** Weights that add up to one, from their logarithms. */
  static double[] normalised(double[] log) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : log) {
      most = Math.max(most, value);
    }
    double[] weights = new double[NODES];
    double sum = 0;
    for (int node = 0; node < NODES; node++) {
      double below = log[node] - most;
      weights[node] = below < NEGLIGIBLE ? 0 : Math.exp(below);
      sum += weights[node];
    }
    for (int node = 0; node < NODES; node++) {
      weights[node] /= sum;
    }
    return weights;
  }
}
