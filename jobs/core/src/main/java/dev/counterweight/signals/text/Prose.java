package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import dev.counterweight.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The author's own words of a passage: sentences with their place in the canonical text. Quotes,
 * code and hidden comments are left out, marks of lists and headings are not read, so that the same
 * words read the same from Markdown, wiki markup and Atlassian documents.
 *
 * @param reads characters of prose that were read, at most {@link #READ_AT_MOST}
 */
record Prose(String text, List<Sentence> sentences, int reads) {
  /** What a reader takes in; a longer text is a log or an attack, and its end is not read. */
  static final int READ_AT_MOST = 20_000;

  static Prose of(Passage passage) {
    Reader reader = new Reader(passage.text());
    for (Block block : passage.blocks()) {
      if (block.kind() == Block.Kind.PROSE && reader.left > 0) {
        reader.read(block);
      }
    }
    return new Prose(passage.text(), reader.sentences, READ_AT_MOST - reader.left);
  }

  /** Number of words. */
  int length() {
    int words = 0;
    for (Sentence sentence : sentences) {
      words += sentence.length();
    }
    return words;
  }

  /** Cuts one text; every character is looked at a bounded number of times. */
  private static final class Reader {
    /** A line that was wrapped by hand or by a mail program is at least this long. */
    private static final int WRAPPED = 50;

    /** A heading is no longer than this, in words. */
    private static final int HEADING = 14;

    /** Words after which a full stop does not end the sentence. */
    private static final List<String> ABBREVIATIONS =
        List.of("e.g", "i.e", "g", "e", "vs", "etc", "resp", "approx", "cf", "no", "mr", "ms");

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private int left = READ_AT_MOST;
    private List<Token> tokens = new ArrayList<>();
    private boolean opensBlock;

    /** The sentence under way began with its line. */
    private boolean opensLine;

    Reader(String text) {
      this.text = text;
    }

    void read(Block block) {
      int end = Math.min(block.end(), block.start() + left);
      left -= end - block.start();
      opensBlock = true;
      int at = block.start();
      while (at < end) {
        int lineEnd = text.indexOf('\n', at);
        lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
        line(at, lineEnd);
        at = lineEnd + 1;
      }
      close(end, false, true);
    }

    private void line(int start, int end) {
      int first = Marks.skip(text, start, end);
      if (first > start) {
        close(start, false, true);
      }
      if (tokens.isEmpty()) {
        opensLine = true;
      }
      words(first, end);
      char last = end > start ? text.charAt(end - 1) : ' ';
      if (end - start < WRAPPED || last == ':' || last == '|') {
        close(end, false, true);
      }
    }

    private void words(int start, int end) {
      int at = start;
      while (at < end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
          at = word(at, end);
        } else if (c == '`' || c == '{' || c == '<') {
          at = inline(at, end);
        } else if (c == '@') {
          at = mention(at, end);
        } else if ((c == '>' || c == '≥') && tokens.size() > 0) {
          add(">", at, at + 1, Token.Kind.WORD);
          at++;
        } else if (c == '.' || c == '?' || c == '!' || c == '…') {
          at = stop(at, end);
        } else {
          at++;
        }
      }
    }

    private int word(int start, int end) {
      int at = start;
      boolean identifier = false;
      boolean number = Character.isDigit(text.charAt(start));
      while (at < end && partOfWord(at, end, number)) {
        char c = text.charAt(at);
        identifier |= at > start && (humps(at) || (c == '_' && partOfWord(at + 1, end, number)));
        at++;
      }
      if (text.startsWith("://", at)) {
        return Marks.endOfAddress(text, at, end);
      }
      String word = spelled(start, at);
      boolean capital = Character.isUpperCase(text.charAt(start)) && Names.mayBe(word);
      add(word, start, at, kindOf(number, identifier, capital));
      return at;
    }

    private boolean partOfWord(int at, int end, boolean number) {
      char c = at < end ? text.charAt(at) : ' ';
      if (Character.isLetterOrDigit(c) || c == '_') {
        return true;
      }
      boolean inside = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
      boolean apostrophe = c == '\'' || c == '’';
      boolean dot = c == '.' || c == ':' || c == '/' || c == ',';
      return inside && (apostrophe || (dot && number && Character.isDigit(text.charAt(at + 1))));
    }

    private boolean humps(int at) {
      return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private static Token.Kind kindOf(boolean number, boolean identifier, boolean capital) {
      if (number) {
        return Token.Kind.NUMBER;
      }
      if (identifier) {
        return Token.Kind.IDENTIFIER;
      }
      return capital ? Token.Kind.CAPITALISED : Token.Kind.WORD;
    }

    private String spelled(int start, int end) {
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      return word.indexOf('\'') < 0 && word.indexOf('’') < 0
          ? word
          : word.replace("'", "").replace("’", "");
    }

    /** Inline code is one word, {@code `a b`} and wiki's {@code {{a b}}}; a tag is none. */
    private int inline(int at, int end) {
      int close = Marks.endOfInline(text, at, end);
      if (close < 0) {
        return at + 1;
      }
      if (text.charAt(at) != '<') {
        add(Token.CODE, at, close, Token.Kind.IDENTIFIER);
      }
      return close;
    }

    private int mention(int at, int end) {
      int close = at + 1;
      while (close < end && isName(text.charAt(close))) {
        close++;
      }
      boolean inAddress = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      if (close > at + 1 && !inAddress) {
        add(Token.MENTION, at, close, Token.Kind.MENTION);
      }
      return Math.max(close, at + 1);
    }

    private static boolean isName(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private int stop(int at, int end) {
      boolean asks = false;
      int close = at;
      while (close < end && "?!.…".indexOf(text.charAt(close)) >= 0) {
        asks |= text.charAt(close) == '?';
        close++;
      }
      boolean quoted = close < end && "\"”»".indexOf(text.charAt(close)) >= 0;
      while (close < end && "\"”»')*_".indexOf(text.charAt(close)) >= 0) {
        close++;
      }
      boolean ends = close >= end || Character.isWhitespace(text.charAt(close));
      if (ends && !(text.charAt(at) == '.' && abbreviated())) {
        close(close, asks && !quoted, false);
      }
      return close;
    }

    private boolean abbreviated() {
      return !tokens.isEmpty() && ABBREVIATIONS.contains(tokens.get(tokens.size() - 1).word());
    }

    private void add(String word, int start, int end, Token.Kind kind) {
      tokens.add(new Token(word, start, end, kind));
    }

    private void close(int end, boolean asks, boolean byLine) {
      if (!tokens.isEmpty()) {
        boolean few = tokens.size() <= HEADING;
        boolean alone = opensLine && few && (byLine || asks);
        int start = tokens.get(0).start();
        int last = Math.max(tokens.get(tokens.size() - 1).end(), trimmed(start, end));
        sentences.add(new Sentence(tokens, start, last, asks, alone, opensBlock));
        tokens = new ArrayList<>();
        opensBlock = false;
      }
      opensLine = byLine;
    }

    private int trimmed(int start, int end) {
      int at = end;
      while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }
  }
}
