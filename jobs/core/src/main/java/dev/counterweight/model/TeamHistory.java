package dev.counterweight.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teams by the periods in which people were in them; a day is one in UTC. */
public final class TeamHistory implements Teams {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, ArrayList<Period>> periods = new HashMap<>();

  /** A seat while it held: from a day, until before a day; null is without end. */
  private record Period(@Nullable LocalDate from, @Nullable LocalDate until, Seat seat)
      implements Serializable {
    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  /**
   * The history of everybody.
   *
   * @param memberships those of a person do not overlap
   */
  public TeamHistory(Collection<Membership> memberships) {
    for (Membership membership : memberships) {
      String team = membership.teamId().equals(Person.UNASSIGNED) ? null : membership.teamId();
      periods
          .computeIfAbsent(membership.personId(), person -> new ArrayList<>())
          .add(
              new Period(
                  membership.validFrom(),
                  membership.validUntil(),
                  new Seat(team, membership.function())));
    }
  }

  @Override
  public @Nullable Seat of(String personId, Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    for (Period period : periods.getOrDefault(personId, new ArrayList<>())) {
      if (period.holdsOn(day)) {
        return period.seat();
      }
    }
    return null;
  }

  /** Every team that anybody was ever in. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    periods.values().stream()
        .flatMap(List::stream)
        .map(period -> period.seat().team())
        .forEach(
            team -> {
              if (team != null) {
                names.add(team);
              }
            });
    return names;
  }
}
