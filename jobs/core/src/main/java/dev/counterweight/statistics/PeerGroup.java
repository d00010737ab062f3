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
  private final double[] logPosterior;
  private final NodeMoments moments;
  private final double mean;
  private final Map<Worth, Interval> answers = new HashMap<>();

  private PeerGroup(double[] logPosterior) {
    this.logPosterior = logPosterior;
    this.moments = NodeMoments.of(Grid.normalised(logPosterior));
    this.mean = moments.expectedMean();
  }

  /**
   * A group from the counts of all its members.
   *
   * @param prior how far members may differ before any is seen
   */
  public static PeerGroup of(Collection<RateCount> members, GroupPrior prior) {
    TreeMap<RateCount, Integer> cells = new TreeMap<>();
    members.forEach(member -> cells.merge(Grid.capped(member), 1, Integer::sum));
    return new PeerGroup(Grid.logPosterior(cells, prior));
  }

  /** The rate of a member nothing is known of yet. */
  public double mean() {
    return mean;
  }

  /** What may be said of a member who was seen so often. */
  public Interval estimate(RateCount member) {
    return estimate(Worth.of(member));
  }

  /** What may be said of a member whose opportunities are worth so much. */
  public Interval estimate(Worth member) {
    return answers.computeIfAbsent(member.capped(Grid.MOST), this::answer);
  }

  private Interval answer(Worth member) {
    double[] moment = moments.rate(member);
    double first = moment[0];
    double spread = first * (1 - first) / moment[1] - 1;
    return BetaQuantiles.interval(
        first,
        first * spread,
        (1 - first) * spread,
        member.opportunities() > 0 && member.successes() == 0,
        member.opportunities() > 0 && member.successes() == member.opportunities());
  }

  /**
   * Where a member stands among what the others would lead one to expect, from 0 to 1: the chance
   * of fewer successes in as many opportunities plus half the chance of as many, under the
   * posterior predictive of the group without this member. Uniform but for its steps where the
   * member is like the others; says nothing of how large anything is (STATISTICS B.3).
   */
  public double standing(RateCount member) {
    RateCount own = Grid.capped(member);
    double[] without = logPosterior.clone();
    Grid.addLikelihood(without, own, -1);
    double[] weights = Grid.normalised(without);
    double standing = 0;
    for (int node = 0; node < weights.length; node++) {
      if (weights[node] > 0) {
        double alpha = Grid.mean(node) * Grid.concentration(node);
        double beta = Grid.concentration(node) - alpha;
        standing += weights[node] * BetaBinomial.midCumulative(own, alpha, beta);
      }
    }
    return standing;
  }
}
