package dev.counterweight.signals.text;

/** The marks of Markdown and wiki markup that carry no words. */
final class Marks {
  /** Inline code, a tag or an address longer than this is not looked for. */
  private static final int INLINE_AT_MOST = 300;

  private Marks() {}

  /** Where the words of a line begin, behind indentation and marks of a list, heading or table. */
  static int skip(String text, int start, int end) {
    int at = start;
    int before;
    do {
      before = at;
      at = skipOne(text, at, end);
    } while (at > before);
    return at;
  }

  private static int skipOne(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= end) {
      return start == at ? start : at;
    }
    int mark = at;
    while (mark < end && "#*-+|•–".indexOf(text.charAt(mark)) >= 0) {
      mark++;
    }
    if (mark > at) {
      return mark;
    }
    if (text.charAt(at) == '[' && at + 2 < end && text.charAt(at + 2) == ']') {
      return at + 3; // a box to tick
    }
    return numbered(text, at, end);
  }

  /** Behind {@code 1. }, {@code 2) } or {@code h2. }. */
  private static int numbered(String text, int start, int end) {
    int at = start;
    if (text.charAt(at) == 'h' && at + 1 < end) {
      at++;
    }
    int digits = at;
    while (at < end && at - digits < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean closed = at + 1 < end && (text.charAt(at) == '.' || text.charAt(at) == ')');
    boolean spaced = closed && Character.isWhitespace(text.charAt(at + 1));
    return at > digits && spaced ? at + 2 : start;
  }

  /** Behind the inline code or tag that begins here, or -1 when none does. */
  static int endOfInline(String text, int start, int end) {
    int limit = Math.min(end, start + INLINE_AT_MOST);
    char opens = text.charAt(start);
    if (opens == '<') {
      return endOfTag(text, start, limit);
    }
    if (opens == '{' && !text.startsWith("{{", start)) {
      return -1;
    }
    String closes = opens == '`' ? "`" : "}}";
    int from = start + closes.length();
    if (opens == '`') {
      while (from < limit && text.charAt(from) == '`') {
        from++;
      }
    }
    int close = indexOf(text, closes, from, limit);
    if (close < 0) {
      return -1;
    }
    int at = close + closes.length();
    while (at < limit && text.charAt(at) == '`') {
      at++;
    }
    return at;
  }

  private static int endOfTag(String text, int start, int limit) {
    if (start + 1 >= limit) {
      return -1;
    }
    char first = text.charAt(start + 1);
    if (!Character.isLetter(first) && first != '/') {
      return -1;
    }
    int close = indexOf(text, ">", start, limit);
    return close < 0 ? -1 : close + 1;
  }

  private static int indexOf(String text, String what, int from, int limit) {
    for (int at = from; at + what.length() <= limit; at++) {
      if (text.startsWith(what, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Behind a web address. */
  static int endOfAddress(String text, int start, int end) {
    int at = start;
    while (at < end && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ')') {
      at++;
    }
    return at;
  }
}
