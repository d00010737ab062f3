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
    boolean hasRejected = hasRejected(thread.utterances());
    WorkThread rest = hasRejected ? thread.saying(withoutRejected(thread.utterances())) : thread;
    signal.observe(rest, teams).forEach(answer -> answers.add(answer.settled()));
    if (hasRejected) {
      signal.observe(thread, teams).forEach(answer -> keepRejected(answer, answers));
    }
    return answers;
  }

  /** The settled answers of a signal about the course of a ticket. */
  public static List<Opportunity> observe(Signal signal, TicketCourse course, Teams teams) {
    List<Opportunity> answers = new ArrayList<>();
    if (!signal.restsOnReadings()) {
      return signal.observe(course, teams);
    }
    boolean hasRejected = hasRejected(course.utterances());
    TicketCourse rest = hasRejected ? course.saying(withoutRejected(course.utterances())) : course;
    signal.observe(rest, teams).forEach(answer -> answers.add(answer.settled()));
    if (hasRejected) {
      signal.observe(course, teams).forEach(answer -> keepRejected(answer, answers));
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

  private static boolean hasRejected(List<Utterance> utterances) {
    return utterances.stream()
        .flatMap(utterance -> utterance.readings().stream())
        .anyMatch(reading -> reading.standing() == Standing.REJECTED);
  }

  private static List<Utterance> withoutRejected(List<Utterance> utterances) {
    return utterances.stream()
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
        .toList();
  }
}
