package dev.counterweight.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Who stood where on which day. */
public final class Memberships implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Membership> BY_TIME =
      Comparator.comparing(
          Membership::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private final HashMap<String, ArrayList<Membership>> ofPerson = new HashMap<>();

  /** Of periods that do not overlap, in any order. */
  public Memberships(Collection<Membership> all) {
    for (Membership membership : all) {
      ofPerson.computeIfAbsent(membership.personId(), id -> new ArrayList<>()).add(membership);
    }
    ofPerson.values().forEach(periods -> periods.sort(BY_TIME));
  }

  /** Where somebody stood on a day; empty where nobody said. */
  public Optional<Membership> at(String personId, LocalDate day) {
    return of(personId).stream().filter(membership -> membership.holdsOn(day)).findFirst();
  }

  /** Where somebody stands at the end of what was said. */
  public Optional<Membership> latest(String personId) {
    List<Membership> periods = of(personId);
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }

  private List<Membership> of(String personId) {
    List<Membership> periods = ofPerson.get(personId);
    return periods == null ? List.of() : periods;
  }
}
