package dev.counterweight.simulation;

import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.PeerGroup;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.statistics.Worth;
import java.util.ArrayList;
import java.util.List;

/** As much work as the estimates of a company of any size. */
public final class FitLoad {
  private static final int PEERS = 20;
  private static final int MOST_OPPORTUNITIES = 60;

  private FitLoad() {}

  /** Draws and estimates everybody, for every signal, and answers how many intervals it made. */
  public static long run(int people, int signals, GroupPrior prior) {
    Draws draws = new Draws(people);
    long intervals = 0;
    for (int signal = 0; signal < signals; signal++) {
      List<List<RateCount>> everybody = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        everybody.add(clusters(draws));
      }
      double correlation = Clusters.correlation(everybody);
      for (int first = 0; first < people; first += PEERS) {
        intervals +=
            group(everybody.subList(first, Math.min(people, first + PEERS)), correlation, prior);
      }
    }
    return intervals;
  }

  private static long group(List<List<RateCount>> members, double correlation, GroupPrior prior) {
    List<Worth> worth =
        members.stream().map(clusters -> Clusters.worth(clusters, correlation)).toList();
    PeerGroup group = PeerGroup.of(worth.stream().map(Worth::rounded).toList(), prior);
    return worth.stream().map(group::estimate).filter(i -> i.low() <= i.high()).count();
  }

  /** Mostly ones, as launches and tickets are. */
  private static List<RateCount> clusters(Draws draws) {
    int opportunities = (int) Math.min(MOST_OPPORTUNITIES, -15 * Math.log(draws.uniform(1e-9, 1)));
    double rate = draws.uniform(.05, .6);
    List<RateCount> clusters = new ArrayList<>();
    for (int left = Math.max(1, opportunities); left > 0; ) {
      int size = Math.min(left, draws.between(1, 5));
      clusters.add(new RateCount(draws.binomial(size, rate), size));
      left -= size;
    }
    return clusters;
  }
}
