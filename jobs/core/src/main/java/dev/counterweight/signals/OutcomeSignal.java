package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What signals have in common that ask what became of a concern which somebody raised on another's
 * change, before it reached users. One answer per concern; the same words again are one concern.
 */
abstract class OutcomeSignal extends NamedSignal {
  private static final long serialVersionUID = 1L;

  OutcomeSignal(String id, String version) {
    super(id, version);
  }

  /** Whom the answer is about. */
  abstract String person(String raisedBy, String ownerId);

  /** What an outcome of the labelling guide says of them. */
  abstract State state(String outcome);

  @Override
  public final List<Opportunity> observe(WorkThread thread) {
    String owner = thread.ownerId();
    if (owner == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    List<Opportunity> concerns = new ArrayList<>();
    Utterances.Seen seen = new Utterances.Seen();
    for (Utterance utterance : Utterances.byTime(thread)) {
      String raisedBy = utterance.authorId();
      Reading concern = utterance.reading("concern");
      Reading outcome = utterance.reading(Detectors.OUTCOME);
      if (raisedBy == null || concern == null || outcome == null) {
        continue;
      }
      boolean isRaised =
          !raisedBy.equals(owner)
              && isBefore(thread.launchedAt(), utterance)
              && concern.finding().label().equals(Labels.MATERIAL);
      if (isRaised && seen.isNew("", concern)) {
        Reading leaned = leaned(outcome, concern.standing());
        concerns.add(opportunity(thread, person(raisedBy, owner), utterance, leaned));
      }
    }
    return concerns;
  }

  private Opportunity opportunity(
      WorkThread thread, String person, Utterance utterance, Reading outcome) {
    State state = state(outcome.finding().label());
    return answer(
        thread,
        person,
        utterance.textId(),
        utterance.writtenAt(),
        state,
        state == State.PRESENT ? 1 : 0,
        List.of(Evidence.of(utterance, outcome)));
  }

  private static boolean isBefore(@Nullable Instant launchedAt, Utterance utterance) {
    return launchedAt == null || utterance.writtenAt().isBefore(launchedAt);
  }

  /** What became of a concern can be leaned on no further than that it was one. */
  private static Reading leaned(Reading outcome, Standing concern) {
    boolean isWeaker = !concern.counts() && outcome.standing().counts();
    boolean isRejected = concern == Standing.REJECTED;
    return isWeaker || isRejected
        ? outcome.decided(outcome.finding(), concern, outcome.decidedBy())
        : outcome;
  }
}
