package dev.counterweight.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the names, numbers and days of one copy of an archive differ from those of the original. */
final class CopyNames {
  /** More than any archive has of either. */
  private static final long IDS = 1_000_000_000_000L;

  private static final long PROJECTS = 10_000;

  private static final int DAYS_OF_A_YEAR = 365;
  private static final int DAYS_PER_COPY = 13;
  private static final int DAY = "2026-01-31".length();

  private final int copy;
  private final Map<String, String> days = new HashMap<>();

  /** Names of a copy, counted from 1. */
  CopyNames(int copy) {
    this.copy = copy;
  }

  int copy() {
    return copy;
  }

  long id(long id) {
    return id + copy * IDS;
  }

  long projectId(long id) {
    return id + copy * PROJECTS;
  }

  /** Of digits, of 40 hexadecimal digits, or another one that stays. */
  String id(String id) {
    if (!id.isEmpty() && id.length() < 12 && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Long.toString(id(Long.parseLong(id)));
    }
    return hash(id);
  }

  /** Another one of 40 hexadecimal digits; anything else stays. */
  String hash(String text) {
    boolean isHash = text.length() == 40 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return isHash ? String.format(Locale.ROOT, "%04x", copy) + text.substring(4) : text;
  }

  String account(String name) {
    return name + "-" + copy;
  }

  String path(String path) {
    return path + "-" + copy;
  }

  String ticketPrefix(String prefix) {
    return prefix + copy;
  }

  /** A moment on the day it falls on in the copy; any other text stays. */
  String moment(String text) {
    boolean isMoment =
        text.length() >= 20 && text.charAt(4) == '-' && text.charAt(7) == '-' && isTime(text);
    return isMoment
        ? days.computeIfAbsent(text.substring(0, DAY), this::day) + text.substring(DAY)
        : text;
  }

  private static boolean isTime(String text) {
    return text.charAt(DAY) == 'T' && Character.isDigit(text.charAt(0));
  }

  private String day(String day) {
    return LocalDate.parse(day).plusDays(DAYS_PER_COPY * copy % DAYS_OF_A_YEAR).toString();
  }
}
