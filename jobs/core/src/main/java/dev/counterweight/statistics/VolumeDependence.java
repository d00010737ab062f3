package dev.counterweight.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How one signal goes with one measure of volume among peers: a diagnostic, never an adjustment.
 * What somebody's standing among peers ({@link PeerGroup#standing}) has in common with the rank of
 * their volume among the same peers (STATISTICS B.3); plain rates or shrunk estimates would go with
 * volume by themselves, since quiet people lie near their peers.
 *
 * @param people with enough opportunities, among peers to be ranked with
 * @param correlation from -1 to 1; NaN where nobody can be compared
 * @param low 90 % interval, likewise high
 * @param chance that a correlation no further from zero than {@link #TOLERATED} would show so far
 *     from it, before allowing for the number of comparisons
 */
public record VolumeDependence(
    int people, double correlation, double low, double high, double chance) {
  /** What may remain without a word about it. */
  public static final double TOLERATED = .10;

  private static final double FLAGGED = .05;

  /** Two people always go with volume, or against it: of fewer than these nothing is said. */
  private static final int FEWEST = 10;

  /** Normal points of one side at 5 %, and of a chance of four in five. */
  private static final double SEEN = 1.645 + .842;

  private static final int EXCLUDES_A_TENTH = 1_100;
  private static final int EXCLUDES_A_FIFTH = 300;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /**
   * Somebody among peers.
   *
   * @param peers name of the group ranked together
   * @param standing from 0 to 1
   * @param volume in any unit; only its order counts
   */
  public record Member(String peers, double standing, double volume) {}

  /** What can be said about the dependence of one run. */
  public enum Reading {
    /** Beyond the tolerated even after allowing for all comparisons: look for what explains it. */
    DEPENDENT,
    /** Shown to be smaller than a tenth. */
    BELOW_A_TENTH,
    /** Shown to be smaller than a fifth. */
    BELOW_A_FIFTH,
    /** Neither shown nor excluded. */
    CANNOT_TELL
  }

  /** The dependence over all groups; a member alone in a group says nothing. */
  public static VolumeDependence of(List<Member> members) {
    Map<String, List<Member>> groups =
        members.stream()
            .collect(Collectors.groupingBy(Member::peers, TreeMap::new, Collectors.toList()));
    double product = 0;
    double standings = 0;
    double ranks = 0;
    int people = 0;
    int compared = 0;
    for (List<Member> group : groups.values()) {
      double[] rank = ranks(group);
      for (int i = 0; group.size() > 1 && i < group.size(); i++) {
        double standing = group.get(i).standing() - .5;
        product += standing * rank[i];
        standings += standing * standing;
        ranks += rank[i] * rank[i];
        people++;
      }
      compared += Math.max(0, group.size() - 1);
    }
    return standings > 0 && ranks > 0
        ? of(people, compared, product / Math.sqrt(standings * ranks))
        : new VolumeDependence(people, Double.NaN, -1, 1, 1);
  }

  private static VolumeDependence of(int people, int compared, double correlation) {
    if (compared < FEWEST) {
      return new VolumeDependence(people, correlation, -1, 1, 1);
    }
    // Fisher's transformation; ranks within groups lose one comparison each
    double deviation = 1 / Math.sqrt(Math.max(1, compared - 1));
    double middle = atanh(correlation);
    double half = NORMAL.inverseCumulativeProbability(.95) * deviation;
    double beyond = (Math.abs(middle) - atanh(TOLERATED)) / deviation;
    return new VolumeDependence(
        people,
        correlation,
        Math.tanh(middle - half),
        Math.tanh(middle + half),
        1 - NORMAL.cumulativeProbability(beyond));
  }

  /**
   * How strong a dependence must be for a run with so many people to tell it from {@link
   * #TOLERATED} in four of five cases, before allowing for the number of comparisons.
   */
  public static double seenFrom(long people) {
    return people < FEWEST ? 1 : Math.tanh(atanh(TOLERATED) + SEEN / Math.sqrt(people - 3.0));
  }

  private static double atanh(double x) {
    double inside = Math.max(-1 + 1e-9, Math.min(1 - 1e-9, x));
    return .5 * Math.log((1 + inside) / (1 - inside));
  }

  /** From -1/2 to 1/2, ties in the middle of their places; by volume alone, so order is nothing. */
  private static double[] ranks(List<Member> group) {
    Ranks among = new Ranks(group.stream().map(Member::volume).toList());
    double[] ranks = new double[group.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = among.place(group.get(i).volume()) - .5;
    }
    return ranks;
  }

  /**
   * What each of several dependences of one run says, in their order; Holm's procedure keeps the
   * chance of one false alarm among all of them at 5 %.
   */
  public static List<Reading> readings(List<VolumeDependence> together) {
    List<Integer> byChance = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      byChance.add(i);
      readings.add(together.get(i).unlessDependent());
    }
    byChance.sort(Comparator.comparingDouble(i -> together.get(i).chance));
    for (int place = 0; place < byChance.size(); place++) {
      int at = byChance.get(place);
      if (together.get(at).chance * (byChance.size() - place) > FLAGGED) {
        break;
      }
      readings.set(at, Reading.DEPENDENT);
    }
    return readings;
  }

  private Reading unlessDependent() {
    if (people >= EXCLUDES_A_TENTH && low > -.10 && high < .10) {
      return Reading.BELOW_A_TENTH;
    }
    return people >= EXCLUDES_A_FIFTH && low > -.20 && high < .20
        ? Reading.BELOW_A_FIFTH
        : Reading.CANNOT_TELL;
  }
}
