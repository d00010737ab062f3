package dev.counterweight.signals;

import java.time.Instant;
import java.util.List;

/**
 * One row per signal, person and occasion on which the person could show it: the exposure that
 * rates are over.
 *
 * @param occasionId the launch, handoff or decision; with signal and person, the key
 * @param clusterId occasions that belong together (one change, one ticket)
 * @param value grade or parts where the signal has them, else 1 or 0
 * @param evidence what was seen, by time. Where the occasion is itself a text, a handoff or a
 *     decision, that text, also when not found: it shows what was missing. Else empty unless
 *     present
 */
public record Opportunity(
    String signal,
    String signalVersion,
    String personId,
    String occasionId,
    String clusterId,
    String subjectKind,
    String subjectId,
    Instant occurredAt,
    State state,
    double value,
    List<Evidence> evidence) {

  /** What is known about an occasion. Missing data is never a negative. The first says most. */
  public enum State {
    PRESENT,
    /**
     * All that speaks for it is a proposal: nobody confirmed it, and no detector may assert it. So
     * where such a detector saw nothing and nobody reads what it proposes, {@link Silence}.
     */
    CANDIDATE,
    NOT_FOUND,
    NOT_OBSERVABLE,
    /** It was taken for an occasion, and somebody who read it says that it was none. */
    REJECTED
  }

  /** Whether it was looked for and may be counted, found or not. */
  public boolean isLookedFor() {
    return state == State.PRESENT || state == State.NOT_FOUND;
  }

  /**
   * The same occasion, settled by what may be leaned on: a state that rests on proposals alone is a
   * proposal. An occasion that rests on no text, or was looked for in vain, stays as it is.
   */
  public Opportunity settled() {
    if (!isLookedFor()
        || evidence.isEmpty()
        || evidence.stream().anyMatch(e -> e.standing().counts())) {
      return this;
    }
    return in(State.CANDIDATE);
  }

  /** The same occasion with evidence that people rejected, which is kept beside it. */
  public Opportunity with(List<Evidence> rejected) {
    List<Evidence> all = new java.util.ArrayList<>(evidence);
    all.addAll(rejected);
    return new Opportunity(
        signal,
        signalVersion,
        personId,
        occasionId,
        clusterId,
        subjectKind,
        subjectId,
        occurredAt,
        state,
        value,
        all);
  }

  /** The same occasion in another state. */
  public Opportunity in(State other) {
    return new Opportunity(
        signal,
        signalVersion,
        personId,
        occasionId,
        clusterId,
        subjectKind,
        subjectId,
        occurredAt,
        other,
        value,
        evidence);
  }
}
