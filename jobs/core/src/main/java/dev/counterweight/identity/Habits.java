package dev.counterweight.identity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody writes, as far as it tells a program from a person.
 *
 * @param texts texts written
 * @param differentTexts texts that differ when numbers are left out
 * @param hours texts by hour of the day, 24 numbers, UTC
 * @param weekendTexts texts on Saturdays and Sundays
 * @param gaps times between texts
 * @param regularGaps those of them within a minute of the commonest gap of an hour or more
 */
public record Habits(
    long texts,
    long differentTexts,
    List<Long> hours,
    long weekendTexts,
    long gaps,
    long regularGaps) {

  /** With fewer texts nothing is said. */
  public static final long FEWEST = 40;

  private static final long AN_HOUR = 3_600;
  private static final double SAME_TEXTS = 0.2;
  private static final double REGULAR = 0.5;
  private static final int WAKING_HOURS = 22;

  /**
   * The habits of one person.
   *
   * @param seconds when each text was written, since 1970, in any order
   * @param templates for each text a hash of it without its numbers, in any order
   */
  public static Habits of(Collection<Long> seconds, Collection<Long> templates) {
    List<Long> inOrder = seconds.stream().sorted().toList();
    Long[] hours = new Long[24];
    Arrays.fill(hours, 0L);
    Map<Long, Long> gapsByMinutes = new HashMap<>();
    long weekend = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      ZonedDateTime at = Instant.ofEpochSecond(inOrder.get(i)).atZone(ZoneOffset.UTC);
      hours[at.getHour()]++;
      weekend += at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
      long gap = i == 0 ? 0 : inOrder.get(i) - inOrder.get(i - 1);
      if (gap >= AN_HOUR) {
        gapsByMinutes.merge(Math.round(gap / 60.0), 1L, Long::sum);
      }
    }
    return new Habits(
        inOrder.size(),
        new HashSet<>(templates).size(),
        List.of(hours),
        weekend,
        Math.max(0, inOrder.size() - 1L),
        gapsByMinutes.values().stream().mapToLong(count -> count).max().orElse(0));
  }

  /**
   * Why this is a program; empty where it may be a person. One habit is not enough: people paste,
   * travel and have routines. It takes two of three.
   */
  public Optional<String> reasonForBot() {
    if (texts < FEWEST) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    double different = (double) differentTexts / texts;
    if (different <= SAME_TEXTS) {
      reasons.add(percent(1 - different) + " of the texts repeat another");
    }
    if (isAwakeAlways()) {
      reasons.add("writes at all hours, weekends too");
    }
    if (gaps >= FEWEST && (double) regularGaps / gaps >= REGULAR) {
      reasons.add(percent((double) regularGaps / gaps) + " of the texts come at one interval");
    }
    return reasons.size() < 2
        ? Optional.empty()
        : Optional.of("writes as a program does: " + String.join("; ", reasons));
  }

  /** No six hours of the day hold much less than a quarter of the texts, and weekends are days. */
  private boolean isAwakeAlways() {
    long active = hours.stream().filter(count -> count > 0).count();
    long quietest = Long.MAX_VALUE;
    for (int start = 0; start < hours.size(); start++) {
      long sum = 0;
      for (int hour = 0; hour < 6; hour++) {
        sum += hours.get((start + hour) % hours.size());
      }
      quietest = Math.min(quietest, sum);
    }
    return active >= WAKING_HOURS
        && (double) quietest / texts >= 0.15
        && (double) weekendTexts / texts >= 0.2;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
