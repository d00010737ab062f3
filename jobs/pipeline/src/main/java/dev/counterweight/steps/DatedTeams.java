package dev.counterweight.steps;

import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.model.Teams;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teams as the org history has them, of the UTC day that is asked for. */
final class DatedTeams implements Teams {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, ArrayList<Period>> periods = new HashMap<>();

  private record Period(@Nullable LocalDate from, @Nullable LocalDate until, Seat seat)
      implements Serializable {
    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  DatedTeams(List<Membership> memberships) {
    for (Membership row : memberships) {
      String team = row.teamId().equals(Person.UNASSIGNED) ? null : row.teamId();
      periods
          .computeIfAbsent(row.personId(), person -> new ArrayList<>())
          .add(new Period(row.validFrom(), row.validUntil(), new Seat(team, row.function())));
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
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (List<Period> ofPerson : periods.values()) {
      for (Period period : ofPerson) {
        if (period.seat().team() != null) {
          names.add(period.seat().team());
        }
      }
    }
    return names;
  }
}
