package dev.counterweight.steps;

import dev.counterweight.model.Person;
import dev.counterweight.model.Teams;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teams as the people file declares them, on every day. */
final class PeopleTeams implements Teams {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Seat> seats = new HashMap<>();

  PeopleTeams(List<Person> people) {
    for (Person person : people) {
      if (!person.teamId().equals(Person.UNASSIGNED)) {
        seats.put(person.personId(), new Seat(person.teamId(), null));
      }
    }
  }

  @Override
  public @Nullable Seat of(String personId, Instant at) {
    return seats.get(personId);
  }

  /** Every team that anybody is in. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    seats.values().forEach(seat -> names.add(String.valueOf(seat.team())));
    return names;
  }
}
