package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * RO7: while this person's ticket waited for another, did they say that it may be late, and name a
 * date? (METHOD 0.2 RO7, D11.) The occasion is a ticket that is linked to what blocks it; the
 * person is who has it, or had it opened where nobody has.
 */
public final class DependencySlip extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO7";

  public DependencySlip() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    return List.of();
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    String person = ticket.assigneeId() != null ? ticket.assigneeId() : ticket.reporterId();
    if (person == null || !ticket.isBlocked()) {
      return List.of();
    }
    List<Evidence> said = new ArrayList<>();
    for (Utterance utterance : ticket.byTime()) {
      Reading slip = utterance.reading("badnews");
      boolean isDated = slip != null && slip.finding().parts().contains("date");
      if (slip != null && isDated && person.equals(utterance.authorId())) {
        said.add(Evidence.of(utterance, slip));
      }
    }
    State state = said.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return List.of(answer(ticket, person, ticket.openedAt(), state, said));
  }
}
