package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import dev.counterweight.text.Block;
import java.util.Arrays;

/**
 * The words of a passage, cut once for everything that reads it: numbers of words and their place
 * in the canonical text, divided into sentences. The author's own words come as sentences; of
 * quotes, code and hidden comments only their extent is kept. Marks of lists and headings are not
 * read, so that the same words read the same from Markdown, wiki markup and Atlassian documents.
 *
 * <p>Arrays instead of objects: this is the innermost loop of the product.
 */
final class Tokens {
  /** What a reader takes in; a longer text is a log or an attack, and its end is not read. */
  static final int READ_AT_MOST = 20_000;

  static final int WORD = 0;

  /** Begins with a capital and may be a name. */
  static final int CAPITALISED = 1;

  /** Begins with a digit: a count, a date, a version. */
  static final int NUMBER = 2;

  /** Names a thing in the system: inline code, {@code snake_case}, {@code camelCase}. */
  static final int IDENTIFIER = 3;

  /** {@code @somebody}. */
  static final int MENTION = 4;

  static final int KINDS = 5;

  /** Ends with a question mark, and not in somebody else's mouth. */
  static final int ASKS = 1;

  /** A short line of its own without a full stop: what a heading looks like. */
  static final int ALONE = 2;

  /** Nothing stands before it in its paragraph. */
  static final int OPENS_BLOCK = 4;

  /** Marked as a heading. */
  static final int HEADING = 8;

  /** Marked as an item of a list. */
  static final int ITEM = 16;

  /** Begins with somebody's name and a comma. */
  static final int CALLS = 32;

  /** Ends with an exclamation mark. */
  static final int EXCLAIMS = 64;

  /** Ends with a colon. */
  static final int COLON = 128;

  final String text;
  int size;

  /** As phrases see it. */
  int[] word = new int[64];

  /** As word models see it. */
  int[] entry = new int[64];

  int[] start = new int[64];
  int[] end = new int[64];
  byte[] kind = new byte[64];

  int sentences;
  int[] first = new int[16];
  int[] stop = new int[16];
  int[] stopsAt = new int[16];
  int[] flags = new int[16];

  int quotes;
  int codes;
  int hidden;

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(Passage passage, Vocabulary vocabulary, PhraseBook book) {
    Tokens tokens = new Tokens(passage.text());
    Cutter cutter = new Cutter(tokens, vocabulary, book);
    for (Block block : passage.blocks()) {
      switch (block.kind()) {
        case PROSE -> cutter.read(block);
        case QUOTE -> tokens.quotes++;
        case CODE -> tokens.codes++;
        case HIDDEN -> tokens.hidden++;
      }
    }
    return tokens;
  }

  /** Where a sentence begins in the canonical text. */
  int startOf(int sentence) {
    return start[first[sentence]];
  }

  /** Behind its closing mark. */
  int endOf(int sentence) {
    return stopsAt[sentence];
  }

