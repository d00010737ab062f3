package dev.counterweight.links;

import org.jspecify.annotations.Nullable;

/**
 * One reference in a text, not yet looked up.
 *
 * @param written as it stands there, {@code corp/billing!412}
 * @param form how it is written
 * @param project path in front of it, where there is one
 * @param key what it names: {@code !412}, {@code #7}, {@code BILL-7}, or a whole address
 * @param relation what the words around it say
 * @param isDoubted said to be asked, denied or supposed: "was it caused by !412?"
 * @param inTitle stands in the title, not in the text
 * @param start offset in the title or in the canonical text
 */
public record Mention(
    String written,
    Form form,
    @Nullable String project,
    String key,
    Relation relation,
    boolean isDoubted,
    boolean inTitle,
    int start,
    int end) {

  /** How a mention is written. */
  public enum Form {
    /** {@code !412} or {@code #7}: of the project where the text stands. */
    SHORT,
    /** {@code corp/billing!412} or {@code billing!412}. */
    FULL,
    /** {@code BILL-7}. */
    KEY,
    /** A whole address, with or without a place behind it. */
    URL,
    /** {@code This reverts commit 3f2a…}: a commit that a change brought. */
    COMMIT,
    /** A title in quotation marks: {@code Revert "Round invoices down"}. */
    TITLE
  }
}
