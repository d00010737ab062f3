package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.List;

/**
 * PV1: a launched change of this person whose main effect is that a class of failures becomes less
 * likely or is noticed sooner. (METHOD 0.2 PV1, H4 to H8.) A ledger of items, never of totals: a
 * change that does something else is no occasion, and no rate is estimated.
 */
public final class PreventionItem extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "PV1";

  public PreventionItem() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (launchedAt == null || owner == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    for (Utterance utterance : Utterances.byTime(thread)) {
      Reading reading = utterance.reading("prevention");
      if (reading != null && utterance.textId().equals(thread.subjectId())) {
        return List.of(
            answer(
                thread,
                owner,
                thread.subjectId(),
                launchedAt,
                State.PRESENT,
                1,
                List.of(Evidence.of(utterance, reading))));
      }
    }
    return List.of();
  }
}
