package dev.counterweight.text;

import dev.counterweight.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes the canonical form of a text: paragraphs divided by one empty line, quotes
 * marked {@code "> "}, code between {@code ```} fences, hidden comments without empty lines.
 * Everything else stands as it was written.
 *
 * <p>Reading what was written gives the same blocks again.
 */
public final class Blocks {
  private static final Pattern FENCE = Pattern.compile("\\s*```+([^`]*)");
  private static final Pattern CLOSING_FENCE = Pattern.compile("\\s*```+\\s*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][\\w+#-]*");
  private static final String COMMENT_OPENS = "<!--";
  private static final String COMMENT_CLOSES = "-->";

  private Blocks() {}

  /** The blocks of a Markdown or canonical text, in order. */
  public static List<Block> read(String text) {
    return new Reader(text).read();
  }

  /** The canonical form of blocks, whatever markup they came from. */
  public static String write(List<Block> blocks) {
    StringBuilder canonical = new StringBuilder();
    for (Block block : blocks) {
      if (!canonical.isEmpty()) {
        canonical.append("\n\n");
      }
      canonical.append(written(block));
    }
    return canonical.toString();
  }

  /** A block that does not know yet where it will stand. */
  public static Block of(Kind kind, String text) {
    return new Block(kind, text, -1, -1);
  }

  /** True for the empty line and for one that only looks empty. */
  static boolean isBlank(String line) {
    return line.chars().allMatch(Blocks::isSpace);
  }

  static String withoutTrailingSpace(String line) {
    int end = line.length();
    while (end > 0 && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static String written(Block block) {
    List<String> lines = new ArrayList<>();
    for (String line : block.text().split("\n", -1)) {
      lines.add(withoutTrailingSpace(line));
    }
    return switch (block.kind()) {
      case PROSE -> String.join("\n", lines);
      case HIDDEN -> String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
      case QUOTE ->
          ">" + String.join("\n>", lines.stream().map(l -> l.isEmpty() ? l : " " + l).toList());
      case CODE -> fenced(lines);
    };
  }

  /** A line of the code that would end it gets a backslash. */
  private static String fenced(List<String> code) {
    List<String> lines = code.stream().map(l -> endsCode(l) ? "\\" + l : l).toList();
    return "```\n" + String.join("\n", lines) + "\n```";
  }

  private static boolean endsCode(String line) {
    return CLOSING_FENCE.matcher(line).matches();
  }

  /** One pass over the lines of one text. */
  private static final class Reader {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    Reader(String text) {
      this.text = text;
      int start = 0;
      while (start <= text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        int contentEnd = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        lines.add(new Line(text.substring(start, contentEnd), start, contentEnd));
        start = end + 1;
      }
    }

    List<Block> read() {
      int at = 0;
      while (at < lines.size()) {
        Line line = lines.get(at);
        if (isBlank(line.content)) {
          at++;
        } else if (FENCE.matcher(line.content).matches()) {
          at = code(at);
        } else if (line.content.startsWith(">")) {
          at = quote(at);
        } else if (line.content.startsWith(COMMENT_OPENS)) {
          at = hidden(at);
        } else {
          at = prose(at);
        }
      }
      return blocks;
    }

    private int code(int at) {
      Matcher fence = FENCE.matcher(lines.get(at).content);
      String label = fence.matches() ? fence.group(1).strip() : "";
      int close = at + 1;
      while (close < lines.size() && !endsCode(lines.get(close).content)) {
        close++;
      }
      List<String> code = new ArrayList<>();
      if (!label.isEmpty() && !LANGUAGE.matcher(label).matches()) {
        code.add(label); // no language looks like this: it is the first line of what was pasted
      }
      lines.subList(at + 1, close).forEach(line -> code.add(line.content));
      int last = Math.min(close, lines.size() - 1);
      add(Kind.CODE, String.join("\n", code), lines.get(at).start, lines.get(last).end);
      return close + 1;
    }

    private int quote(int at) {
      int end = at;
      List<String> quoted = new ArrayList<>();
      while (end < lines.size() && lines.get(end).content.startsWith(">")) {
        String line = lines.get(end).content.substring(1);
        quoted.add(line.startsWith(" ") ? line.substring(1) : line);
        end++;
      }
      add(Kind.QUOTE, String.join("\n", quoted), lines.get(at).start, lines.get(end - 1).end);
      return end;
    }

    private int hidden(int at) {
      int from = lines.get(at).start;
      int close = text.indexOf(COMMENT_CLOSES, from);
      int last = at;
      while (last < lines.size() - 1 && (close < 0 || lines.get(last).end < close)) {
        last++;
      }
      add(Kind.HIDDEN, text.substring(from, lines.get(last).end), from, lines.get(last).end);
      return last + 1;
    }

    private int prose(int at) {
      int end = at + 1;
      while (end < lines.size() && continuesProse(lines.get(end).content)) {
        end++;
      }
      int from = lines.get(at).start;
      int to = lines.get(end - 1).end;
      add(Kind.PROSE, text.substring(from, to), from, to);
      return end;
    }

    private static boolean continuesProse(String line) {
      return !isBlank(line)
          && !line.startsWith(">")
          && !line.startsWith(COMMENT_OPENS)
          && !FENCE.matcher(line).matches();
    }

    private void add(Kind kind, String content, int start, int end) {
      blocks.add(new Block(kind, content, start, end));
    }
  }

  private record Line(String content, int start, int end) {}
}
