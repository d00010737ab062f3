package dev.counterweight.steps;

import dev.counterweight.statistics.GroupPrior;

/**
 * When something is said about a rate, and among whom.
 *
 * @param minimumOpportunities below these it says "insufficient evidence"
 * @param minimumPeers fewer people alike are estimated in a wider group
 * @param minimumGroup fewer people than these are never shown as a group
 */
public record EstimateSettings(
    int minimumOpportunities, int minimumPeers, int minimumGroup, GroupPrior prior) {
  /** As {@code reference.conf} has them. */
  public static final EstimateSettings DEFAULT =
      new EstimateSettings(5, 8, 5, GroupPrior.RHO_UNIFORM);
}
