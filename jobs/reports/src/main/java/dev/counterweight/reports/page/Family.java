package dev.counterweight.reports.page;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The three dimensions, in the order they are always read in. */
final class Family {
  static final List<String> ALL = List.of("Scope", "Risk", "Clarity");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Family() {}

  /** Known families first, in their order; whatever else there is behind them, by alphabet. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(Family::place).thenComparing(Comparator.naturalOrder());

  private static int place(String family) {
    int place = ALL.indexOf(family);
    return place < 0 ? ALL.size() : place;
  }

  /** Ids as people count them: {@code RO2} before {@code RO10}. */
  static final Comparator<String> BY_ID = Comparator.comparing(Family::padded);

  private static String padded(String id) {
    return NUMBER
        .matcher(id)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 4 - number.group().length())) + number.group());
  }

  /** What a family asks, in a sentence. */
  static String question(String family) {
    return switch (family) {
      case "Scope" -> "How decisions were made: options, what was given up, whom they reached.";
      case "Risk" -> "What could break, who said so before it did, and the way back.";
      case "Clarity" -> "Whether others could act on what was written without asking again.";
      default -> "";
    };
  }
}
