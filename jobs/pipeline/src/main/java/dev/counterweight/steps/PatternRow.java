package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per group, mark and consequence: whether launches that were fast, or by people of high
 * volume, were followed by more clean-up than the group's other launches. A correlation: it says
 * nothing of causes, and nothing of single persons (METHOD R05, B2).
 *
 * @param level TEAM, MANAGER (everybody who reported to one manager on the day), or DECISION
 *     (launches with and without a recorded decision)
 * @param groupId team, person id of the manager, {@code recorded} or {@code not recorded}
 * @param mark FAST (from opening to launch faster than three quarters of all) or HIGH_VOLUME
 * @param consequence within 30 days: CLEANED_UP_BY_OTHERS, REVERTED, INCIDENT, LATE_SURPRISE
 * @param state SHOWN; SUPPRESSED where fewer people than may be shown stand behind either side, or
 *     where such a group could be worked out from this one
 * @param marked launches with the mark, null where suppressed; likewise all others
 * @param markedWith of these, with the consequence
 * @param others the group's other launches
 * @param othersWith of these, with the consequence
 * @param markedRate share of the marked ones, 0 to 1, with its 90 % interval
 * @param othersRate share of the others, 0 to 1, with its 90 % interval
 */
public record PatternRow(
    String level,
    String groupId,
    String mark,
    String consequence,
    String state,
    @Nullable Long marked,
    @Nullable Long markedWith,
    @Nullable Long others,
    @Nullable Long othersWith,
    @Nullable Double markedRate,
    @Nullable Double markedLow,
    @Nullable Double markedHigh,
    @Nullable Double othersRate,
    @Nullable Double othersLow,
    @Nullable Double othersHigh) {}
