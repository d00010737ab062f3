package dev.counterweight.exposure;

import java.util.List;

/** The periods that rates are given for: the whole time, half-years, quarters. */
public final class Periods {
  /** The full cycle. */
  public static final String ALL = "all";

  private Periods() {}

  /** Every period that a quarter, {@code 2026-Q1}, belongs to: itself, its half-year, all. */
  public static List<String> holding(String quarter) {
    return List.of(ALL, halfOf(quarter), quarter);
  }

  /** The half-year of a quarter: {@code 2026-H1}. */
  public static String halfOf(String quarter) {
    int number = quarter.charAt(quarter.length() - 1) - '0';
    if (!isQuarter(quarter) || number < 1 || number > 4) {
      throw new IllegalArgumentException("Invalid quarter: %s".formatted(quarter));
    }
    return quarter.substring(0, quarter.length() - 2) + (number <= 2 ? "H1" : "H2");
  }

  public static boolean isQuarter(String period) {
    return period.startsWith("-Q", Math.max(0, period.length() - 3));
  }

  public static boolean isHalf(String period) {
    return period.startsWith("-H", Math.max(0, period.length() - 3));
  }
}
