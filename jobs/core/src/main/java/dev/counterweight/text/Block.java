package dev.counterweight.text;

/**
 * A run of lines of one kind in a canonical text.
 *
 * @param text what was written: without quote marks and fences
 * @param start offset of the block's first character in the canonical text; for prose, {@code
 *     canonical.substring(start, end)} is {@code text}
 * @param end offset behind its last character
 */
public record Block(Kind kind, String text, int start, int end) {
  /** Whose words a block holds. */
  public enum Kind {
    /** The author's own words. */
    PROSE,
    /** Somebody else's words, repeated. */
    QUOTE,
    /** Code, logs, output. */
    CODE,
    /** A comment that no reader of the page sees, mostly the prompts of a template. */
    HIDDEN
  }
}
