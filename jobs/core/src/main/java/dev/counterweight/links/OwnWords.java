package dev.counterweight.links;

import dev.counterweight.text.Block;
import dev.counterweight.text.Block.Kind;
import dev.counterweight.text.Blocks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters of a canonical text are its author's own words: not code, not quoted, not hidden
 * from the reader. Offsets stay those of the text, so what is left out reads as blanks.
 *
 * <p>Besides the blocks that {@link Blocks} sets apart: code spans between backticks (CommonMark
 * 0.31, 6.1: a run of the same length ends one, within its paragraph), {@code {{…}}} of Jira, the
 * HTML elements code, pre and blockquote, comments, and lines that begin with {@code >} behind
 * blanks or a list mark.
 */
public final class OwnWords {
  private static final Pattern ELEMENT =
      Pattern.compile("<(pre|code|blockquote)\\b[^>]{0,200}>|<!--", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED_LINE =
      Pattern.compile("(?m)^[ \\t]{0,8}(?:[-*+] {1,4})?>[^\\n]*");
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String JIRA_CODE_OPENS = "{{";
  private static final String JIRA_CODE_CLOSES = "}}";

  private final char[] left;
  private final String text;
  private boolean hasQuote;
  private boolean hasCode;

  private OwnWords(String text) {
    this.text = text;
    this.left = text.toCharArray();
  }

  /** The own words of a canonical text. */
  public static OwnWords of(String text) {
    OwnWords words = new OwnWords(text);
    List<Block> blocks = Blocks.read(text);
    for (Block block : blocks) {
      words.hasQuote |= block.kind() == Kind.QUOTE;
      words.hasCode |= block.kind() == Kind.CODE;
      if (block.kind() != Kind.PROSE) {
        words.blank(block.start(), block.end());
      }
    }
    words.blankElements();
    for (Block block : blocks) {
      if (block.kind() == Kind.PROSE) {
        words.blankWithin(block.start(), block.end());
      }
    }
    return words;
  }

  /** As long as the text; blanks stand for what is not the author's own. Line breaks stay. */
  public String text() {
    return new String(left);
  }

  /** Whether somebody else's words are repeated. */
  public boolean hasQuote() {
    return hasQuote;
  }

  /** Whether a block of code is set apart. */
  public boolean hasCode() {
    return hasCode;
  }

  private void blank(int from, int to) {
    for (int at = from; at < to; at++) {
      left[at] = left[at] == '\n' ? '\n' : ' ';
    }
  }

  /** An element without its end is no element: its tag is shown as it stands. */
  private void blankElements() {
    if (text.indexOf('<') < 0) {
      return;
    }
    String visible = text();
    String lower = visible.toLowerCase(Locale.ROOT);
    Matcher opening = ELEMENT.matcher(visible);
    Map<String, Integer> unclosed = new HashMap<>();
    int at = 0;
    while (opening.find(at)) {
      String name = opening.group(1);
      String end = name == null ? "-->" : "</" + name.toLowerCase(Locale.ROOT);
      boolean endsNowhere = unclosed.containsKey(end);
      int close = endsNowhere ? -1 : lower.indexOf(end, opening.end());
      if (close < 0) {
        unclosed.put(end, opening.start());
        at = opening.end();
      } else {
        hasQuote |= end.startsWith("</b");
        hasCode |= end.startsWith("</p");
        at = close + end.length();
        blank(opening.start(), at);
      }
    }
  }

  private void blankWithin(int from, int to) {
    String prose = new String(left, from, to - from);
    if (prose.indexOf('>') >= 0) {
      Matcher quoted = QUOTED_LINE.matcher(prose);
      while (quoted.find()) {
        hasQuote = true;
        blank(from + quoted.start(), from + quoted.end());
      }
    }
    if (prose.indexOf('`') >= 0) {
      blankCodeSpans(prose, from);
    }
    blankJiraCode(prose, from);
  }

  private void blankJiraCode(String prose, int from) {
    int open = prose.indexOf(JIRA_CODE_OPENS);
    while (open >= 0) {
      int close = prose.indexOf(JIRA_CODE_CLOSES, open);
      if (close < 0) {
        return;
      }
      blank(from + open, from + close + 2);
      open = prose.indexOf(JIRA_CODE_OPENS, close + 2);
    }
  }

  /** Linear: of every length, the next run is looked up from behind. */
  private void blankCodeSpans(String prose, int from) {
    int[][] runs =
        TICKS
            .matcher(prose)
            .results()
            .map(r -> new int[] {r.start(), r.end()})
            .toArray(int[][]::new);
    int[] next = new int[runs.length];
    Arrays.fill(next, -1);
    Map<Integer, Integer> later = new HashMap<>();
    for (int run = runs.length - 1; run >= 0; run--) {
      int length = runs[run][1] - runs[run][0];
      next[run] = later.getOrDefault(length, -1);
      later.put(length, run);
    }
    int run = 0;
    while (run < runs.length) {
      if (next[run] < 0) {
        run++;
      } else {
        blank(from + runs[run][0], from + runs[next[run]][1]);
        run = next[run] + 1;
      }
    }
  }
}
