package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.Opportunity.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * RO10: did this person's change fail users within thirty days: was it taken back, or is an
 * incident linked to it? (METHOD 0.2 RO10, G8.) Fewer is better. Whether the failure had been named
 * before stands in RO1.
 */
public final class RealisedFailure extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO10";

  static final Duration WINDOW = Duration.ofDays(30);

  public RealisedFailure() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(ChangeFate change) {
    return within(this, change, Kind.REVERT, Kind.INCIDENT);
  }

  /** One answer per owned change; while the window is open and nothing came, it cannot be known. */
  static List<Opportunity> within(EventSignal signal, ChangeFate change, Kind... kinds) {
    String owner = change.ownerId();
    if (owner == null) {
      return List.of();
    }
    Instant until = change.launchedAt().plus(WINDOW);
    boolean failed =
        change.followers().stream()
            .filter(follower -> List.of(kinds).contains(follower.kind()))
            .anyMatch(f -> f.at().isAfter(change.launchedAt()) && !f.at().isAfter(until));
    String id = change.changeId();
    Opportunity answer = signal.answer(owner, id, Kinds.CHANGE, id, change.launchedAt(), failed);
    boolean open = !failed && change.knownUntil().isBefore(until);
    return List.of(open ? answer.in(State.NOT_OBSERVABLE) : answer);
  }
}
