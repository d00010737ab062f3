package dev.counterweight.reports.view;

import org.jspecify.annotations.Nullable;

/**
 * How often one signal was seen, given the chance: one row per signal and person or team.
 *
 * @param opportunityNoun what the opportunities are, in the plural: {@code launches taken part in}
 * @param estimate rate of detected evidence, 0 to 1; read only when {@link State#ESTIMATED}
 * @param low end of its 90 % interval
 * @param high end of its 90 % interval
 * @param peers what is usual for the same track, level and area; null for teams, and where there
 *     are too few to say
 * @param fewerIsBetter the signal names something unwelcome
 * @param minimumExposure opportunities below which nothing is estimated
 * @param note a sentence on what this rate cannot know, or why it is not observable; may be empty
 */
public record RateView(
    SignalName signal,
    String opportunityNoun,
    State state,
    int successes,
    int opportunities,
    double estimate,
    double low,
    double high,
    @Nullable Peers peers,
    boolean fewerIsBetter,
    int minimumExposure,
    String note) {

  /** What can be said about a rate. Missing data is never a negative. */
  public enum State {
    ESTIMATED,
    INSUFFICIENT,
    NO_OPPORTUNITY,
    NOT_OBSERVABLE,
    /** Fewer people than may be shown together had the occasion. */
    SUPPRESSED
  }

  /**
   * The middle half of the peers.
   *
   * @param people how many peers; the band is drawn from five on
   */
  public record Peers(double low, double high, int people) {}
}
