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

  /** What is known about an occasion. Missing data is never a negative. */
  public enum State {
    PRESENT,
    NOT_FOUND,
    NOT_OBSERVABLE
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
