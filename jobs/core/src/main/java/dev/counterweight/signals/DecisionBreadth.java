package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.List;
import java.util.TreeSet;

/**
 * DS2: did a decision of this person touch more than one team? (METHOD 0.2 DS2, C3.) The occasion
 * is a recorded decision (DS1); the teams are those of its owner and of all who spoke on it.
 */
public final class DecisionBreadth extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "DS2";

  private static final Signal RECORDS = new DecisionRecord();

  public DecisionBreadth() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    return List.of(); // without teams there is nothing to see
  }

  @Override
  public List<Opportunity> observe(WorkThread thread, Teams teams) {
    TreeSet<String> touched = new TreeSet<>();
    teams.teamOf(thread.ownerId(), thread.openedAt()).ifPresent(touched::add);
    if (touched.isEmpty()) {
      return List.of();
    }
    for (Utterance utterance : thread.utterances()) {
      if (Participation.isOfItsOwn(utterance)) {
        teams.teamOf(utterance.authorId(), utterance.writtenAt()).ifPresent(touched::add);
      }
    }
    return RECORDS.observe(thread).stream()
        .filter(decision -> decision.state() == State.PRESENT)
        .map(
            decision ->
                new Opportunity(
                    ID,
                    version(),
                    decision.personId(),
                    decision.occasionId(),
                    decision.clusterId(),
                    decision.subjectKind(),
                    decision.subjectId(),
                    decision.occurredAt(),
                    touched.size() > 1 ? State.PRESENT : State.NOT_FOUND,
                    touched.size(),
                    decision.evidence()))
        .toList();
  }
}
