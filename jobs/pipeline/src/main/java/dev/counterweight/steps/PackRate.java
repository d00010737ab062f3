package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per signal and person in a pack with at least one opportunity in its period: {@code
 * tables/rates.parquet}.
 *
 * @param successes opportunities on which it was seen
 * @param opportunities on which it could be seen and was looked for
 * @param state ESTIMATED or INSUFFICIENT
 * @param estimate share, 0 to 1, null unless estimated; likewise low and high (90 %)
 */
public record PackRate(
    String signal,
    String personId,
    String displayName,
    String period,
    long successes,
    long opportunities,
    String state,
    @Nullable Double estimate,
    @Nullable Double low,
    @Nullable Double high) {}
