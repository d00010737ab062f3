package dev.counterweight.cli.commands;

/**
 * Text of sources on a terminal: one line, without anything a terminal would obey, of bounded
 * length.
 */
final class Plain {
  private Plain() {}

  /** At most so many characters; control and formatting characters are shown by number. */
  static String line(String text, int most) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length() && plain.length() < most) {
      int character = text.codePointAt(at);
      append(plain, character);
      at += Character.charCount(character);
    }
    return at < text.length() ? plain.append('…').toString() : plain.toString();
  }

  private static void append(StringBuilder plain, int character) {
    int type = Character.getType(character);
    boolean obeyed =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.PRIVATE_USE
            || type == Character.UNASSIGNED;
    if (character == '\n' || character == '\t' || character == '\r') {
      plain.append(' ');
    } else if (obeyed) {
      plain.append("\\u{%x}".formatted(character));
    } else {
      plain.appendCodePoint(character);
    }
  }
}
