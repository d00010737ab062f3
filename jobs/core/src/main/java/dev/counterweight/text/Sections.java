package dev.counterweight.text;

import dev.counterweight.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sections that nobody filled in: a heading with nothing below it but hidden comments, marks, boxes
 * to tick and words like "none". Somebody who adds such headings has said nothing, so no reader of
 * texts is to see them.
 */
public final class Sections {
  private static final Set<String> PLACEHOLDERS =
      Set.of("none", "na", "nothing", "tbd", "todo", "tba", "notapplicable", "tobedone");

  /** What a line is: a heading of this level from 1 to 6, or one of these. */
  private static final int EMPTY = 0;

  private static final int WORDS = 7;

  private static final Pattern ITEM = Pattern.compile("^(?:#|[*-]{1,3}) ");

  private Sections() {}

  private record Line(int start, int kind) {}

  /** A canonical text without the sections that are empty; most have none. */
  public static String filled(String text) {
    if (!text.startsWith("#") && !text.contains("\n#")) {
      return text;
    }
    List<Line> lines = lines(text);
    StringBuilder filled = new StringBuilder(text.length());
    int from = 0;
    for (int at = 0; at < lines.size(); ) {
      int end = isHeading(lines.get(at)) ? endOfEmpty(lines, at) : at;
      if (end == at) {
        at++;
      } else {
        filled.append(text, from, lines.get(at).start);
        from = end < lines.size() ? lines.get(end).start : text.length();
        at = end;
      }
    }
    return from == 0
        ? text
        : Blocks.write(Blocks.read(filled.append(text, from, text.length()).toString()));
  }

  private static boolean isHeading(Line line) {
    return line.kind > EMPTY && line.kind < WORDS;
  }

  /** Where the section ends that begins here, if it is empty; else where it begins. */
  private static int endOfEmpty(List<Line> lines, int heading) {
    int end = heading + 1;
    while (end < lines.size() && !closes(lines.get(end), lines.get(heading))) {
      if (lines.get(end).kind == WORDS) {
        return heading;
      }
      end++;
    }
    return end;
  }

  private static boolean closes(Line line, Line heading) {
    return isHeading(line) && line.kind <= heading.kind;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (Block block : Blocks.read(text)) {
      if (block.kind() == Kind.PROSE) {
        int start = block.start();
        String[] texts = block.text().split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
          lines.add(new Line(start, isListed(texts, i) ? WORDS : kind(texts[i])));
          start += texts[i].length() + 1;
        }
      } else {
        lines.add(new Line(block.start(), block.kind() == Kind.HIDDEN ? EMPTY : WORDS));
      }
    }
    return lines;
  }

  /** In wiki markup {@code # one} is an item of a list, and then others stand beside it. */
  private static boolean isListed(String[] lines, int at) {
    return lines[at].startsWith("# ")
        && ((at > 0 && ITEM.matcher(lines[at - 1]).find())
            || (at + 1 < lines.length && ITEM.matcher(lines[at + 1]).find()));
  }

  private static int kind(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    boolean isHeading =
        level > 0
            && level < WORDS
            && level < line.length()
            && Character.isWhitespace(line.charAt(level));
    return isHeading ? level : isEmpty(line) ? EMPTY : WORDS;
  }

  /** A box to tick, {@code [x]}, says nothing by itself either. */
  private static boolean isEmpty(String line) {
    StringBuilder letters = new StringBuilder();
    line.replace("[x]", "")
        .replace("[X]", "")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.isEmpty() || PLACEHOLDERS.contains(letters.toString().toLowerCase(Locale.ROOT));
  }
}
