package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import java.io.Serializable;
import java.util.List;

/**
 * A question asked of one conversation, once for every person who had the opportunity to answer it.
 * Pure: the same conversation, the same answer.
 */
public interface Signal extends Serializable {
  /** From the catalogue in METHOD 0.2, {@code RO1}; never reused. */
  String id();

  /** Changes whenever any answer could change. */
  String version();

  /** Whether its answers rest on what detectors read; else on events, which need no standing. */
  default boolean restsOnReadings() {
    return true;
  }

  /** Empty when nobody had the opportunity, which differs from nobody taking it. */
  List<Opportunity> observe(WorkThread thread);

  /** The same where it matters who belongs to which team. */
  default List<Opportunity> observe(WorkThread thread, Teams teams) {
    return observe(thread);
  }

  /** The same of the course of a ticket, from its history. */
  default List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    return List.of();
  }

  /** The same of what became of a change. */
  default List<Opportunity> observe(ChangeFate change) {
    return List.of();
  }

  /** The same where it matters who belongs to which team. */
  default List<Opportunity> observe(ChangeFate change, Teams teams) {
    return observe(change);
  }
}
