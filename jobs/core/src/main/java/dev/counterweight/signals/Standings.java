package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a signal answers once it is known what may be leaned on: what people rejected speaks for
 * nothing and is kept beside the answer, and an answer that rests on proposals is a proposal.
 */
public final class Standings {
  private Standings() {}

  /** The settled answers of a signal about a conversation. */
  public static List<Opportunity> observe(Signal signal, WorkThread thread, Teams teams) {
    List<Opportunity> answers = new ArrayList<>();
    if (!signal.restsOnReadings()) {
      return signal.observe(thread, teams);
    }
    signal.observe(withoutRejected(thread), teams).forEach(answer -> answers.add(answer.settled()));
    if (hasRejected(thread)) {
      signal.observe(thread, teams).forEach(answer -> keepRejected(answer, answers));
    }
    return answers;
  }

  private static void keepRejected(Opportunity full, List<Opportunity> answers) {
    List<Evidence> rejected =
        full.evidence().stream().filter(e -> e.standing() == Standing.REJECTED).toList();
    if (rejected.isEmpty()) {
      return;
    }
    for (int i = 0; i < answers.size(); i++) {
      if (isSame(answers.get(i), full)) {
        answers.set(i, answers.get(i).with(rejected));
        return;
      }
    }
    answers.add(full.in(State.REJECTED));
  }

  private static boolean isSame(Opportunity one, Opportunity other) {
    return one.signal().equals(other.signal())
        && Objects.equals(one.personId(), other.personId())
        && one.occasionId().equals(other.occasionId());
  }

  private static boolean hasRejected(WorkThread thread) {
    return thread.utterances().stream()
        .flatMap(utterance -> utterance.readings().stream())
        .anyMatch(reading -> reading.standing() == Standing.REJECTED);
  }

  private static WorkThread withoutRejected(WorkThread thread) {
    if (!hasRejected(thread)) {
      return thread;
    }
    return thread.saying(
        thread.utterances().stream()
            .map(
                said ->
                    new Utterance(
                        said.textId(),
                        said.authorId(),
                        said.place(),
                        said.permalink(),
                        said.writtenAt(),
                        said.words(),
                        said.isRepeated(),
                        said.readings().stream()
                            .filter(reading -> reading.standing() != Standing.REJECTED)
                            .toList()))
            .toList());
  }
}
