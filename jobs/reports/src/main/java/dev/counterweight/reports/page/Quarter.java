package dev.counterweight.reports.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Three months of a year, so that a long record can be read in pieces. */
record Quarter(int year, int number) {
  static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** How many quarters a period touches. */
  static long between(LocalDate from, LocalDate until) {
    return of(until).index() - of(from).index() + 1;
  }

  private long index() {
    return 4L * year + number;
  }

  /** {@code January to March 2026}. */
  String words() {
    LocalDate first = LocalDate.of(year, 3 * number - 2, 1);
    return month(first) + " to " + month(first.plusMonths(2)) + " " + year;
  }

  private static String month(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
