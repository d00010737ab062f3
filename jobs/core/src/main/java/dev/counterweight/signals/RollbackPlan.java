package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * RO2: did the owner say, before the launch, how this change is taken back? (METHOD 0.2 RO2, D7.)
 * Graded 1 to 3 after the labelling guide; METHOD's fourth grade, a plan that does not hang on one
 * person, takes more than the text of one change.
 */
public final class RollbackPlan extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO2";

  /** A heading or "we can revert" is a gesture, 1; from here on it says how. */
  private static final double STATED = 2;

  public RollbackPlan() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (launchedAt == null || owner == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    if (Participation.in(thread, launchedAt).isEmpty()) {
      return List.of();
    }
    double best = 0;
    List<Evidence> plans = new ArrayList<>();
    Utterances.Seen seen = new Utterances.Seen();
    for (Utterance utterance : Utterances.before(launchedAt, thread)) {
      Reading reading = utterance.reading("rollback");
      if (reading != null && owner.equals(utterance.authorId())) {
        double grade = reading.finding().value();
        best = Math.max(best, grade);
        if (grade >= STATED && seen.isNew("", reading)) {
          plans.add(Evidence.of(utterance, reading));
        }
      }
    }
    State state = best >= STATED ? State.PRESENT : State.NOT_FOUND;
    return List.of(answer(thread, owner, thread.subjectId(), launchedAt, state, best, plans));
  }
}
