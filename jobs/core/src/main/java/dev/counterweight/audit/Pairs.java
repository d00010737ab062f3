package dev.counterweight.audit;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparable case that was decided otherwise: the same step on the same track, within two
 * quarters; of several, one of the same team, then the nearest in time. Cases are compared, not
 * people.
 */
final class Pairs {
  private static final long MOST_DAYS = 183;

  private Pairs() {}

  static List<CaseReading> matched(List<CaseReading> readings) {
    return readings.stream().map(one -> one.with(pairOf(one, readings))).toList();
  }

  private static @Nullable String pairOf(CaseReading one, List<CaseReading> all) {
    return all.stream()
        .filter(other -> isDiscordant(one.promotion(), other.promotion()))
        .min(
            Comparator.comparing((CaseReading other) -> !other.team().equals(one.team()))
                .thenComparing(other -> days(one.promotion(), other.promotion()))
                .thenComparing(other -> other.promotion().caseId()))
        .map(other -> other.promotion().caseId())
        .orElse(null);
  }

  private static boolean isDiscordant(PromotionCase one, PromotionCase other) {
    return one.isPromoted() != other.isPromoted()
        && !one.personId().equals(other.personId())
        && one.track().equals(other.track())
        && one.step().equals(other.step())
        && days(one, other) <= MOST_DAYS;
  }

  private static long days(PromotionCase one, PromotionCase other) {
    return Math.abs(ChronoUnit.DAYS.between(one.decidedOn(), other.decidedOn()));
  }
}
