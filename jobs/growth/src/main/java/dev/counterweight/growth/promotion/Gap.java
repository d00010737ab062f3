package dev.counterweight.growth.promotion;

/**
 * Something a committee of strangers would ask (METHOD N4).
 *
 * @param where part of the case
 * @param advice what would answer it; never whether the person is up to the level
 */
public record Gap(Kind kind, String where, String what, String advice) {
  /** What is open, with the row of the method. */
  public enum Kind {
    EMPTY_CELL("F12"),
    VAGUE_CLAIM("F7"),
    NOTHING_CITED("L5"),
    ONE_CYCLE("F11"),
    RECENT_ONLY("F11"),
    SHORT_PERIOD("T3"),
    FEW_EXAMPLES("F5"),
    OPEN_SLOT("F6"),
    OPEN_QUESTION("I6"),
    DECISION_WITHOUT_EVIDENCE("F1"),
    RISK_WITHOUT_EVIDENCE("F3"),
    OPEN_IMPLICATION("O6"),
    UNCOVERED_WORK("O7"),
    MISSING_SOURCE("T4"),
    EFFORT_WORDING("L4"),
    VOLUME_WORDING("A3"),
    FEW_CHECK_INS("M15"),
    LOWER_STEP("S0"),
    SHORT_FORM("L5");

    private final String row;

    Kind(String row) {
      this.row = row;
    }

    /** The row of the method it comes from. */
    public String row() {
      return row;
    }

    /** As pages name it: {@code Vague claim}. */
    public String words() {
      String words = name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }
}
