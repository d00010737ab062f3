package dev.counterweight.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Opportunities that belong together (one launch, one ticket) say less than as many apart. The
 * correlation inside clusters is estimated over everybody, within persons, by one-way analysis of
 * variance; a person's counts shrink by it (STATISTICS A.4, correlated opportunities).
 */
public final class Clusters {
  private Clusters() {}

  /**
   * The correlation of two opportunities of one cluster, from 0 to 1; 0 where nobody has clusters
   * to compare.
   *
   * @param members the clusters of each member
   */
  public static double correlation(Collection<List<RateCount>> members) {
    double between = 0;
    double within = 0;
    double betweenDegrees = 0;
    double withinDegrees = 0;
    double typicalSize = 0;
    for (List<RateCount> clusters : members) {
      RateCount all = total(clusters);
      double squares = 0;
      double sizes = 0;
      for (RateCount cluster : clusters) {
        squares += (double) cluster.successes() * cluster.successes() / cluster.opportunities();
        sizes += (double) cluster.opportunities() * cluster.opportunities();
      }
      within += all.successes() - squares;
      between += squares - (double) all.successes() * all.successes() / all.opportunities();
      withinDegrees += all.opportunities() - clusters.size();
      betweenDegrees += clusters.size() - 1.0;
      typicalSize += all.opportunities() - sizes / all.opportunities();
    }
    if (withinDegrees <= 0 || betweenDegrees <= 0) {
      return 0;
    }
    double meanBetween = between / betweenDegrees;
    double meanWithin = within / withinDegrees;
    double size = typicalSize / betweenDegrees;
    double divisor = meanBetween + (size - 1) * meanWithin;
    return divisor <= 0 ? 0 : Math.max(0, Math.min(1, (meanBetween - meanWithin) / divisor));
  }

  /** What a member's clusters are worth as independent opportunities, in whole ones. */
  public static RateCount effective(List<RateCount> clusters, double correlation) {
    return worth(clusters, correlation).rounded();
  }

  /** What a member's clusters are worth as independent opportunities. */
  public static Worth worth(List<RateCount> clusters, double correlation) {
    RateCount all = total(clusters);
    if (all.opportunities() == 0) {
      return Worth.of(all);
    }
    double sizes = 0;
    for (RateCount cluster : clusters) {
      sizes += (double) cluster.opportunities() * cluster.opportunities();
    }
    double inflation = 1 + correlation * (sizes / all.opportunities() - 1);
    return new Worth(all.successes() / inflation, all.opportunities() / inflation);
  }

  /** The clusters added up. */
  public static RateCount total(List<RateCount> clusters) {
    return clusters.stream().reduce(RateCount.NONE, RateCount::plus);
  }
}
