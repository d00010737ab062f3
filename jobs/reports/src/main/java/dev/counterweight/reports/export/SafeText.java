package dev.counterweight.reports.export;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe stands before
 * what begins like one. That is done at the start of a cell and behind every sign at which another
 * program may begin a new cell, since a table that leaves here is opened who knows where.
 */
public final class SafeText {
  /** Programs of East Asia read the full-width forms as well. */
  private static final String STARTS = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20";

  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[;,|\\t\\r\\n\\u0085\\u2028\\u2029])([ \\u00a0\\u3000]*)(?=[" + STARTS + "])");

  private static final Pattern LEADING_CONTROL = Pattern.compile("^(?=[\\t\\r\\n])");

  /** What XML 1.0 cannot hold, and halves of signs. */
  private static final Pattern UNWRITABLE =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]"
              + "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  /** Cells of Excel hold no more. */
  private static final int LONGEST = 32_000;

  private SafeText() {}

  /** The same text, safe to open. */
  public static String of(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    String writable = UNWRITABLE.matcher(cut).replaceAll("\ufffd");
    String guarded = FORMULA.matcher(writable).replaceAll("$1$2'");
    return LEADING_CONTROL.matcher(guarded).replaceFirst("'");
  }
}
