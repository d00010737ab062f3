package dev.counterweight.audit;

import java.util.Collection;
import java.util.List;

/** Coarse context, never a score: where a value lies among those of everybody active. */
public enum Band {
  LOW,
  TYPICAL,
  HIGH,
  /** Too few people to compare with. */
  UNKNOWN;

  private static final int FEWEST = 5;

  static Band of(double value, Collection<Double> everybody) {
    if (everybody.size() < FEWEST) {
      return UNKNOWN;
    }
    List<Double> sorted = everybody.stream().sorted().toList();
    int quarter = (sorted.size() - 1) / 4;
    double low = sorted.get(quarter);
    double high = sorted.get(sorted.size() - 1 - quarter);
    return value > high ? HIGH : value < low ? LOW : TYPICAL;
  }
}
