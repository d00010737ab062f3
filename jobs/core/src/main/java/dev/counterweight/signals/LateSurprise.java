package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate.Heard;
import dev.counterweight.signals.Opportunity.State;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * CL6: did another team first speak on this person's change, on a ticket that belongs to it or in
 * an incident it is linked to, within thirty days after it had reached users? (METHOD 0.2 CL6, A5.)
 * Fewer is clearer.
 */
public final class LateSurprise extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL6";

  public LateSurprise() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(ChangeFate change, Teams teams) {
    Instant launchedAt = change.launchedAt();
    String owner = change.ownerId();
    if (owner == null || teams.teamOf(owner, launchedAt).isEmpty()) {
      return List.of(); // without a team nobody is of another
    }
    Instant until = launchedAt.plus(RealisedFailure.WINDOW);
    TreeSet<String> late = new TreeSet<>();
    TreeSet<String> early = new TreeSet<>();
    for (Heard heard : change.heard()) {
      if (teams.differ(owner, heard.personId(), heard.at()) && !heard.at().isAfter(until)) {
        teams
            .teamOf(heard.personId(), heard.at())
            .ifPresent(heard.isEarly() ? early::add : late::add);
      }
    }
    late.removeAll(early);
    String id = change.changeId();
    Opportunity answer = answer(owner, id, Kinds.CHANGE, id, launchedAt, !late.isEmpty());
    boolean isOpen = late.isEmpty() && change.knownUntil().isBefore(until);
    return List.of(isOpen ? answer.in(State.NOT_OBSERVABLE) : answer);
  }
}
