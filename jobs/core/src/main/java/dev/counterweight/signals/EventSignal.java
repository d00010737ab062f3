package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import java.time.Instant;
import java.util.List;

/** What signals have in common that read no text, only events: plain answers. */
abstract class EventSignal extends NamedSignal {
  private static final long serialVersionUID = 1L;

  EventSignal(String id, String version) {
    super(id, version);
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
        id(),
        version(),
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
