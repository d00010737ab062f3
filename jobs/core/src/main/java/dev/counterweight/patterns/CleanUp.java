package dev.counterweight.patterns;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.Jeffreys;
import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether fast or busy work of a group is followed by more clean-up than its other work (METHOD
 * B2): a correlation between launches of one group, with what it cannot say in its rows. Groups are
 * teams, managers or decisions.
 */
public final class CleanUp {
  private CleanUp() {}

  /** What marks a launch out. */
  public enum Mark {
    /** Opened and launched faster than three quarters of the organisation's launches. */
    FAST,
    /** By somebody in the high band of volume. */
    HIGH_VOLUME
  }

  /** What followed a launch within the window. */
  public enum Consequence {
    CLEANED_UP_BY_OTHERS,
    REVERTED,
    INCIDENT,
    LATE_SURPRISE
  }

  /** One launch of one group. */
  public record Launch(
      String group, String personId, Set<Mark> marks, Set<Consequence> consequences) {}

  /**
   * One row per group, mark and consequence.
   *
   * @param marked launches with the mark, and those of them that had the consequence; null where
   *     the group is hidden
   * @param others the group's other launches, likewise
   */
  public record Pattern(
      String group,
      Mark mark,
      Consequence consequence,
      boolean isHidden,
      @Nullable RateCount marked,
      @Nullable RateCount others,
      @Nullable Interval rateOfMarked,
      @Nullable Interval rateOfOthers) {}

  /**
   * Patterns of all groups.
   *
   * @param leastPeople fewer people than these, behind the group or behind either side of the
   *     comparison, are not shown; nor is one more group where a single hidden one could be worked
   *     out from a total
   */
  public static List<Pattern> of(List<Launch> launches, int leastPeople) {
    Map<String, List<Launch>> groups =
        launches.stream()
            .collect(Collectors.groupingBy(Launch::group, TreeMap::new, Collectors.toList()));
    List<Pattern> patterns = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      Map<String, Integer> least = new TreeMap<>();
      groups.forEach((group, own) -> least.put(group, leastPeople(own, mark)));
      Set<String> hidden = SmallGroups.hidden(least, leastPeople);
      for (Consequence consequence : Consequence.values()) {
        groups.forEach(
            (group, own) ->
                patterns.add(
                    hidden.contains(group)
                        ? new Pattern(group, mark, consequence, true, null, null, null, null)
                        : pattern(group, own, mark, consequence)));
      }
    }
    return patterns;
  }

  /** The fewest people behind a figure of the row. */
  private static int leastPeople(List<Launch> own, Mark mark) {
    return Math.min(people(own, mark, true), people(own, mark, false));
  }

  private static int people(List<Launch> own, Mark mark, boolean marked) {
    return Math.toIntExact(
        own.stream()
            .filter(launch -> launch.marks.contains(mark) == marked)
            .map(Launch::personId)
            .distinct()
            .count());
  }

  private static Pattern pattern(
      String group, List<Launch> own, Mark mark, Consequence consequence) {
    RateCount marked = count(own, mark, true, consequence);
    RateCount others = count(own, mark, false, consequence);
    return new Pattern(
        group,
        mark,
        consequence,
        false,
        marked,
        others,
        Jeffreys.estimate(marked),
        Jeffreys.estimate(others));
  }

  private static RateCount count(
      List<Launch> own, Mark mark, boolean marked, Consequence consequence) {
    return own.stream()
        .filter(launch -> launch.marks.contains(mark) == marked)
        .map(launch -> new RateCount(launch.consequences.contains(consequence) ? 1 : 0, 1))
        .reduce(RateCount.NONE, RateCount::plus);
  }
}
