package dev.counterweight.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teams by the periods in which people were in them; a day is one in UTC. */
public final class TeamHistory implements Teams {
  private static final long serialVersionUID = 1L;

  private final Memberships memberships;
  private final TreeSet<String> names = new TreeSet<>();

  /**
   * The history of everybody.
   *
   * @param all those of a person do not overlap
   */
  public TeamHistory(Collection<Membership> all) {
    memberships = new Memberships(all);
    all.stream()
        .map(Membership::teamId)
        .filter(team -> !team.equals(Person.UNASSIGNED))
        .forEach(names::add);
  }

  @Override
  public @Nullable Seat of(String personId, Instant at) {
    return memberships
        .at(personId, at.atZone(ZoneOffset.UTC).toLocalDate())
        .map(TeamHistory::seat)
        .orElse(null);
  }

  private static Seat seat(Membership membership) {
    boolean none = membership.teamId().equals(Person.UNASSIGNED);
    return new Seat(none ? null : membership.teamId(), membership.function());
  }

  /** The same with track, level and manager. */
  public Memberships memberships() {
    return memberships;
  }

  /** Every team that anybody was ever in. */
  public Set<String> names() {
    return names;
  }
}
