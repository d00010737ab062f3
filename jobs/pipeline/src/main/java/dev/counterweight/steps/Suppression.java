package dev.counterweight.steps;

import dev.counterweight.exposure.Periods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Hides the rates of small groups, and as many others as it takes that none of the hidden comes
 * back by subtraction: from the whole organisation, or from a team's whole time or half-year.
 */
final class Suppression {
  private Suppression() {}

  /** The same rows, some of them without figures. */
  static List<TeamRate> applied(List<TeamRate> rates) {
    Map<List<String>, TeamRate> rows = new TreeMap<>(Comparator.comparing(Object::toString));
    rates.forEach(rate -> rows.put(key(rate), rate));
    boolean again = true;
    while (again) {
      boolean inAPeriod =
          hideCompanions(rows, rate -> rate.signal() + " " + rate.period(), Suppression::isTeam);
      boolean inAHalf =
          hideCompanions(
              rows,
              rate -> team(rate) + " " + Periods.halfOf(rate.period()),
              rate -> Periods.isQuarter(rate.period()));
      boolean halves =
          hideCompanions(rows, Suppression::team, rate -> Periods.isHalf(rate.period()));
      boolean quarters =
          hideCompanions(rows, Suppression::team, rate -> Periods.isQuarter(rate.period()));
      again = inAPeriod || inAHalf || halves || quarters;
    }
    return new ArrayList<>(rows.values());
  }

  /**
   * Of parts that add up to a total, never one alone is hidden: the part with the fewest people is
   * hidden with it.
   */
  private static boolean hideCompanions(
      Map<List<String>, TeamRate> rows,
      Function<TeamRate, String> total,
      Predicate<TeamRate> isPart) {
    Map<String, List<TeamRate>> parts =
        rows.values().stream().filter(isPart).collect(Collectors.groupingBy(total));
    boolean hidden = false;
    for (List<TeamRate> together : parts.values()) {
      List<TeamRate> shown = together.stream().filter(rate -> !isHidden(rate)).toList();
      if (shown.size() == together.size() - 1 && !shown.isEmpty()) {
        TeamRate companion =
            shown.stream()
                .min(Comparator.comparingLong(TeamRate::people).thenComparing(TeamRate::toString))
                .orElseThrow();
        rows.put(key(companion), companion.hidden());
        hidden = true;
      }
    }
    return hidden;
  }

  private static boolean isHidden(TeamRate rate) {
    return rate.state().equals(Estimate.SUPPRESSED);
  }

  private static boolean isTeam(TeamRate rate) {
    return !rate.teamId().equals(Estimate.EVERYBODY);
  }

  private static String team(TeamRate rate) {
    return rate.signal() + " " + rate.teamId();
  }

  private static List<String> key(TeamRate rate) {
    return List.of(rate.signal(), rate.teamId(), rate.period());
  }
}
