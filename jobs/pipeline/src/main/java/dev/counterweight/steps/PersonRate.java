package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per signal, person and period with at least one opportunity: the rate of detected
 * evidence, drawn towards the peers, with its 90 % interval.
 *
 * @param period {@code all}, a half-year, {@code 2018-H1}, or a quarter, {@code 2018-Q1}
 * @param successes opportunities on which it was seen
 * @param opportunities on which it could be seen and was looked for
 * @param effectiveOpportunities what they are worth as independent ones
 * @param cycles quarters with an opportunity
 * @param cyclesPresent of these, with evidence
 * @param recentShare of the opportunities, those of the last 30 days before the as-of date, 0 to 1;
 *     null without any
 * @param state ESTIMATED or INSUFFICIENT; without enough opportunities no estimate is given
 * @param estimate share, 0 to 1, null unless estimated; likewise low and high
 * @param peerGroup whom it is drawn towards: people of the same track, level and team, {@code
 *     developer L4, Billing}; of the same track and level where those are too few; else {@code
 *     everybody}. Where neither is declared, the team
 * @param peers people in it with an opportunity
 * @param peerMean the peers' mean rate
 */
public record PersonRate(
    String signal,
    String personId,
    String teamId,
    String period,
    long successes,
    long opportunities,
    long effectiveOpportunities,
    long cycles,
    long cyclesPresent,
    @Nullable Double recentShare,
    String state,
    @Nullable Double estimate,
    @Nullable Double low,
    @Nullable Double high,
    String peerGroup,
    long peers,
    double peerMean) {}
