package dev.counterweight.signals.text;

/**
 * One word as a reader takes it: lower case, without apostrophes, so that {@code don't}, {@code
 * Don’t} and {@code dont} are one word.
 *
 * @param word what was written; {@code @} for a mention, {@code `} for inline code
 * @param start offset in the canonical text
 * @param end offset behind the last character
 * @param kind what sort of word it is
 */
record Token(String word, int start, int end, Kind kind) {
  static final String MENTION = "@";
  static final String CODE = "`";

  enum Kind {
    WORD,
    /** Begins with a capital: a name, or the first word of a sentence. */
    CAPITALISED,
    /** Begins with a digit: a count, a date, a version. */
    NUMBER,
    /** Names a thing in the system: inline code, {@code snake_case}, {@code camelCase}. */
    IDENTIFIER,
    /** {@code @somebody}. */
    MENTION
  }
}
