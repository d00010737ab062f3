package dev.counterweight.inputs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Gathers what is wrong, so that all of it is told at once, file by file and line by line. */
final class Problems {
  private static final int SHOWN = 200;
  private static final int VALUE_LENGTH = 60;

  private final List<Problem> all = new ArrayList<>();

  private record Problem(Place place, String text) {}

  /** {@code file, line n: what}. */
  void add(Place place, String what) {
    all.add(new Problem(place, place + ": " + what));
  }

  /** {@code file, line n, column c: what}. */
  void add(Place place, String column, String what) {
    all.add(new Problem(place, "%s, column %s: %s".formatted(place, column, what)));
  }

  /** A value as messages quote it: bounded, in one line. */
  static String quoted(String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ");
    return "'"
        + (line.length() <= VALUE_LENGTH ? line : line.substring(0, VALUE_LENGTH) + "…")
        + "'";
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Ends the reading where anything is wrong.
   *
   * @throws InputException naming every problem; of more than 200, the first and how many more
   */
  void refuse() {
    if (all.isEmpty()) {
      return;
    }
    List<String> texts =
        new ArrayList<>(
            all.stream()
                .sorted(Comparator.comparing(Problem::place))
                .map(Problem::text)
                .distinct()
                .toList());
    int more = texts.size() - SHOWN;
    if (more > 0) {
      texts.subList(SHOWN, texts.size()).clear();
      texts.add(String.format(Locale.ROOT, "… and %,d problems more", more));
    }
    throw new InputException(texts);
  }
}
