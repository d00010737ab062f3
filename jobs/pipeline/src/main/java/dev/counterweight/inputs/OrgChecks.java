package dev.counterweight.inputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold of an org history: periods that follow one another, and managers above. */
final class OrgChecks {
  private final List<Placed<OrgEntry>> rows;
  private final InputChecks.Known known;
  private final Problems problems;

  OrgChecks(List<Placed<OrgEntry>> rows, InputChecks.Known known, Problems problems) {
    this.rows = rows;
    this.known = known;
    this.problems = problems;
  }

  void run() {
    Map<String, List<Placed<OrgEntry>>> byPerson = new TreeMap<>();
    for (Placed<OrgEntry> placed : rows) {
      OrgEntry row = placed.row();
      known.check("people", row.personId(), placed.place(), "person_id");
      known.check("people", row.managerId(), placed.place(), "manager_id");
      if (row.validUntil() != null && !row.validFrom().isBefore(row.validUntil())) {
        problems.add(
            placed.place(),
            "valid_until",
            "'%s' is not after valid_from, which is '%s' (must be the day after the last)"
                .formatted(row.validUntil(), row.validFrom()));
      } else {
        byPerson.computeIfAbsent(row.personId(), id -> new ArrayList<>()).add(placed);
      }
    }
    byPerson.values().forEach(this::follow);
    cycles();
  }

  private void follow(List<Placed<OrgEntry>> ofPerson) {
    ofPerson.sort(Comparator.comparing(placed -> placed.row().validFrom()));
    for (int i = 1; i < ofPerson.size(); i++) {
      Placed<OrgEntry> before = ofPerson.get(i - 1);
      Placed<OrgEntry> after = ofPerson.get(i);
      LocalDate end = before.row().validUntil();
      LocalDate start = after.row().validFrom();
      if (end == null || end.isAfter(start)) {
        problems.add(after.place(), overlap(before, start));
      } else if (end.isBefore(start)) {
        problems.add(after.place(), gap(before, end, start));
      }
    }
  }

  private static String overlap(Placed<OrgEntry> before, LocalDate start) {
    OrgEntry row = before.row();
    String mend =
        row.validFrom().isBefore(start)
            ? "let line %d end with valid_until %s".formatted(before.place().line(), start)
            : "keep one of them";
    return "'%s' is in line %d too, from %s until %s (%s)"
        .formatted(
            row.personId(),
            before.place().line(),
            row.validFrom(),
            InputChecks.until(row.validUntil()),
            mend);
  }

  private static String gap(Placed<OrgEntry> before, LocalDate end, LocalDate start) {
    return "nothing is said of '%s' from %s until %s (let line %d end with valid_until %s, or add a row with the team '%s')"
        .formatted(
            before.row().personId(), end, start, before.place().line(), start, OrgEntry.AWAY);
  }

  /** Nobody is above themselves on any day; each circle is told once, on its first day. */
  private void cycles() {
    Set<LocalDate> days = new TreeSet<>();
    rows.forEach(placed -> days.add(placed.row().validFrom()));
    Set<Set<String>> told = new HashSet<>();
    for (LocalDate day : days) {
      Map<String, Placed<OrgEntry>> onDay = new HashMap<>();
      rows.stream()
          .filter(placed -> holds(placed.row(), day))
          .forEach(placed -> onDay.putIfAbsent(placed.row().personId(), placed));
      Set<String> free = new HashSet<>();
      for (String person : new TreeSet<>(onDay.keySet())) {
        List<String> circle = circle(person, onDay, free);
        if (!circle.isEmpty() && told.add(new HashSet<>(circle))) {
          Placed<OrgEntry> first = onDay.get(circle.get(0));
          tell(first, circle, day);
        }
      }
    }
  }

  private void tell(@Nullable Placed<OrgEntry> first, List<String> circle, LocalDate day) {
    if (first != null) {
      problems.add(
          first.place(),
          "manager_id",
          "on %s everybody here is below the next, in a circle: %s (one of them must have another manager, or none)"
              .formatted(day, String.join(" → ", circle) + " → " + circle.get(0)));
    }
  }

  /** The circle that the managers above a person run into; empty where they end. */
  private static List<String> circle(
      String person, Map<String, Placed<OrgEntry>> onDay, Set<String> free) {
    Set<String> path = new LinkedHashSet<>();
    String at = person;
    while (at != null && !free.contains(at) && path.add(at)) {
      Placed<OrgEntry> row = onDay.get(at);
      at = row == null ? null : row.row().managerId();
    }
    boolean isCircle = at != null && !free.contains(at);
    free.addAll(path);
    if (!isCircle) {
      return List.of();
    }
    List<String> steps = new ArrayList<>(path);
    return steps.subList(steps.indexOf(at), steps.size());
  }

  private static boolean holds(OrgEntry row, LocalDate day) {
    return !day.isBefore(row.validFrom())
        && (row.validUntil() == null || day.isBefore(row.validUntil()));
  }
}
