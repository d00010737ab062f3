package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.text.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * DS1: where a decision was this person's to take, is it written down with the options, the choice,
 * and why or at what cost? (METHOD 0.2 DS1, C9.) METHOD wants the consequence too, which no part of
 * the labelling guide tells from the cost. One answer per thread, the best record in it.
 */
public final class DecisionRecord extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "DS1";

  private static final Comparator<Candidate> BEST =
      Comparator.comparing(Candidate::isRecord)
          .thenComparingDouble(Candidate::parts)
          .thenComparing(c -> c.utterance().writtenAt(), Comparator.reverseOrder())
          .thenComparing(c -> c.utterance().textId(), Comparator.reverseOrder());

  public DecisionRecord() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    String owner = thread.ownerId();
    if (owner == null) {
      return List.of();
    }
    return Utterances.byTime(thread).stream()
        .filter(utterance -> owner.equals(utterance.authorId()))
        .flatMap(utterance -> Candidate.of(utterance).stream())
        .max(BEST)
        .map(best -> List.of(opportunity(thread, owner, best)))
        .orElse(List.of());
  }

  private Opportunity opportunity(WorkThread thread, String owner, Candidate best) {
    return answer(
        thread,
        owner,
        thread.subjectId(),
        best.utterance.writtenAt(),
        best.isRecord() ? State.PRESENT : State.NOT_FOUND,
        best.parts(),
        List.of(Evidence.of(best.utterance, best.reading)));
  }

  private record Candidate(Utterance utterance, Reading reading) {
    static List<Candidate> of(Utterance utterance) {
      Reading reading = utterance.reading("decision");
      return reading == null ? List.of() : List.of(new Candidate(utterance, reading));
    }

    double parts() {
      return reading.finding().value();
    }

    boolean isRecord() {
      Set<String> parts = Set.copyOf(reading.finding().parts());
      return reading.finding().label().equals(Labels.DECISION)
          && parts.contains("options")
          && parts.contains("choice")
          && (parts.contains("reason") || parts.contains("cost"));
    }
  }
}
