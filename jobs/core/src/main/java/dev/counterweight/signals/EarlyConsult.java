package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * DS5: of the other teams that wrote on or approved this person's change, was each heard before it
 * reached users? (METHOD 0.2 DS5, B7.) An occasion is a change and another team that had something
 * to say on it; a team that was never heard cannot be told from one that was not needed.
 */
public final class EarlyConsult extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "DS5";

  public EarlyConsult() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread, Teams teams) {
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (launchedAt == null || owner == null) {
      return List.of();
    }
    Map<String, Instant> firstHeard = new TreeMap<>();
    for (Utterance utterance : thread.utterances()) {
      if (Participation.isOfItsOwn(utterance)
          && teams.differ(owner, utterance.authorId(), utterance.writtenAt())) {
        teams
            .teamOf(utterance.authorId(), utterance.writtenAt())
            .ifPresent(
                team ->
                    firstHeard.merge(team, utterance.writtenAt(), (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    for (WorkThread.Approved approval : thread.approvals()) {
      Instant at = approval.at() == null ? thread.openedAt() : approval.at();
      if (teams.differ(owner, approval.approverId(), at)) {
        teams
            .teamOf(approval.approverId(), at)
            .ifPresent(team -> firstHeard.merge(team, at, (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    List<Opportunity> teamsHeard = new ArrayList<>();
    firstHeard.forEach(
        (team, at) ->
            teamsHeard.add(
                answer(
                    owner,
                    thread.subjectId() + "/" + team,
                    Kinds.CHANGE,
                    thread.subjectId(),
                    launchedAt,
                    at.isBefore(launchedAt))));
    return teamsHeard;
  }
}
