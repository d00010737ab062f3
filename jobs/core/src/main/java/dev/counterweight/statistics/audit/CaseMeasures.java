package dev.counterweight.statistics.audit;

/**
 * One decision in numbers, as of its day. They are compared across cases and never shown for one.
 *
 * @param promoted the outcome
 * @param volume how much was merged, on any scale
 * @param pace how fast the work went by
 * @param scope the estimated rate of its signals, drawn towards peers; likewise risk, clarity
 * @param scopeError variance of what is true about that estimate (posterior variance); likewise
 *     riskError, clarityError
 */
public record CaseMeasures(
    boolean promoted,
    double volume,
    double pace,
    double scope,
    double risk,
    double clarity,
    double scopeError,
    double riskError,
    double clarityError) {}
