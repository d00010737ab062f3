package dev.counterweight.steps;

import dev.counterweight.statistics.RateCount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How opportunities spread over time.
 *
 * @param cycles quarters with an opportunity
 * @param cyclesPresent of these, with evidence
 * @param recentShare of the opportunities, those of the last 30 days, 0 to 1; null without any
 */
record Spread(long cycles, long cyclesPresent, @Nullable Double recentShare) {

  /**
   * From counts by quarter.
   *
   * @param recent opportunities of the last 30 days
   */
  static Spread of(Map<String, RateCount> byQuarter, long recent) {
    long opportunities = byQuarter.values().stream().mapToLong(RateCount::opportunities).sum();
    return new Spread(
        byQuarter.size(),
        byQuarter.values().stream().filter(count -> count.successes() > 0).count(),
        opportunities == 0 ? null : (double) recent / opportunities);
  }

  /**
   * {@code seen in 2 of 3 quarters, 25 % of the occasions in the last 30 days}; empty where all
   * lies in one.
   */
  static String words(long cycles, long cyclesPresent, @Nullable Double recentShare) {
    if (cycles < 2 || recentShare == null) {
      return "";
    }
    return "seen in %d of %d quarters, %d\u00a0%% of the occasions in the last 30 days"
        .formatted(cyclesPresent, cycles, Math.round(100 * recentShare));
  }
}
