package dev.counterweight.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rates of people who are alike, estimated together: full Bayes for a beta-binomial model on a
 * fixed grid of its two parameters, mean and concentration.
 *
 * <p>The interval is of the <em>detected</em> rate. It covers 90 % over the group; for a person
 * very unlike the group it lags behind (STATISTICS A.4). Depends on the counts only, not on their
 * order.
 */
public final class PeerGroup {
  private final double[] weights;
  private final double mean;
  private final Map<RateCount, Interval> answers = new HashMap<>();

  private PeerGroup(double[] weights) {
    this.weights = weights;
    this.mean = Grid.mean(weights);
  }

  /**
   * A group from the counts of all its members.
   *
   * @param prior how far members may differ before any is seen
   */
  public static PeerGroup of(Collection<RateCount> members, GroupPrior prior) {
    TreeMap<RateCount, Integer> cells = new TreeMap<>();
    members.forEach(member -> cells.merge(Grid.capped(member), 1, Integer::sum));
    return new PeerGroup(Grid.posterior(cells, prior));
  }

  /** The rate of a member nothing is known of yet. */
  public double mean() {
    return mean;
  }

  /** What may be said of a member who was seen so often. */
  public Interval estimate(RateCount member) {
    return answers.computeIfAbsent(Grid.capped(member), this::answer);
  }

  private Interval answer(RateCount member) {
    double first = 0;
    double second = 0;
    for (int node = 0; node < weights.length; node++) {
      double concentration = Grid.concentration(node) + member.opportunities();
      double rate =
          (Grid.mean(node) * Grid.concentration(node) + member.successes()) / concentration;
      first += weights[node] * rate;
      second += weights[node] * (rate * (1 - rate) / (concentration + 1) + rate * rate);
    }
    double spread = first * (1 - first) / (second - first * first) - 1;
    return BetaQuantiles.interval(
        first,
        first * spread,
        (1 - first) * spread,
        member.opportunities() > 0 && member.successes() == 0,
        member.opportunities() > 0 && member.successes() == member.opportunities());
  }
}
