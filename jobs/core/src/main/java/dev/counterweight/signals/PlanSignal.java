package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What signals have in common that ask whether the owner wrote a plan before the launch. Graded 1
 * to 3 after the labelling guide; the value is the best grade.
 */
abstract class PlanSignal extends NamedSignal {
  private static final long serialVersionUID = 1L;

  /** A heading or "we can revert" is a gesture, 1; from here on it says how. */
  private static final double STATED = 2;

  private final String detector;

  PlanSignal(String id, String version, String detector) {
    super(id, version);
    this.detector = detector;
  }

  @Override
  public final List<Opportunity> observe(WorkThread thread) {
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
      Reading reading = utterance.reading(detector);
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
