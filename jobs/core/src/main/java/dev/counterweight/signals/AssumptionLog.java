package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * DS6: when this person began another's ticket that says no checkable goal, did they write down
 * what they assume or do not know yet? (METHOD 0.2 DS6, A6, J4.) Whether it was confirmed or
 * revised later is for a reader.
 */
public final class AssumptionLog extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "DS6";

  public AssumptionLog() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    return List.of();
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    Instant startedAt = ticket.startedAt().orElse(null);
    String person = startedAt == null ? null : ticket.assigneeAt(startedAt).orElse(null);
    boolean isFuzzy =
        ticket.utterances().stream()
            .filter(said -> said.textId().equals(ticket.ticketId()))
            .allMatch(description -> description.reading("goal") == null);
    boolean isOwn = person != null && person.equals(ticket.reporterId());
    if (startedAt == null || person == null || isOwn || !isFuzzy) {
      return List.of();
    }
    List<Evidence> assumed = new ArrayList<>();
    for (Utterance utterance : ticket.byTime()) {
      Reading assumption = utterance.reading("assumption");
      boolean isNew = person.equals(utterance.authorId()) && !utterance.isRepeated();
      if (assumption != null && isNew) {
        assumed.add(Evidence.of(utterance, assumption));
      }
    }
    State state = assumed.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return List.of(answer(ticket, person, startedAt, state, assumed));
  }
}
