package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * CL9: on a change or ticket that this person opened, did somebody else write that they do not
 * understand, or ask which one is meant or whose it is? (METHOD 0.2 CL9.) Fewer is clearer. The
 * occasion is a thread on which somebody else wrote something of their own.
 */
public final class ConfusionMarker extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL9";

  public ConfusionMarker() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    String owner = thread.ownerId();
    if (owner == null) {
      return List.of();
    }
    List<Utterance> others =
        Utterances.byTime(thread).stream()
            .filter(said -> said.authorId() != null && !owner.equals(said.authorId()))
            .filter(Participation::isOfItsOwn)
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    List<Evidence> confused = new ArrayList<>();
    for (Utterance utterance : others) {
      Reading confusion = utterance.reading("confusion");
      if (confusion != null) {
        confused.add(Evidence.of(utterance, confusion));
      }
    }
    State state = confused.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return List.of(
        answer(
            thread,
            owner,
            thread.subjectId(),
            thread.openedAt(),
            state,
            confused.isEmpty() ? 0 : 1,
            confused));
  }
}
