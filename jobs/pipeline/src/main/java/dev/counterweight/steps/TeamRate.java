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
    @Nullable Double high) {

  /** The same row without any figure. */
  TeamRate hidden() {
    return new TeamRate(signal, teamId, period, 0, 0, 0, Estimate.SUPPRESSED, null, null, null);
  }
}
