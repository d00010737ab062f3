package dev.counterweight.reports.page;

import java.util.regex.Pattern;

/**
 * Text from anybody, made honest to look at: what would turn, hide or pile up letters is shown,
 * replaced or dropped. It is not escaped here; every template does that.
 */
final class PlainText {
  /** Longest name or title; one that is longer was not written for people. */
  static final int LONGEST_LINE = 160;

  static final int LONGEST_NOTE = 600;

  /** A line of a manifest names every rule. */
  private static final int LONGEST_ENTRY = 4_000;

  /** More marks on one letter would paint over the rows above and below. */
  private static final int MOST_COMBINING_MARKS = 4;

  /**
   * Joiners in a word: emoji need up to four; an endless chain is one sign that no line can break.
   */
  private static final int MOST_JOINED = 8;

  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private static final char REPLACEMENT = '\ufffd';
  private static final char JOINER = '\u200d';

  private PlainText() {}

  /** A name or title on one line, cut at {@value #LONGEST_LINE} signs. */
  static String line(String text) {
    return oneLine(text, LONGEST_LINE);
  }

  /** A sentence or two without line breaks, cut at {@value #LONGEST_NOTE} signs. */
  static String note(String text) {
    return oneLine(text, LONGEST_NOTE);
  }

  /** A line of a manifest. */
  static String manifest(String text) {
    return oneLine(text, LONGEST_ENTRY);
  }

  private static String oneLine(String text, int longest) {
    if (text.length() <= longest) {
      return readable(text, ' ').strip();
    }
    return readable(text.substring(0, wholeSign(text, longest)), ' ').strip() + " …";
  }

  /** Text that keeps its line breaks, at most one empty line between two. */
  static String lines(String text) {
    return EMPTY_LINES.matcher(readable(text, '\n')).replaceAll("\n\n");
  }

  /** The offset, or the one before it where it would split a sign in two. */
  static int wholeSign(String text, int offset) {
    boolean splits =
        offset > 0
            && offset < text.length()
            && Character.isHighSurrogate(text.charAt(offset - 1))
            && Character.isLowSurrogate(text.charAt(offset));
    return splits ? offset - 1 : offset;
  }

  private static String readable(String text, char lineBreak) {
    return isPlain(text) ? text : cleaned(text, lineBreak);
  }

  /** Most text needs no second look. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
  }

  private static String cleaned(String text, char lineBreak) {
    String oneBreak = text.replace("\r\n", "\n");
    StringBuilder out = new StringBuilder(oneBreak.length());
    int marks = 0;
    int joined = 0;
    for (int i = 0; i < oneBreak.length(); ) {
      int sign = oneBreak.codePointAt(i);
      i += Character.charCount(sign);
      marks = isCombining(sign) ? marks + 1 : 0;
      joined = sign == JOINER ? joined + 1 : sign == ' ' || sign == '\n' ? 0 : joined;
      if (marks <= MOST_COMBINING_MARKS && (sign != JOINER || joined <= MOST_JOINED)) {
        append(out, sign, lineBreak);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int sign, char lineBreak) {
    switch (sign) {
      case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> out.append(lineBreak);
      case '\t' -> out.append(' ');
      case '\u200b', '\u2060', '\ufeff' -> {} // take no room and mean nothing
      case '\u200c', '\u200d', '\u00ad' -> out.appendCodePoint(sign); // needed by scripts, emoji
      default -> appendByType(out, sign);
    }
  }

  private static void appendByType(StringBuilder out, int sign) {
    switch (Character.getType(sign)) {
      case Character.FORMAT -> out.append(String.format("⟨U+%04X⟩", sign)); // turns text around
      case Character.CONTROL, Character.SURROGATE -> out.append(REPLACEMENT);
      default -> out.appendCodePoint(sign);
    }
  }

  private static boolean isCombining(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
