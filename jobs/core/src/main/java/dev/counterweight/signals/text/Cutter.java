package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import dev.counterweight.text.Block;

/**
 * Cuts texts into words and sentences; every character is looked at a bounded number of times. Used
 * again for one text after another, by one thread.
 */
final class Cutter {
  /** A line that was wrapped by hand or by a mail program is at least this long. */
  private static final int WRAPPED = 50;

  /** A heading is no longer than this, in words. */
  private static final int HEADING_WORDS = 14;

  /** A name this near the beginning of a sentence is an address. */
  private static final int FRONT = 3;

  private static final int LONGEST_WORD = 60;

  private final Vocabulary vocabulary;
  private final PhraseBook book;
  private final int greater;

  private Tokens tokens = new Tokens();
  private String text = "";

  /** The block that is read, and two line ends behind it. */
  private char[] chars = new char[1024];

  /** Where the block begins in the text. */
  private int base;

  private int left;

  /** First word of the sentence under way. */
  private int open;

  private boolean opensBlock;

  /** The sentence under way began with its line. */
  private boolean opensLine;

  private int lineMark;

  Cutter(Vocabulary vocabulary, PhraseBook book) {
    this.vocabulary = vocabulary;
    this.book = book;
    greater = vocabulary.find(">");
  }

  /** Puts the words of a passage into {@code into}, in place of what was there. */
  void cut(Passage passage, Tokens into) {
    tokens = into;
    text = passage.text();
    left = Tokens.READ_AT_MOST;
    open = 0;
    opensLine = false;
    lineMark = 0;
    tokens.clear(text);
    for (Block block : passage.blocks()) {
      switch (block.kind()) {
        case PROSE -> read(block);
        case QUOTE -> tokens.quotes++;
        case CODE -> tokens.codes++;
        case HIDDEN -> tokens.hidden++;
      }
    }
  }

  private void read(Block block) {
    int end = Math.min(block.end(), block.start() + left);
    left -= end - block.start();
    base = block.start();
    int length = end - base;
    if (chars.length < length + 2) {
      chars = new char[Math.min(Tokens.READ_AT_MOST, 2 * length) + 2];
    }
    text.getChars(base, end, chars, 0);
    chars[length] = '\n';
    chars[length + 1] = '\n'; // a word looks one character ahead
    opensBlock = true;
    int at = base;
    while (at < end) {
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      line(at, lineEnd);
      at = lineEnd + 1;
    }
    close(end, 0, true);
  }

  private void line(int start, int end) {
    boolean plain = start < end && isPlain(chars[start - base]);
    int begins = plain ? start : Marks.skip(text, start, end);
    if (begins > start && marked(start, begins)) {
      close(start, 0, true);
      lineMark = markOf(start, begins);
    }
    if (tokens.size == open) {
      opensLine = true;
    }
    words(begins, end);
    char last = end > start ? text.charAt(end - 1) : ' ';
    if (end - start < WRAPPED || last == ':' || last == '|' || lineMark == Tokens.HEADING) {
      close(end, last == ':' ? Tokens.COLON : 0, true);
    }
  }

  /** No mark begins so; {@code h1.} does. */
  private static boolean isPlain(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z' && c != 'h');
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
    return hashes || mark == 'h' ? Tokens.HEADING : Tokens.ITEM;
  }

  private void words(int start, int end) {
    int at = start;
    while (at < end) {
      char c = chars[at - base];
      if (isWord(c)) {
        at = word(at, end);
        at += chars[at - base] == ' ' ? 1 : 0;
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
      tokens.add(Vocabulary.UNKNOWN, greater, at, at + 1, Tokens.WORD);
    }
    return at + 1;
  }

  private static boolean isWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /** One word, its letters counted into its number as they pass. */
  private int word(int from, int end) {
    int i = from - base;
    char begins = chars[i];
    boolean number = begins >= '0' && begins <= '9';
    boolean identifier = false;
    char before = begins;
    long hash = Vocabulary.with(Vocabulary.NO_LETTERS, begins);
    for (i++; ; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        hash = Vocabulary.withLower(hash, c);
      } else if (isWord(c)) {
        identifier |= c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
        hash = Vocabulary.with(hash, c);
      } else if (c == '_') {
        identifier |= isWord(chars[i + 1]);
        hash = Vocabulary.with(hash, c);
      } else if (joins(c, chars[i + 1], number)) {
        hash = Vocabulary.with(hash, c);
      } else {
        break;
      }
      before = c;
    }
    int at = i + base;
    if (chars[i] == ':' && text.startsWith("://", at)) {
      return Marks.endOfAddress(text, at, end);
    }
    boolean tooLong = at - from > LONGEST_WORD;
    int entry = tooLong ? Vocabulary.UNKNOWN : vocabulary.find(hash, chars, from - base, i);
    int word = vocabulary.phraseWord(entry);
    tokens.add(entry, word, from, at, kindOf(number, identifier, begins, word, at - from));
    return at;
  }

