package dev.counterweight.steps;

import dev.counterweight.statistics.DetectorError;
import dev.counterweight.statistics.GroupPrior;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When something is said about a rate, and among whom.
 *
 * @param minimumOpportunities below these it says "insufficient evidence"
 * @param minimumPeers fewer people alike are estimated in a wider group
 * @param minimumGroup fewer people than these are never shown as a group
 * @param asOf the last day that counts, UTC; null for all there is
 * @param detectorErrors by signal, from opportunities that people labelled whole
 */
public record EstimateSettings(
    int minimumOpportunities,
    int minimumPeers,
    int minimumGroup,
    GroupPrior prior,
    @Nullable LocalDate asOf,
    Map<String, DetectorError> detectorErrors) {

  public EstimateSettings {
    detectorErrors = Collections.unmodifiableMap(new TreeMap<>(detectorErrors)); // one order
  }

  /** Settings of all there is, without a detector's error. */
  public EstimateSettings(
      int minimumOpportunities, int minimumPeers, int minimumGroup, GroupPrior prior) {
    this(minimumOpportunities, minimumPeers, minimumGroup, prior, null, Map.of());
  }

  /** As {@code reference.conf} has them. */
  public static final EstimateSettings DEFAULT =
      new EstimateSettings(5, 8, 5, GroupPrior.RHO_UNIFORM);

  /** From when on nothing counts: the end of the as-of day, or else after the newest of all. */
  Instant until(Instant newest) {
    return asOf == null
        ? newest.plusMillis(1)
        : asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
