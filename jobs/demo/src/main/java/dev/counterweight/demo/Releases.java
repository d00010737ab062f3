package dev.counterweight.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The company's versions: one every thirteen weeks, from the fifth week on. */
final class Releases {
  private static final int WEEKS_APART = 13;
  private static final int FIRST_WEEK = 5;

  private Releases() {}

  static List<Year.Release> of(DemoConfig config) {
    List<Year.Release> releases = new ArrayList<>();
    LocalDate end = config.from().plusDays(config.days());
    LocalDate on = config.from().plusWeeks(FIRST_WEEK);
    for (; on.isBefore(end); on = on.plusWeeks(WEEKS_APART)) {
      releases.add(new Year.Release(on.getYear() + "." + ((on.getMonthValue() + 2) / 3), on));
    }
    return releases;
  }
}