  private static boolean joins(char c, char next, boolean number) {
    if (c == '\'' || c == '’') {
      return isWord(next);
    }
    return number && (c == '.' || c == ':' || c == '/' || c == ',') && next >= '0' && next <= '9';
  }

  private int kindOf(boolean number, boolean identifier, char begins, int word, int length) {
    if (number) {
      return Tokens.NUMBER;
    }
    if (identifier) {
      return Tokens.IDENTIFIER;
    }
    boolean capital = begins < 0x80 ? begins >= 'A' && begins <= 'Z' : isUpper(begins);
    boolean name = capital && length > 1 && book.mayBeName(word, tokens.size == open);
    return name ? Tokens.CAPITALISED : Tokens.WORD;
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
      tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, Tokens.IDENTIFIER);
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
      tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, Tokens.MENTION);
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
    tokens.add(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, at, close, Tokens.MENTION);
    return close;
  }

  private static boolean isName(char c) {
    return isWord(c) || c == '_' || c == '-';
  }

  private int stop(int at, int end) {
    int marks = 0;
    int close = at;
    while (close < end && isStop(chars[close - base])) {
      char c = chars[close - base];
      marks |= c == '?' ? Tokens.ASKS : c == '!' ? Tokens.EXCLAIMS : 0;
      close++;
    }
    boolean quoted = close < end && isQuote(chars[close - base]);
    while (close < end && closes(chars[close - base])) {
      boolean bold = chars[close - base] == '*' && (marks & Tokens.ASKS) != 0;
      marks |= bold ? Tokens.HEADING : 0; // a question in bold is the prompt of a template
      close++;
    }
    while (close < end && isStop(chars[close - base]) && chars[close - base] != '…') {
      close++;
    }
    boolean ends = close >= end || Character.isWhitespace(chars[close - base]);
    if (ends && !(chars[at - base] == '.' && abbreviated())) {
      close(close, quoted ? 0 : marks, false);
    }
    return close;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '”' || c == '»';
  }

  private static boolean closes(char c) {
    return c == ')' || c == '\'' || c == '*' || c == '_' || isQuote(c);
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
      boolean alone = opensLine && few && (byLine || (marks & Tokens.ASKS) != 0);
      int from = tokens.start[open];
      int last = Math.max(tokens.end[tokens.size - 1], trimmed(from, end));
      int flag =
          marks | lineMark | (alone ? Tokens.ALONE : 0) | (opensBlock ? Tokens.OPENS_BLOCK : 0);
      tokens.addSentence(open, last, calls() ? flag | Tokens.CALLS : flag);
      open = tokens.size;
      opensBlock = false;
      lineMark = 0;
    }
    opensLine = byLine;
  }

  /** A name at the head of the sentence: {@code @ana}, {@code Hi Ana -}, {@code Ana,}. */
  private boolean calls() {
    for (int at = open; at < Math.min(tokens.size, open + FRONT); at++) {
      boolean name = tokens.kind[at] == Tokens.CAPITALISED || (at == open && isStrange(at));
      if (tokens.kind[at] == Tokens.MENTION || (name && isCalled(tokens.end[at]))) {
        return true;
      }
    }
    boolean few = tokens.size - open <= 2;
    return few && opensBlock && tokens.kind[open] == Tokens.CAPITALISED;
  }

  /** A word nobody knows at the head of a sentence may be a name in lower case. */
  private boolean isStrange(int at) {
    boolean word = tokens.kind[at] == Tokens.WORD && tokens.word[at] == Vocabulary.UNKNOWN;
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