  /** The same for the same letters and digits, whatever their case and what stands between. */
  long fingerprint(int sentence) {
    long hash = 0xcbf29ce484222325L;
    for (int at = startOf(sentence); at < endOf(sentence); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
      }
    }
    return hash;
  }

  boolean is(int sentence, int flag) {
    return (flags[sentence] & flag) != 0;
  }

  private void add(int number, int asPhrase, int from, int to, int kindOf) {
    if (size == word.length) {
      int more = size * 2;
      word = Arrays.copyOf(word, more);
      entry = Arrays.copyOf(entry, more);
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      kind = Arrays.copyOf(kind, more);
    }
    word[size] = asPhrase;
    entry[size] = number;
    start[size] = from;
    end[size] = to;
    kind[size] = (byte) kindOf;
    size++;
  }

  private void addSentence(int firstWord, int end, int flag) {
    if (sentences == first.length) {
      int more = sentences * 2;
      first = Arrays.copyOf(first, more);
      stop = Arrays.copyOf(stop, more);
      stopsAt = Arrays.copyOf(stopsAt, more);
      flags = Arrays.copyOf(flags, more);
    }
    first[sentences] = firstWord;
    stop[sentences] = size;
    stopsAt[sentences] = end;
    flags[sentences] = flag;
    sentences++;
  }

  /** Cuts one text; every character is looked at a bounded number of times. */
  private static final class Cutter {
    /** A line that was wrapped by hand or by a mail program is at least this long. */
    private static final int WRAPPED = 50;

    /** A heading is no longer than this, in words. */
    private static final int HEADING_WORDS = 14;

    /** A name this near the beginning of a sentence is an address. */
    private static final int FRONT = 3;

    private static final int LONGEST_WORD = 60;

    private final Tokens tokens;
    private final String text;
    private final Vocabulary vocabulary;
    private final PhraseBook book;
    private int left = READ_AT_MOST;

    /** First word of the sentence under way. */
    private int open;

    private boolean opensBlock;

    /** The sentence under way began with its line. */
    private boolean opensLine;

    private int lineMark;

    Cutter(Tokens tokens, Vocabulary vocabulary, PhraseBook book) {
      this.tokens = tokens;
      text = tokens.text;
      this.vocabulary = vocabulary;
      this.book = book;
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
      close(end, 0, true);
    }

    private void line(int start, int end) {
      int begins = Marks.skip(text, start, end);
      if (begins > start && marked(start, begins)) {
        close(start, 0, true);
        lineMark = markOf(start, begins);
      }
      if (tokens.size == open) {
        opensLine = true;
      }
      words(begins, end);
      char last = end > start ? text.charAt(end - 1) : ' ';
      if (end - start < WRAPPED || last == ':' || last == '|' || lineMark == HEADING) {
        close(end, last == ':' ? COLON : 0, true);
      }
    }

    private boolean marked(int start, int begins) {
      for (int at = start; at < begins; at++) {
        if (!Character.isWhitespace(text.charAt(at))) {
          return true;
        }
      }
      return false;
    }

    private int markOf(int start, int begins) {
      int at = start;
      while (at < begins && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      char mark = text.charAt(at);
      boolean hashes = mark == '#' && text.charAt(begins - 1) <= ' ';
      return hashes || mark == 'h' ? HEADING : ITEM;
    }

    private void words(int start, int end) {
      int at = start;
      while (at < end) {
        char c = text.charAt(at);
        if (isWord(c)) {
          at = word(at, end);
        } else if (c == ' ') {
          at++;
        } else {
          at = mark(c, at, end);
        }
      }
    }

    private int mark(char c, int at, int end) {
      return switch (c) {
        case '[' -> userLink(at, end);
        case '`', '{', '<' -> inline(at, end);
        case '@' -> mention(at, end);
        case '.', '?', '!', '…' -> stop(at, end);
        case '>', '≥' -> greater(at);
        default -> at + 1;
      };
    }

    private int greater(int at) {
      if (tokens.size > open) {
        int word = vocabulary.find(">", 0, 1);
        tokens.add(Vocabulary.UNKNOWN, word, at, at + 1, WORD);
      }
      return at + 1;
    }

    private static boolean isWord(char c) {
      return c < 0x80
          ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
          : Character.isLetterOrDigit(c);
    }

    private int word(int from, int end) {
      char begins = text.charAt(from);
      boolean number = begins >= '0' && begins <= '9';
      boolean identifier = false;
      char before = begins;
      int at = from + 1;
      while (at < end) {
        char c = text.charAt(at);
        if (isWord(c)) {
          identifier |= c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
        } else if (c == '_') {
          identifier |= at + 1 < end && isWord(text.charAt(at + 1));
        } else if (!joins(c, at, end, number)) {
          break;
        }
        before = c;
        at++;
      }
      if (at < end && text.charAt(at) == ':' && text.startsWith("://", at)) {
        return Marks.endOfAddress(text, at, end);
      }
      int entry = at - from > LONGEST_WORD ? Vocabulary.UNKNOWN : vocabulary.find(text, from, at);
      int word = vocabulary.phraseWord(entry);
      tokens.add(entry, word, from, at, kindOf(number, identifier, begins, word, at - from));
      return at;
    }

    private boolean joins(char c, int at, int end, boolean number) {
      if (at + 1 >= end || !isWord(text.charAt(at + 1))) {
        return false;
      }
      if (c == '\'' || c == '’') {
        return true;
      }
      char next = text.charAt(at + 1);
      return number && (c == '.' || c == ':' || c == '/' || c == ',') && next >= '0' && next <= '9';
    }

    private int kindOf(boolean number, boolean identifier, char begins, int word, int length) {
      if (number) {
        return NUMBER;
      }
      if (identifier) {
        return IDENTIFIER;
      }
      boolean capital = begins < 0x80 ? begins >= 'A' && begins <= 'Z' : isUpper(begins);
      boolean name = capital && length > 1 && book.mayBeName(word, tokens.size == open);
      return name ? CAPITALISED : WORD;
    }

    private static boolean isUpper(char c) {
      return Character.isUpperCase(c);
    }

    /** Inline code is one word, {@code `a b`} and wiki's {@code {{a b}}}; a tag is none. */
    private int inline(int at, int end) {
      int close = Marks.endOfInline(text, at, end);
      if (close < 0) {
        return at + 1;
      }
      if (text.charAt(at) != '<') {
        tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, IDENTIFIER);
      }
      return close;
    }

    private int mention(int at, int end) {
      int close = at + 1;
      while (close < end && isName(text.charAt(close))) {
        close++;
      }
      boolean inAddress = at > 0 && isWord(text.charAt(at - 1));
      if (close > at + 1 && !inAddress) {
        tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, MENTION);
      }
      return Math.max(close, at + 1);
    }

    /** Wiki markup mentions somebody as {@code [~name]}. */
    private int userLink(int at, int end) {
      if (at + 2 >= end || text.charAt(at + 1) != '~') {
        return at + 1;
      }
      int close = at + 2;
      while (close < end && isName(text.charAt(close))) {
        close++;
      }
      tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, MENTION);
      return close;
    }

    private static boolean isName(char c) {
      return isWord(c) || c == '_' || c == '-';
    }

    private int stop(int at, int end) {
      int marks = 0;
      int close = at;
      while (close < end && "?!.…".indexOf(text.charAt(close)) >= 0) {
        marks |= text.charAt(close) == '?' ? ASKS : text.charAt(close) == '!' ? EXCLAIMS : 0;
        close++;
      }
      boolean quoted = close < end && "\"”»".indexOf(text.charAt(close)) >= 0;
      while (close < end && "\"”»')*_".indexOf(text.charAt(close)) >= 0) {
        boolean bold = text.charAt(close) == '*' && (marks & ASKS) != 0;
        marks |= bold ? HEADING : 0; // a question in bold is the prompt of a template
        close++;
      }
      while (close < end && "?!.".indexOf(text.charAt(close)) >= 0) {
        close++;
      }
      boolean ends = close >= end || Character.isWhitespace(text.charAt(close));
      if (ends && !(text.charAt(at) == '.' && abbreviated())) {
        close(close, quoted ? 0 : marks, false);
      }
      return close;
    }

    private boolean abbreviated() {
      if (tokens.size == open) {
        return false;
      }
      int from = tokens.start[tokens.size - 1];
      int length = tokens.end[tokens.size - 1] - from;
      return length <= 6 && Abbreviations.has(text, from, length);
    }

    private void close(int end, int marks, boolean byLine) {
      if (tokens.size > open) {
        boolean few = tokens.size - open <= HEADING_WORDS;
        boolean alone = opensLine && few && (byLine || (marks & ASKS) != 0);
        int from = tokens.start[open];
        int last = Math.max(tokens.end[tokens.size - 1], trimmed(from, end));
        int flag = marks | lineMark | (alone ? ALONE : 0) | (opensBlock ? OPENS_BLOCK : 0);
        tokens.addSentence(open, last, calls() ? flag | CALLS : flag);
        open = tokens.size;
        opensBlock = false;
        lineMark = 0;
      }
      opensLine = byLine;
    }

    /** A name at the head of the sentence: {@code @ana}, {@code Hi Ana -}, {@code Ana,}. */
    private boolean calls() {
      for (int at = open; at < Math.min(tokens.size, open + FRONT); at++) {
        boolean name = tokens.kind[at] == CAPITALISED || (at == open && isStrange(at));
        if (tokens.kind[at] == MENTION || (name && isCalled(tokens.end[at]))) {
          return true;
        }
      }
      boolean few = tokens.size - open <= 2;
      return few && opensBlock && tokens.kind[open] == CAPITALISED;
    }

    /** A word nobody knows at the head of a sentence may be a name in lower case. */
    private boolean isStrange(int at) {
      boolean word = tokens.kind[at] == WORD && tokens.word[at] == Vocabulary.UNKNOWN;
      return word && tokens.end[at] - tokens.start[at] > 2;
    }

    private boolean isCalled(int after) {
      int at = after < text.length() && text.charAt(after) == ' ' ? after + 1 : after;
      char c = at < text.length() ? text.charAt(at) : ' ';
      return c == ',' || c == ':' || (at > after && isDash(c));
    }

    private static boolean isDash(char c) {
      return c == '-' || c == '–' || c == '—';
    }

    private int trimmed(int start, int end) {
      int at = end;
      while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }
  }

  /** Words after which a full stop does not end the sentence. */
  private static final class Abbreviations {
    private static final String[] ALL = {
      "e.g", "i.e", "g", "e", "vs", "etc", "resp", "approx", "cf", "no", "mr", "ms", "dr", "st"
    };

    static boolean has(String text, int from, int length) {
      for (String known : ALL) {
        if (known.length() == length && text.regionMatches(true, from, known, 0, length)) {
          return true;
        }
      }
      return false;
    }
  }
}
