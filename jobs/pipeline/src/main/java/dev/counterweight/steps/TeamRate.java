package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per signal, team and period with at least one opportunity; {@code everybody} is the whole
 * organisation.
 *
 * @param people with an opportunity; 0 where it is suppressed, as are the counts
 * @param state ESTIMATED, INSUFFICIENT, or SUPPRESSED where fewer people than may be shown together
 *     stand behind it, or where another row could be worked out from it
 * @param estimate share, 0 to 1, null unless estimated; likewise low and high (90 %)
 * @param corrected what the rate would be had the detector made no error, 0 to 1, with low and high
 *     (90 %); null unless {@code estimates.detector-errors} gives its error on 300 opportunities
 *     with the thing and 1,000 without, labelled whole. Of groups only: how far a detector misses
 *     one person's way of writing, nobody knows
 */
public record TeamRate(
    String signal,
    String teamId,
    String period,
    long people,
    long successes,
    long opportunities,
    String state,
    @Nullable Double estimate,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double corrected,
    @Nullable Double correctedLow,
    @Nullable Double correctedHigh) {

  /** The same row without any figure. */
  TeamRate hidden() {
    return new TeamRate(
        signal, teamId, period, 0, 0, 0, Estimate.SUPPRESSED, null, null, null, null, null, null);
  }
}
