package dev.counterweight.growth.ladder;

import dev.counterweight.growth.files.Place;

/**
 * One thing a ladder leaves open.
 *
 * @param statement id of the sentence; empty where it is about the level
 * @param suggestion a shape to fill, never a finished sentence
 */
public record Finding(
    Kind kind, String level, String statement, Place place, String what, String suggestion) {

  /** What is found, with the row of the method. */
  public enum Kind {
    VOLUME("K1"),
    FUZZY("F2"),
    NO_RISK("F4"),
    NOT_DISTINCT("F4"),
    NOT_ALIGNED("K2"),
    WRONG_TRACK("Q7"),
    VAGUE("K7"),
    NO_EXAMPLE("H12"),
    ABOVE_SEVEN("Q10");

    private final String row;

    Kind(String row) {
      this.row = row;
    }

    /** The row of the method it comes from. */
    public String row() {
      return row;
    }

    /** As reports name it: {@code NOT-DISTINCT}. */
    public String words() {
      return name().replace('_', '-');
    }
  }

  /** {@code ladder.yaml, line 4: D3 D3.decide VOLUME (K1): … Shape: …}. */
  @Override
  public String toString() {
    return "%s, line %d: %s %s (%s): %s. Shape: %s"
        .formatted(
            place.file(),
            place.line(),
            statement.isEmpty() ? level : statement,
            kind.words(),
            kind.row(),
            what,
            suggestion);
  }
}
