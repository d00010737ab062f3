package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import java.time.Instant;
import java.util.List;

/** What all signals have in common: an id, a version, and how an answer is put together. */
abstract class NamedSignal implements Signal {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String version;

  NamedSignal(String id, String version) {
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

  /** An answer about one occasion in a conversation; the conversation is its cluster. */
  Opportunity answer(
      WorkThread thread,
      String person,
      String occasion,
      Instant at,
      State state,
      double value,
      List<Evidence> evidence) {
    return new Opportunity(
        id,
        version,
        person,
        occasion,
        thread.subjectId(),
        thread.kind(),
        thread.subjectId(),
        at,
        state,
        value,
        List.copyOf(evidence));
  }

  /** The same about the course of a ticket. */
  Opportunity answer(
      TicketCourse ticket, String person, Instant at, State state, List<Evidence> evidence) {
    return new Opportunity(
        id,
        version,
        person,
        ticket.ticketId(),
        ticket.ticketId(),
        Kinds.TICKET,
        ticket.ticketId(),
        at,
        state,
        state == State.PRESENT ? 1 : 0,
        List.copyOf(evidence));
  }
}
