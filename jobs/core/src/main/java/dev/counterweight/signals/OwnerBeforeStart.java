package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import java.time.Instant;
import java.util.List;

/**
 * CL3: when work on this person's ticket began, had somebody been named for it? (METHOD 0.2 CL3, E6
 * to E8.) Of the ticket, not of each decision in it: who decides on copy, edge cases or impact is
 * in no field.
 */
public final class OwnerBeforeStart extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL3";

  public OwnerBeforeStart() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    String reporter = ticket.reporterId();
    Instant startedAt = ticket.startedAt().orElse(null);
    if (reporter == null || startedAt == null || !isTouchedByOthers(reporter, ticket)) {
      return List.of();
    }
    String id = ticket.ticketId();
    boolean named = ticket.isAssignedAt(startedAt);
    return List.of(answer(reporter, id, Kinds.TICKET, id, startedAt, named));
  }

  /** What one person opens, begins and ends alone is no occasion: it could be made without end. */
  private static boolean isTouchedByOthers(String reporter, TicketCourse ticket) {
    return Participation.isTouchedByOthers(reporter, ticket.utterances())
        || ticket.edits().stream()
            .anyMatch(edit -> edit.editorId() != null && !reporter.equals(edit.editorId()));
  }
}
