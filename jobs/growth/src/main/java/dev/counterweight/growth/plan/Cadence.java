package dev.counterweight.growth.plan;

import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.Shared;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How often to meet, and what comes first after a team took up a tool (METHOD 4.7, R16).
 *
 * @param monthly every month, else every quarter
 * @param learningFirst within three months of the adoption: what was learnt goes before what was
 *     done
 * @param dip days left out of trends and never held against anybody: the first four weeks
 * @param adoption that opened the window, while it is open
 */
public record Cadence(
    boolean monthly,
    boolean learningFirst,
    Optional<Window> dip,
    Optional<Shared.Adoption> adoption,
    LocalDate nextBy) {
  private static final int MONTHS_OF_ADOPTION = 6;
  private static final int MONTHS_OF_LEARNING = 3;
  private static final int WEEKS_OF_DIP = 4;
  private static final int MONTH_DAYS = 31;
  private static final int QUARTER_DAYS = 92;

  /** First and last day. */
  public record Window(LocalDate from, LocalDate until) {
    /** Whether a day lies in it. */
    public boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** The weeks after a team took up a tool that no trend may contain (AA3). */
  public static Window dipOf(Shared.Adoption adoption) {
    return new Window(
        adoption.startedOn(), adoption.startedOn().plusWeeks(WEEKS_OF_DIP).minusDays(1));
  }

  /** What holds for a person on a day. */
  public static Cadence of(PersonFolder folder, Shared shared, String team, LocalDate day) {
    Optional<Shared.Adoption> adoption =
        shared
            .adoption(team, day)
            .filter(a -> day.isBefore(a.startedOn().plusMonths(MONTHS_OF_ADOPTION)))
            .filter(a -> a.stableOn().map(day::isBefore).orElse(true));
    boolean planned = folder.plan().map(plan -> plan.cadence().equals("monthly")).orElse(false);
    boolean monthly = adoption.isPresent() || planned;
    boolean learning =
        adoption.map(a -> day.isBefore(a.startedOn().plusMonths(MONTHS_OF_LEARNING))).orElse(false);
    LocalDate last =
        folder
            .lastCheckIn()
            .map(checkIn -> checkIn.on())
            .or(() -> folder.plan().map(plan -> plan.from()))
            .orElse(day);
    LocalDate next = last.plusDays(monthly ? MONTH_DAYS : QUARTER_DAYS);
    return new Cadence(monthly, learning, adoption.map(Cadence::dipOf), adoption, next);
  }

  /** Whether the next conversation should have been held. */
  public boolean isOverdue(LocalDate day) {
    return day.isAfter(nextBy);
  }
}
