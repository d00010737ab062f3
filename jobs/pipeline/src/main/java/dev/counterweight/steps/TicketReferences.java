package dev.counterweight.steps;

import java.util.Locale;

/** Names of tickets in text, {@code NODE-10004}; read in one pass, without an expression. */
final class TicketReferences {
  private TicketReferences() {}

  /** Whether a comment was written by somebody who knew of another ticket that asks the same. */
  static boolean namesAnother(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("duplicat")
        || lower.contains("browse/")
        || lower.contains(" dup ")
        || lower.contains(" dupe")
        || isIn(text);
  }

  static boolean isIn(String text) {
    return !without(text).equals(text);
  }

  /** The text with a space in the place of each. */
  static String without(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = endOfReference(text, at);
      if (end > at) {
        rest.append(' ');
        at = end;
      } else {
        rest.append(text.charAt(at++));
      }
    }
    return rest.toString();
  }

  private static int endOfReference(String text, int start) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return start;
    }
    int letters = start;
    while (letters < text.length() && letters - start < 20 && isOfKey(text.charAt(letters))) {
      letters++;
    }
    boolean dashed =
        letters - start >= 2
            && !Character.isDigit(text.charAt(start))
            && letters < text.length()
            && text.charAt(letters) == '-';
    int digits = letters + 1;
    while (dashed && digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return dashed && digits > letters + 1 ? digits : start;
  }

  private static boolean isOfKey(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
