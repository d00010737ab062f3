package dev.counterweight.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time a decision is judged on: six months and at least two full cycles, a cycle being a
 * quarter of the calendar (METHOD section 5).
 *
 * @param from the first day
 * @param until the day of the decision, not in it
 */
public record Window(LocalDate from, LocalDate until) {
  private static final int MONTHS = 6;
  private static final int MONTHS_OF_A_CYCLE = 3;

  /** The window before a decision. */
  public static Window before(LocalDate decidedOn) {
    LocalDate cycle = quarterOf(decidedOn);
    LocalDate twoCycles = cycle.minusMonths(2L * MONTHS_OF_A_CYCLE);
    LocalDate sixMonths = decidedOn.minusMonths(MONTHS);
    return new Window(twoCycles.isBefore(sixMonths) ? twoCycles : sixMonths, decidedOn);
  }

  /** The two quarters after a decision, kept apart from what was known. */
  public static Window after(LocalDate decidedOn) {
    return new Window(decidedOn, decidedOn.plusMonths(2L * MONTHS_OF_A_CYCLE));
  }

  static LocalDate quarterOf(LocalDate day) {
    int month = (day.getMonthValue() - 1) / MONTHS_OF_A_CYCLE * MONTHS_OF_A_CYCLE + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  public Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public Instant end() {
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(start()) && moment.isBefore(end());
  }
}
