package dev.counterweight.audit;

import dev.counterweight.model.Memberships;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long people had been in a level when they were promoted out of it (METHOD L8): context beside
 * an audit, never a reason. Longer times in higher levels are expected, and no time is due.
 *
 * @param fromRole as the register has it
 * @param months of each promotion whose level has a dated start, shortest first; none of fewer than
 *     {@value #FEWEST} people
 * @param promotions out of it, with or without a dated start
 */
public record TimeInLevel(String fromRole, List<Long> months, int promotions) {
  /** Of fewer people a time would be somebody's. */
  public static final int FEWEST = 5;

  /** One for each level that anybody was promoted out of, by name. */
  public static List<TimeInLevel> of(List<PromotionCase> cases, Memberships memberships) {
    List<TimeInLevel> times = new ArrayList<>();
    cases.stream()
        .filter(PromotionCase::isPromoted)
        .collect(Collectors.groupingBy(PromotionCase::fromRole, TreeMap::new, Collectors.toList()))
        .forEach((role, promoted) -> times.add(of(role, promoted, memberships)));
    return times;
  }

  private static TimeInLevel of(
      String role, List<PromotionCase> promoted, Memberships memberships) {
    List<Long> months =
        promoted.stream()
            .flatMap(
                one ->
                    memberships
                        .inLevelSince(one.personId(), one.decidedOn().minusDays(1))
                        .map(since -> ChronoUnit.MONTHS.between(since, one.decidedOn()))
                        .stream())
            .sorted()
            .toList();
    return new TimeInLevel(role, months.size() < FEWEST ? List.of() : months, promoted.size());
  }

  /** The middle one, in months; of none there is none. */
  public long median() {
    return months.get(months.size() / 2);
  }
}
