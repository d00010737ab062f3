package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.List;

/**
 * CL8: does this person's ticket say what should be true when the work is done, concretely enough
 * to check? (METHOD 0.2 CL8, E2 to E4.) METHOD's three parts (who, what, done) are one answer: the
 * labelling guide counts any of them. A ticket that nobody else wrote on is no occasion: it could
 * be made without end.
 */
public final class GoalClarity extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL8";

  public GoalClarity() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    String owner = thread.ownerId();
    if (owner == null
        || !thread.kind().equals(Kinds.TICKET)
        || !Participation.isTouchedByOthers(owner, Utterances.byTime(thread))) {
      return List.of();
    }
    return thread.utterances().stream()
        .filter(utterance -> utterance.textId().equals(thread.subjectId()))
        .findFirst()
        .map(description -> List.of(opportunity(thread, owner, description)))
        .orElse(List.of());
  }

  private Opportunity opportunity(WorkThread thread, String owner, Utterance description) {
    Reading goal = description.reading("goal");
    return answer(
        thread,
        owner,
        thread.subjectId(),
        thread.openedAt(),
        goal == null ? State.NOT_FOUND : State.PRESENT,
        goal == null ? 0 : 1,
        goal == null ? List.of() : List.of(Evidence.of(description, goal)));
  }
}
