package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A concern and what followed: the turns of a conversation in order, the concern first, and what
 * happened to the change afterwards.
 *
 * @param pushesAfter how often its author pushed after the first turn
 * @param merged whether the change was merged in the end
 */
public record Exchange(List<Turn> turns, int pushesAfter, boolean merged) {
  /** Who speaks, as the concern sees it. */
  public enum Role {
    /** Of the change. */
    AUTHOR,
    /** Who raised the concern. */
    REVIEWER,
    OTHER,
    BOT
  }

  /** One comment. */
  public record Turn(Role role, String text) {}

  private static final String AFTERWARDS = "(after the first comment:";

  /**
   * Reads the form of the labelled items: lines {@code [reviewer 2024-02-01T06:50] text}, and a
   * last one {@code (after the first comment: 4 pushes; change merged)}.
   */
  public static Exchange read(String written) {
    List<Turn> turns = new ArrayList<>();
    int pushes = 0;
    boolean merged = false;
    Role role = null;
    StringBuilder said = new StringBuilder();
    for (String line : written.split("\n", -1)) {
      Role speaks = speaker(line);
      if (speaks != null) {
        if (role != null) {
          turns.add(new Turn(role, said.toString()));
        }
        role = speaks;
        said = new StringBuilder(line.substring(line.indexOf(']') + 1).strip());
      } else if (line.startsWith(AFTERWARDS)) {
        pushes = number(line);
        merged = line.contains("merged") && !line.contains("unmerged");
      } else {
        said.append('\n').append(line);
      }
    }
    turns.add(new Turn(role == null ? Role.REVIEWER : role, said.toString()));
    return new Exchange(turns, pushes, merged);
  }

  private static @org.jspecify.annotations.Nullable Role speaker(String line) {
    int close = line.indexOf(']');
    int space = line.indexOf(' ');
    boolean dated = close > space + 10 && line.indexOf('T', space) == space + 11;
    if (!line.startsWith("[") || space < 2 || !dated) {
      return null;
    }
    return switch (line.substring(1, space).toLowerCase(Locale.ROOT)) {
      case "author" -> Role.AUTHOR;
      case "reviewer" -> Role.REVIEWER;
      case "bot" -> Role.BOT;
      default -> Role.OTHER;
    };
  }

  private static int number(String line) {
    int value = 0;
    for (int at = AFTERWARDS.length(); at < line.length() && value < 100_000; at++) {
      char c = line.charAt(at);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
      } else if (value > 0) {
        return value;
      }
    }
    return value;
  }
}
