package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RO5: before a launch that other functions feel, had anybody who lives with it (support, finance,
 * operations, documentation, sales, law) written on it or approved it? (METHOD 0.2 RO5, D9.) The
 * occasion is a change in a launch of impact tier 3 or 4.
 */
public final class DownstreamReadiness extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO5";

  private static final int FELT_BY_OTHERS = 3;

  private static final Set<String> DOWNSTREAM =
      Set.of(
          "support",
          "customer support",
          "customer success",
          "finance",
          "billing",
          "operations",
          "ops",
          "documentation",
          "docs",
          "sales",
          "marketing",
          "legal",
          "compliance");

  public DownstreamReadiness() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(ChangeFate change, Teams teams) {
    Integer tier = change.impactTier();
    String owner = change.ownerId();
    if (tier == null || tier < FELT_BY_OTHERS || owner == null) {
      return List.of();
    }
    boolean isReady =
        change.heard().stream()
            .filter(Heard::isEarly)
            .anyMatch(heard -> isDownstream(heard.personId(), heard.at(), teams));
    String id = change.changeId();
    return List.of(answer(owner, id, Kinds.CHANGE, id, change.launchedAt(), isReady));
  }

  private static boolean isDownstream(String person, Instant at, Teams teams) {
    Teams.Seat seat = teams.of(person, at);
    @Nullable String function = seat == null ? null : seat.function();
    return function != null && DOWNSTREAM.contains(function.toLowerCase(Locale.ROOT));
  }
}
