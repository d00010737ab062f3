package dev.counterweight.privacy;

import dev.counterweight.model.Membership;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who reports to whom on one day, by the dated org history (METHOD H.org). */
public final class ReportingLine {
  private final Map<String, Set<String>> reports = new TreeMap<>();

  /**
   * The lines of one day.
   *
   * @param day rows that do not hold on it are passed over
   */
  public ReportingLine(Collection<Membership> history, LocalDate day) {
    for (Membership row : history) {
      String manager = row.managerId();
      if (manager != null && row.holdsOn(day) && !manager.equals(row.personId())) {
        reports.computeIfAbsent(manager, id -> new TreeSet<>()).add(row.personId());
      }
    }
  }

  /** Everybody who reports to a manager, directly or through others; without the manager. */
  public Set<String> below(String managerId) {
    Set<String> below = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(reports.getOrDefault(managerId, Set.of()));
    while (!open.isEmpty()) {
      String person = open.pop();
      if (!person.equals(managerId) && below.add(person)) {
        open.addAll(reports.getOrDefault(person, Set.of()));
      }
    }
    return below;
  }

  /** Everybody whom somebody reports to. */
  public Set<String> managers() {
    return new TreeSet<>(reports.keySet());
  }
}
