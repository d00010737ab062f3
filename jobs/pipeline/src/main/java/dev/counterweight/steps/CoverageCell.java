package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per person, dimension and phase of the signals that are welcome: whether there was an
 * opportunity, and how what was seen spreads over time. Says how much is known, never how good it
 * is.
 *
 * @param dimension SCOPE, RISK or CLARITY
 * @param phase PLAN, EXECUTE, LAUNCH or CLEAN_UP
 * @param state PRESENT, NOT_FOUND (looked for in every opportunity), NOT_OBSERVABLE (a rule
 *     proposes, and people have not read enough of it to say that anything is missing), or
 *     NO_OPPORTUNITY
 * @param cycles quarters with an opportunity
 * @param cyclesPresent of these, with evidence
 * @param recentShare of the opportunities, those of the last 30 days before the as-of date, 0 to 1;
 *     null without any
 */
public record CoverageCell(
    String personId,
    String dimension,
    String phase,
    String state,
    long cycles,
    long cyclesPresent,
    @Nullable Double recentShare) {}
