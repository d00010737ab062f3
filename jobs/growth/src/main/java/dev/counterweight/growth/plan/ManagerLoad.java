package dev.counterweight.growth.plan;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.record.GrowthPlan;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a manager has open (METHOD O1): plans, conversations that are due, cases that wait. Dates
 * only; nothing about how anybody does.
 *
 * @param plans by name of the person
 */
public record ManagerLoad(String manager, List<Open> plans) {
  private static final int SOON_DAYS = 30;

  public ManagerLoad {
    plans = List.copyOf(plans);
  }

  /**
   * One plan.
   *
   * @param ended the plan is over and no new one is there
   * @param waiting a case was offered and waits for the manager
   */
  public record Open(
      String person,
      LocalDate until,
      LocalDate nextBy,
      boolean overdue,
      boolean endsSoon,
      boolean ended,
      boolean waiting) {}

  /** The load of every manager named in a plan, by id. */
  public static List<ManagerLoad> of(GrowthFolder folder, RunRecord record) {
    Map<String, List<Open>> open = new TreeMap<>();
    for (PersonFolder person : folder.people()) {
      person
          .plan()
          .ifPresent(
              plan ->
                  open.computeIfAbsent(plan.manager(), manager -> new ArrayList<>())
                      .add(open(person, plan, folder, record)));
    }
    return open.entrySet().stream()
        .map(entry -> new ManagerLoad(entry.getKey(), byName(entry.getValue(), record)))
        .toList();
  }

  private static List<Open> byName(List<Open> open, RunRecord record) {
    return open.stream()
        .sorted(
            Comparator.<Open, String>comparing(one -> record.name(one.person()))
                .thenComparing(Open::person))
        .toList();
  }

  private static Open open(
      PersonFolder person, GrowthPlan plan, GrowthFolder folder, RunRecord record) {
    LocalDate today = record.asOf();
    String team = record.teams().getOrDefault(person.person(), "");
    Cadence cadence = Cadence.of(person, folder.shared(), team, today);
    boolean ended = today.isAfter(plan.until());
    return new Open(
        person.person(),
        plan.until(),
        cadence.nextBy(),
        !ended && cadence.isOverdue(today),
        !ended && !today.isBefore(plan.until().minusDays(SOON_DAYS)),
        ended,
        person.promotion().map(c -> c.state().equals("offered")).orElse(false));
  }
}
