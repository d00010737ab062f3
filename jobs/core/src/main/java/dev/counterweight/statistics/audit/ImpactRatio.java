package dev.counterweight.statistics.audit;

import org.apache.commons.math3.util.FastMath;

/**
 * A screen for uneven outcomes of two groups, not a finding: the ratio of their rates of promotion,
 * the probability of such a table by chance, and how many promotions the lower group is short of
 * its part (Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, four fifths).
 *
 * @param ratio of the lower rate to the higher, 1 where both are 0
 * @param probability two-sided, Fisher's exact test
 * @param shortfall promotions the lower group would have more if all had been promoted at the
 *     common rate
 * @param below the first group has the lower rate
 */
public record ImpactRatio(double ratio, double probability, double shortfall, boolean below) {
  /** The four fifths rule. */
  public static final double FOUR_FIFTHS = 0.8;

  /** Smaller groups are not shown, nor is the other from which they could be worked out. */
  public static final int SMALLEST_GROUP = 5;

  /** The screen of two groups, each with at least one member. */
  public static ImpactRatio of(int promoted, int members, int otherPromoted, int otherMembers) {
    double rate = (double) promoted / members;
    double other = (double) otherPromoted / otherMembers;
    double higher = FastMath.max(rate, other);
    boolean below = rate < other;
    double common = (double) (promoted + otherPromoted) / (members + otherMembers);
    double shortfall = below ? common * members - promoted : common * otherMembers - otherPromoted;
    FisherExact test =
        FisherExact.of(promoted, members - promoted, otherPromoted, otherMembers - otherPromoted);
    return new ImpactRatio(
        higher == 0 ? 1 : FastMath.min(rate, other) / higher, test.twoSided(), shortfall, below);
  }

  /** Whether two groups are large enough to be shown. */
  public static boolean isShown(int members, int otherMembers) {
    return members >= SMALLEST_GROUP && otherMembers >= SMALLEST_GROUP;
  }
}
