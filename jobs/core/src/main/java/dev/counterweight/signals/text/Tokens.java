package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
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

  String text = "";
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

  static Tokens of(Passage passage, Vocabulary vocabulary, PhraseBook book) {
    Tokens tokens = new Tokens();
    new Cutter(vocabulary, book).cut(passage, tokens);
    return tokens;
  }

  /** Begins with another text. */
  void clear(String another) {
    text = another;
    size = 0;
    sentences = 0;
    quotes = 0;
    codes = 0;
    hidden = 0;
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

  void add(int number, int asPhrase, int from, int to, int kindOf) {
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

  void addSentence(int firstWord, int end, int flag) {
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
}
