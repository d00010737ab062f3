package dev.counterweight.statistics.audit;

import dev.counterweight.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Effects of several groups drawn towards their common mean, by as much as the data allow: the
 * normal hierarchical model on a grid of the spread between groups, flat prior (Rubin 1981; Gelman
 * et al., Bayesian Data Analysis, 5.4). Managers are shown like this and never flagged: even with
 * sixteen cases each, one who differs is found three times in a hundred (STATISTICS C.7).
 */
public final class PartialPooling {
  private static final int NODES = 400;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private PartialPooling() {}

  /**
   * An effect as seen.
   *
   * @param error its standard error, above 0
   */
  public record Effect(double estimate, double error) {}

  /**
   * What is left of the effects.
   *
   * @param mean of all groups
   * @param groups 90 % intervals, in the order of the effects
   */
  public record Pooled(double mean, List<Interval> groups) {}

  /** Pools the effects of two groups or more. */
  public static Pooled of(List<Effect> effects) {
    double widest = spread(effects);
    double[] weights = new double[NODES];
    double[] taus = new double[NODES];
    double most = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < NODES; node++) {
      taus[node] = widest * (node + 0.5) / NODES;
      weights[node] = logWeight(effects, taus[node]);
      most = FastMath.max(most, weights[node]);
    }
    double sum = 0;
    for (int node = 0; node < NODES; node++) {
      weights[node] = FastMath.exp(weights[node] - most);
      sum += weights[node];
    }
    double mean = 0;
    for (int node = 0; node < NODES; node++) {
      weights[node] /= sum;
      mean += weights[node] * Mean.of(effects, taus[node]).value;
    }
    List<Interval> groups = new ArrayList<>();
    for (Effect effect : effects) {
      groups.add(interval(effects, effect, taus, weights));
    }
    return new Pooled(mean, List.copyOf(groups));
  }

  /** Wide enough to hold any spread between groups that such effects allow. */
  private static double spread(List<Effect> effects) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double error = 0;
    for (Effect effect : effects) {
      low = FastMath.min(low, effect.estimate);
      high = FastMath.max(high, effect.estimate);
      error = FastMath.max(error, effect.error);
    }
    return 2 * (high - low + error);
  }

  /**
   * The common mean given the spread between groups.
   *
   * @param precision of it
   */
  private record Mean(double value, double precision) {
    static Mean of(List<Effect> effects, double tau) {
      double weighted = 0;
      double precision = 0;
      for (Effect effect : effects) {
        double weight = 1 / (effect.error * effect.error + tau * tau);
        weighted += weight * effect.estimate;
        precision += weight;
      }
      return new Mean(weighted / precision, precision);
    }
  }

  private static double logWeight(List<Effect> effects, double tau) {
    Mean mean = Mean.of(effects, tau);
    double log = -0.5 * FastMath.log(mean.precision);
    for (Effect effect : effects) {
      double variance = effect.error * effect.error + tau * tau;
      double residual = effect.estimate - mean.value;
      log -= 0.5 * (FastMath.log(variance) + residual * residual / variance);
    }
    return log;
  }

  private static Interval interval(
      List<Effect> effects, Effect effect, double[] taus, double[] weights) {
    double[] centres = new double[NODES];
    double[] spreads = new double[NODES];
    double estimate = 0;
    double reach = 0;
    for (int node = 0; node < NODES; node++) {
      Mean mean = Mean.of(effects, taus[node]);
      double between = taus[node] * taus[node];
      double own = effect.error * effect.error;
      double kept = between / (between + own);
      centres[node] = kept * effect.estimate + (1 - kept) * mean.value;
      spreads[node] = FastMath.sqrt(kept * own + (1 - kept) * (1 - kept) / mean.precision);
      estimate += weights[node] * centres[node];
      reach = FastMath.max(reach, FastMath.abs(centres[node]) + 8 * spreads[node]);
    }
    return new Interval(
        estimate,
        quantile(0.05, centres, spreads, weights, reach),
        quantile(0.95, centres, spreads, weights, reach));
  }

  private static double quantile(
      double share, double[] centres, double[] spreads, double[] weights, double reach) {
    return new BisectionSolver(1e-7)
        .solve(
            200,
            value -> {
              double below = -share;
              for (int node = 0; node < NODES; node++) {
                below +=
                    weights[node]
                        * NORMAL.cumulativeProbability((value - centres[node]) / spreads[node]);
              }
              return below;
            },
            -reach,
            reach);
  }
}
