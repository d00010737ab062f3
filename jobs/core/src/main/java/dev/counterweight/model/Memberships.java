package dev.counterweight.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

  /**
   * Since when somebody had, on a day, the track and level of that day.
   *
   * @return empty where nobody said, and where that was so from the first record on: then it may
   *     have been longer
   */
  public Optional<LocalDate> inLevelSince(String personId, LocalDate day) {
    LocalDate since = null;
    Membership before = null;
    for (Membership period : of(personId)) {
      boolean isSame =
          before != null
              && Objects.equals(before.track(), period.track())
              && Objects.equals(before.level(), period.level());
      if (!isSame) {
        since = before == null || period.level() == null ? null : period.validFrom();
      }
      if (period.holdsOn(day)) {
        return Optional.ofNullable(since);
      }
      before = period;
    }
    return Optional.empty();
  }

  private List<Membership> of(String personId) {
    List<Membership> periods = ofPerson.get(personId);
    return periods == null ? List.of() : periods;
  }
}
