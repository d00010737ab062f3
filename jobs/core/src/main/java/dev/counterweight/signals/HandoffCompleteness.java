package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * CL1: does a handoff say what the next one needs: the goal, who owns it, what is open, by when an
 * answer is needed? (METHOD 0.2 CL1, E9 to E12.) The same handoff pasted again is one handoff.
 */
public final class HandoffCompleteness extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL1";

  /** Of four parts: a handoff whose answer nobody waits for, or with nothing open, is complete. */
  private static final double COMPLETE = 3;

  public HandoffCompleteness() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    List<Opportunity> handoffs = new ArrayList<>();
    Utterances.Seen seen = new Utterances.Seen();
    for (Utterance utterance : Utterances.byTime(thread)) {
      Reading reading = utterance.reading("handoff");
      String author = utterance.authorId();
      if (reading != null && author != null && seen.isNew(author, reading)) {
        handoffs.add(handoff(thread, author, utterance, reading));
      }
    }
    return handoffs;
  }

  private Opportunity handoff(
      WorkThread thread, String author, Utterance utterance, Reading reading) {
    double parts = reading.finding().value();
    return answer(
        thread,
        author,
        utterance.textId(),
        utterance.writtenAt(),
        parts >= COMPLETE ? State.PRESENT : State.NOT_FOUND,
        parts,
        List.of(Evidence.of(utterance, reading)));
  }
}
