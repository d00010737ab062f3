package dev.counterweight.reports.page;

import dev.counterweight.reports.view.EvidenceView.Quote;

/**
 * A quotation in three pieces, so that the marked words can be set apart without any markup of
 * their own.
 */
public record Excerpt(String before, String marked, String after) {
  static final int LONGEST = 600;

  /** Words kept before the marked ones where the text has to be cut. */
  private static final int LEAD = 150;

  /** The quotation, cut around its marked words when it is longer than {@value #LONGEST} signs. */
  static Excerpt of(Quote quote) {
    String text = quote.text();
    int markStart = PlainText.wholeSign(text, within(quote.markStart(), 0, text.length()));
    int markEnd = PlainText.wholeSign(text, within(quote.markEnd(), markStart, text.length()));
    int latestStart = Math.max(0, text.length() - LONGEST);
    int start = PlainText.wholeSign(text, within(markStart - LEAD, 0, latestStart));
    int end = PlainText.wholeSign(text, Math.min(text.length(), start + LONGEST));
    int markedUntil = Math.min(markEnd, end);
    return new Excerpt(
        (start > 0 ? "… " : "") + PlainText.lines(text.substring(start, markStart)).stripLeading(),
        PlainText.lines(text.substring(markStart, markedUntil)),
        PlainText.lines(text.substring(markedUntil, end)).stripTrailing()
            + (end < text.length() ? " …" : ""));
  }

  private static int within(int value, int low, int high) {
    return Math.max(low, Math.min(value, high));
  }

  public boolean hasMark() {
    return !marked.isBlank();
  }

  public boolean isEmpty() {
    return before.isBlank() && marked.isBlank() && after.isBlank();
  }
}
