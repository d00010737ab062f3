package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * CL7: on a ticket that this person opened, was a question left without a word of anybody else for
 * two weeks? (METHOD 0.2 CL7, E14.) Fewer is clearer. The occasion is a ticket on which a question
 * was asked.
 */
public final class LooseEnd extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL7";

  static final Duration PATIENCE = Duration.ofDays(14);

  public LooseEnd() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    return List.of();
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    String reporter = ticket.reporterId();
    if (reporter == null) {
      return List.of();
    }
    List<Utterance> said = ticket.byTime();
    List<Evidence> loose = new ArrayList<>();
    List<Evidence> answered = new ArrayList<>();
    Instant firstAsked = null;
    for (Utterance utterance : said) {
      Reading question = utterance.reading("question");
      boolean isOver = !ticket.knownUntil().isBefore(utterance.writtenAt().plus(PATIENCE));
      if (question != null && utterance.authorId() != null && !utterance.isRepeated()) {
        boolean hasAnswer = isAnswered(utterance, said);
        if (hasAnswer || isOver) { // else somebody may answer yet
          (hasAnswer ? answered : loose).add(Evidence.of(utterance, question));
          firstAsked = firstAsked == null ? utterance.writtenAt() : firstAsked;
        }
      }
    }
    if (firstAsked == null) {
      return List.of();
    }
    boolean isLoose = !loose.isEmpty();
    State state = isLoose ? State.PRESENT : State.NOT_FOUND;
    return List.of(answer(ticket, reporter, firstAsked, state, isLoose ? loose : answered));
  }

  private static boolean isAnswered(Utterance asked, List<Utterance> said) {
    Instant until = asked.writtenAt().plus(PATIENCE);
    return said.stream()
        .filter(reply -> reply.authorId() != null && !reply.authorId().equals(asked.authorId()))
        .filter(Participation::isOfItsOwn)
        .map(Utterance::writtenAt)
        .anyMatch(at -> at.isAfter(asked.writtenAt()) && !at.isAfter(until));
  }
}
