package dev.counterweight.text;

import dev.counterweight.text.Block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    return isBlank(line, 0, line.length());
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!isSpace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Most lines begin with no fence, and need no pattern to tell. */
  private static boolean mayBeFence(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at + 3 <= end && text.startsWith("```", at);
  }

  private static boolean isFence(String line) {
    return FENCE.matcher(line).matches();
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
    return switch (block.kind()) {
      case PROSE -> eachLine(block.text(), "", line -> line);
      case HIDDEN -> eachLine(block.text(), "", line -> line.isEmpty() ? null : line);
      case QUOTE -> eachLine(block.text(), ">", line -> line.isEmpty() ? line : " " + line);
      case CODE -> "```\n" + eachLine(block.text(), "", l -> endsCode(l) ? "\\" + l : l) + "\n```";
    };
  }

  /**
   * Writes every line anew, without the space at its end.
   *
   * @param mark stands before each
   * @param change of a line; null leaves it out
   */
  private static String eachLine(
      String text, String mark, Function<String, @Nullable String> change) {
    StringBuilder written = new StringBuilder(text.length() + 16);
    int start = 0;
    boolean isFirst = true;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = change.apply(withoutTrailingSpace(text.substring(start, end)));
      if (line != null) {
        written.append(isFirst ? "" : "\n").append(mark).append(line);
        isFirst = false;
      }
      start = end + 1;
    }
    return written.toString();
  }

  /** Such a line of code would end it, and gets a backslash. */
  private static boolean endsCode(String line) {
    return mayBeFence(line, 0, line.length()) && CLOSING_FENCE.matcher(line).matches();
  }

  /** One pass over the lines of one text. */
  private static final class Reader {
    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    /** Where each line starts, and ends without what ends it; no texts, of which there are many. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int lines;

    Reader(String text) {
      this.text = text;
      int start = 0;
      while (start <= text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        int contentEnd = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
          ends = Arrays.copyOf(ends, 2 * lines);
        }
        starts[lines] = start;
        ends[lines++] = contentEnd;
        start = end + 1;
      }
    }

    List<Block> read() {
      int at = 0;
      while (at < lines) {
        if (isBlankLine(at)) {
          at++;
        } else if (isFenceLine(at)) {
          at = code(at);
        } else if (startsWith(at, ">")) {
          at = quote(at);
        } else if (startsWith(at, COMMENT_OPENS)) {
          at = hidden(at);
        } else {
          at = prose(at);
        }
      }
      return blocks;
    }

    private String content(int line) {
      return text.substring(starts[line], ends[line]);
    }

    private boolean startsWith(int line, String mark) {
      return ends[line] - starts[line] >= mark.length() && text.startsWith(mark, starts[line]);
    }

    private boolean isBlankLine(int line) {
      return isBlank(text, starts[line], ends[line]);
    }

    private boolean isFenceLine(int line) {
      return mayBeFence(text, starts[line], ends[line]) && isFence(content(line));
    }

    private int code(int at) {
      Matcher fence = FENCE.matcher(content(at));
      String label = fence.matches() ? fence.group(1).strip() : "";
      int close = at + 1;
      while (close < lines && !endsCode(content(close))) {
        close++;
      }
      List<String> code = new ArrayList<>();
      if (!label.isEmpty() && !LANGUAGE.matcher(label).matches()) {
        code.add(label); // no language looks like this: it is the first line of what was pasted
      }
      for (int line = at + 1; line < close; line++) {
        code.add(content(line));
      }
      int last = Math.min(close, lines - 1);
      add(Kind.CODE, String.join("\n", code), starts[at], ends[last]);
      return close + 1;
    }

    private int quote(int at) {
      int end = at;
      List<String> quoted = new ArrayList<>();
      while (end < lines && startsWith(end, ">")) {
        String line = content(end).substring(1);
        quoted.add(line.startsWith(" ") ? line.substring(1) : line);
        end++;
      }
      add(Kind.QUOTE, String.join("\n", quoted), starts[at], ends[end - 1]);
      return end;
    }

    private int hidden(int at) {
      int from = starts[at];
      int close = text.indexOf(COMMENT_CLOSES, from);
      int last = at;
      while (last < lines - 1 && (close < 0 || ends[last] < close)) {
        last++;
      }
      add(Kind.HIDDEN, text.substring(from, ends[last]), from, ends[last]);
      return last + 1;
    }

    private int prose(int at) {
      int end = at + 1;
      while (end < lines && continuesProse(end)) {
        end++;
      }
      int from = starts[at];
      int to = ends[end - 1];
      add(Kind.PROSE, text.substring(from, to), from, to);
      return end;
    }

    private boolean continuesProse(int line) {
      return !isBlankLine(line)
          && !startsWith(line, ">")
          && !startsWith(line, COMMENT_OPENS)
          && !isFenceLine(line);
    }

    private void add(Kind kind, String content, int start, int end) {
      blocks.add(new Block(kind, content, start, end));
    }
  }
}
