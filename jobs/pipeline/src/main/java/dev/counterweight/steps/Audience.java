package dev.counterweight.steps;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** For whom a pack is made, and what follows from it. */
public enum Audience {
  /** The person: everything about themselves, nobody else. */
  SUBJECT,
  /** A manager: those who report to them on the day, directly or through others. */
  MANAGER,
  /** Those who meet about some people: these people, agreement, examples, questions. */
  CALIBRATOR,
  /** Human resources: the people of a case at hand, and teams. */
  HR,
  /** Auditors: the frozen audit of a quarter. */
  AUDITOR,
  /** Everybody: teams, without a name. */
  ORGANISATION;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every one of them, as people write them. */
  public static String words() {
    return Arrays.stream(values()).map(Audience::word).collect(Collectors.joining(", "));
  }
}
