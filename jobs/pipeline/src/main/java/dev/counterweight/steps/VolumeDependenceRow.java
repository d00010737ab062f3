package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per signal and measure of volume: how the signal still goes with it among peers. A
 * diagnostic of the run; nothing is taken off any estimate (STATISTICS B.3, B.4).
 *
 * @param measure changes, comments (but those that are evidence of the signal), tickets or lines
 * @param people with enough opportunities, among peers
 * @param correlation of the standing among peers with the rank of volume; null where nobody can be
 *     compared
 * @param low 90 % interval, likewise high
 * @param reading DEPENDENT, BELOW_A_TENTH, BELOW_A_FIFTH or CANNOT_TELL
 */
public record VolumeDependenceRow(
    String signal,
    String measure,
    long people,
    @Nullable Double correlation,
    double low,
    double high,
    String reading) {}
