package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Kind;
import java.util.List;

/**
 * RO9: where an incident is linked to this person's change, did they take part in it? (METHOD 0.2
 * RO9, D16.) One answer per incident. Action items of a post-mortem are not told from other text
 * yet.
 */
public final class FollowThrough extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO9";

  public FollowThrough() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(ChangeFate change) {
    String owner = change.ownerId();
    if (owner == null) {
      return List.of();
    }
    return change.followers().stream()
        .filter(follower -> follower.kind() == Kind.INCIDENT)
        .map(incident -> answer(owner, change, incident))
        .toList();
  }

  private Opportunity answer(String owner, ChangeFate change, Follower incident) {
    return answer(
        owner,
        change.changeId() + "/" + incident.subjectId(),
        Kinds.CHANGE,
        change.changeId(),
        incident.at(),
        incident.people().contains(owner));
  }
}
