package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import java.time.Instant;
import java.util.List;

/** What signals have in common that read no text, only events: an id, a version, plain answers. */
abstract class EventSignal implements Signal {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String version;

  EventSignal(String id, String version) {
    this.id = id;
    this.version = version;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String version() {
    return version;
  }

  @Override
  public final boolean restsOnReadings() {
    return false;
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    return List.of();
  }

  /** An answer about one occasion of a subject; the subject is its cluster. */
  Opportunity answer(
      String person, String occasion, String kind, String subject, Instant at, boolean present) {
    return new Opportunity(
        id,
        version,
        person,
        occasion,
        subject,
        kind,
        subject,
        at,
        present ? State.PRESENT : State.NOT_FOUND,
        present ? 1 : 0,
        List.of());
  }
}
