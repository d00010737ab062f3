package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * CL6: did another team first speak on this person's change after it had reached users? (METHOD 0.2
 * CL6.) Fewer is clearer. Teams that are drawn in by an incident are not seen here yet.
 */
public final class LateSurprise extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL6";

  public LateSurprise() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread, Teams teams) {
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (launchedAt == null || owner == null || teams.teamOf(owner, launchedAt).isEmpty()) {
      return List.of(); // without a team nobody is of another
    }
    TreeSet<String> late = new TreeSet<>();
    TreeSet<String> early = new TreeSet<>();
    for (Utterance utterance : thread.utterances()) {
      if (Participation.isOfItsOwn(utterance)
          && teams.differ(owner, utterance.authorId(), utterance.writtenAt())) {
        teams
            .teamOf(utterance.authorId(), utterance.writtenAt())
            .ifPresent(utterance.writtenAt().isAfter(launchedAt) ? late::add : early::add);
      }
    }
    thread
        .approvals()
        .forEach(approval -> teams.teamOf(approval.approverId(), launchedAt).ifPresent(early::add));
    late.removeAll(early);
    if (late.isEmpty() && Participation.in(thread, launchedAt).isEmpty()) {
      return List.of(); // nobody else ever touched it: no occasion to surprise anybody
    }
    String id = thread.subjectId();
    return List.of(answer(owner, id, Kinds.CHANGE, id, launchedAt, !late.isEmpty()));
  }
}
