package dev.counterweight.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What company to invent.
 *
 * @param seed the same seed gives the same bytes
 * @param people employees, without the bot and without accounts that were deleted
 * @param teams at least the six that the stories play in
 * @param from first day
 * @param days how many days from then on
 */
public record DemoConfig(long seed, int people, int teams, LocalDate from, int days) {
  /** The stories need six teams of people with different functions. */
  private static final int LEAST_TEAMS = 6;

  private static final int LEAST_PEOPLE_PER_TEAM = 8;
  private static final int LEAST_DAYS = 90;

  public DemoConfig {
    check(teams >= LEAST_TEAMS, "teams", teams, "at least " + LEAST_TEAMS);
    int leastPeople = LEAST_PEOPLE_PER_TEAM * teams;
    check(people >= leastPeople, "people", people, "at least 8 per team, here " + leastPeople);
    check(days >= LEAST_DAYS, "days", days, "at least " + LEAST_DAYS + ", for the stories to end");
  }

  /** 60 people in 6 teams over the year that ends on 2026-06-30. */
  public static DemoConfig standard(long seed) {
    return new DemoConfig(seed, 60, 6, LocalDate.of(2025, 7, 1), 365);
  }

  Instant begins() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant ends() {
    return from.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void check(boolean holds, String name, int value, String bound) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Invalid " + name + ": " + value + " (must be " + bound + ")");
    }
  }
}
