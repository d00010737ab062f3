package dev.counterweight.reports.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, dates and the states of knowledge read, in one place. All times are UTC. */
final class Wording {
  /** Keeps a sign with its number. */
  private static final String NO_BREAK_SPACE = "\u00a0";

  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter DAY_OF_YEAR = format("d MMMM");
  private static final DateTimeFormatter SHORT_DAY = format("d MMM");
  private static final DateTimeFormatter SHORT_DAY_YEAR = format("d MMM yyyy");
  private static final DateTimeFormatter MINUTE = format("d MMMM yyyy, HH:mm 'UTC'");

  private Wording() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** A share in whole percent: {@code 52 %}. A rate above nothing never reads as nothing. */
  static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "under 1" + NO_BREAK_SPACE + "%";
    }
    if (share < 1 && share >= 0.995) {
      return "over 99" + NO_BREAK_SPACE + "%";
    }
    return wholePercent(share) + NO_BREAK_SPACE + "%";
  }

  /**
   * An interval of shares in whole percent, {@code 31 to 72}; the sign stands with the estimate.
   */
  static String interval(double low, double high) {
    return wholePercent(low) + " to " + wholePercent(high);
  }

  private static long wholePercent(double share) {
    return Math.round(share * 100);
  }

  /** A count with thousands set apart: {@code 135,231}. */
  static String count(long number) {
    return number < 1000 ? Long.toString(number) : String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A part of a whole: {@code 4 of 7}. */
  static String of(long part, long whole) {
    return count(part) + " of " + count(whole);
  }

  /** Why nothing is estimated: {@code 4 of the 5 opportunities needed}. */
  static String needed(int opportunities, int minimum) {
    return of(opportunities, minimum).replace(" of ", " of the ")
        + (minimum == 1 ? " opportunity needed" : " opportunities needed");
  }

  /** {@code 14 January 2026}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 14 Jan}, for tables within one year. */
  static String shortDay(Instant at) {
    return SHORT_DAY.format(at);
  }

  /** {@code 14 Jan 2026}, for tables that reach over a new year. */
  static String shortDayAndYear(Instant at) {
    return SHORT_DAY_YEAR.format(at);
  }

  /** {@code 3 July 2026, 04:12 UTC}. */
  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** First to last day: {@code 1 January to 30 June 2026}; the year once where it is the same. */
  static String period(LocalDate from, LocalDate until) {
    if (from.equals(until)) {
      return day(from);
    }
    String start = from.getYear() == until.getYear() ? DAY_OF_YEAR.format(from) : day(from);
    return start + " to " + day(until);
  }
}
