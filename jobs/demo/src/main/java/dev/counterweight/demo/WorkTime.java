package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** When people write: on weekdays between seven and nineteen, mostly. */
final class WorkTime {
  private static final int FIRST_HOUR = 7;
  private static final int HOURS = 12;

  private WorkTime() {}

  /** The moment itself, or where it falls into night or weekend one on the next working day. */
  static Instant onOrAfter(Instant moment, Dice dice) {
    ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
    int hour = time.getHour();
    if (isWorkday(time.getDayOfWeek()) && hour >= FIRST_HOUR && hour < FIRST_HOUR + HOURS) {
      return moment;
    }
    LocalDate day = hour < FIRST_HOUR ? time.toLocalDate() : time.toLocalDate().plusDays(1);
    while (!isWorkday(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return someTimeOn(day, dice);
  }

  static Instant someTimeOn(LocalDate day, Dice dice) {
    long second = FIRST_HOUR * 3_600L + dice.below(HOURS * 3_600);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(second);
  }

  static Instant hoursAfter(Instant moment, double hours) {
    return moment.plusSeconds((long) (hours * 3_600));
  }

  /** A moment strictly between two, at work where there is time for that. */
  static Instant between(Instant from, Instant to, double low, double high, Dice dice) {
    Instant moment = atAnyHour(from, to, low, high, dice);
    Instant atWork = onOrAfter(moment, dice);
    return atWork.isBefore(to) ? atWork : moment;
  }

  /** A moment strictly between two that are more than two seconds apart. */
  static Instant atAnyHour(Instant from, Instant to, double low, double high, Dice dice) {
    long seconds = Duration.between(from, to).toSeconds();
    long offset = (long) (seconds * dice.within(low, high));
    return from.plusSeconds(Math.max(1, Math.min(seconds - 1, offset)));
  }

  static LocalDate dayOf(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean isWorkday(DayOfWeek day) {
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
  }
}
