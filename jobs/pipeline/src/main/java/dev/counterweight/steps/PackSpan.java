package dev.counterweight.steps;

import dev.counterweight.exposure.Periods;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.RunManifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time a pack covers; both days are in it.
 *
 * @param period of the rates in it
 */
record PackSpan(String period, LocalDate from, LocalDate until) {
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");

  boolean holds(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /**
   * What was asked for, within what the run knows.
   *
   * @throws InputException when the run does not know that time, or the days are in no order
   */
  static PackSpan of(PackRequest request, RunManifest run, Published published) {
    LocalDate last = day(run.asOf());
    LocalDate first = run.since() == null ? firstItem(published, last) : day(run.since());
    PackSpan span = new PackSpan(Periods.ALL, first, last);
    if (!request.quarter().isEmpty()) {
      Matcher parts = QUARTER.matcher(request.quarter());
      if (!parts.matches()) {
        throw new InputException(
            "--quarter: '%s' (must be a year and a quarter as 2026Q3)"
                .formatted(request.quarter()));
      }
      int month = 3 * Integer.parseInt(parts.group(2)) - 2;
      LocalDate start = LocalDate.of(Integer.parseInt(parts.group(1)), month, 1);
      LocalDate end = start.plusMonths(3).minusDays(1);
      if (start.isAfter(last) || end.isBefore(first)) {
        throw new InputException(
            "--quarter: '%s' (the run knows %s to %s)".formatted(request.quarter(), first, last));
      }
      String period = parts.group(1) + "-Q" + parts.group(2);
      span = new PackSpan(period, start, end.isAfter(last) ? last : end);
    }
    if (request.madeOn().isBefore(span.until)) {
      throw new InputException(
          "--date: '%s' (must not be before the last day the pack covers, %s)"
              .formatted(request.madeOn(), span.until));
    }
    if (request.keepUntil().isBefore(request.madeOn())) {
      throw new InputException(
          "--keep-until: '%s' (must not be before the day the pack is made, %s)"
              .formatted(request.keepUntil(), request.madeOn()));
    }
    return span;
  }

  /** For runs of earlier versions, whose manifests do not say since when. */
  private static LocalDate firstItem(Published published, LocalDate otherwise) {
    return published.evidence().stream()
        .map(item -> LocalDate.ofInstant(item.writtenAt(), ZoneOffset.UTC))
        .min(LocalDate::compareTo)
        .orElse(otherwise);
  }

  private static LocalDate day(@Nullable String instant) {
    return PackViews.day(instant == null ? null : Instant.parse(instant));
  }
}
