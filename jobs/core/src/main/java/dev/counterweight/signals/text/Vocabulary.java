package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the words that anything asks for. Looking one up reads the characters of the text
 * once and makes no string; a word that nobody asks for is {@link #UNKNOWN}.
 *
 * <p>Words are lower case and without apostrophes; {@code crash*} stands for every word that begins
 * so and is not known itself.
 */
final class Vocabulary {
  static final int UNKNOWN = 0;

  private static final int PREFIX_AT_MOST = 31;

  /** Of FNV-1a over characters, 64 bits. */
  static final long NO_LETTERS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final int OPENINGS = 64;
  private static final int NUMBER_BITS = 16;
  private static final int WORDS_AT_MOST = (1 << NUMBER_BITS) - 1;

  private final List<String> words = new ArrayList<>(List.of(""));

  /** The number of a word in the low bits, the upper bits of its hash above. */
  private long[] table = new long[1 << 12];

  /** Words from here on are asked for by word models only. */
  private int sealedAt = Integer.MAX_VALUE;

  /** For a word of a word model, the number of the open word that takes it in, or unknown. */
  private int[] phraseWords = {};

  /** Lengths of prefixes there are, one bit each. */
  private int prefixLengths;

  /** The shortest of them. */
  private int leastPrefix = Integer.MAX_VALUE;

  /** The first letters of all open words, as many as the shortest has. */
  private final long[] openings = new long[OPENINGS];

  /** The number of a word or of an open one, {@code crash*}; added when new. */
  int add(String word) {
    boolean open = word.length() > 1 && word.endsWith("*");
    String spelled = open ? word.substring(0, word.length() - 1) : word;
    long hash = hash(spelled, open);
    int known = find(hash);
    if (known != UNKNOWN) {
      return known;
    }
    if (open) {
      prefixLengths |= 1 << Math.min(PREFIX_AT_MOST, spelled.length());
    }
    words.add(word);
    if (words.size() * 2 > table.length) {
      grow();
    }
    int number = words.size() - 1;
    if (number > WORDS_AT_MOST) {
      throw new IllegalStateException("More words than numbers: " + number);
    }
    put((hash & (-1L << NUMBER_BITS)) | number, table);
    return number;
  }

  /** Ends the words of phrases; what follows is known to word models only. */
  void seal(Iterable<String> modelWords) {
    sealedAt = words.size();
    markOpenings();
    for (String word : modelWords) {
      if (find(hash(word, false)) == UNKNOWN) {
        int open = findOpen(word.toCharArray(), 0, word.length());
        int number = add(word);
        phraseWords = Arrays.copyOf(phraseWords, Math.max(number + 1, phraseWords.length));
        if (number == phraseWords.length - 1) {
          phraseWords = Arrays.copyOf(phraseWords, number * 2);
        }
        phraseWords[number] = open;
      }
    }
  }

  private void markOpenings() {
    for (int length = PREFIX_AT_MOST; length > 0; length--) {
      leastPrefix = (prefixLengths >>> length & 1) != 0 ? length : leastPrefix;
    }
    for (String word : words) {
      if (word.length() > 1 && word.endsWith("*")) {
        long hash = hash(word.substring(0, leastPrefix), false);
        openings[opening(hash)] |= 1L << hash;
      }
    }
  }

  /** A word as phrases see it: the same whatever word models know. */
  int phraseWord(int number) {
    return number < sealedAt ? number : phraseWords[number];
  }

  int size() {
    return words.size();
  }

  String word(int number) {
    return words.get(number);
  }

  /** The number of a word as it stands in a text, whatever its case and apostrophes. */
  int find(String word) {
    long hash = NO_LETTERS;
    for (int at = 0; at < word.length(); at++) {
      hash = with(hash, word.charAt(at));
    }
    return find(hash, word.toCharArray(), 0, word.length());
  }

  /**
   * The number of the word in a part of a text.
   *
   * @param hash of its letters, made by {@link #with}
   */
  int find(long hash, char[] text, int start, int end) {
    int known = find(hash);
    return known == UNKNOWN && end - start >= leastPrefix ? findOpen(text, start, end) : known;
  }

  /** The hash of one more letter; an apostrophe adds nothing. */
  static long with(long hash, char c) {
    if (c >= 0x80) {
      return c == '’' ? hash : withLower(hash, Character.toLowerCase(c));
    }
    return c == '\'' ? hash : withLower(hash, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
  }

  /** The same for a character that is no capital and no apostrophe. */
  static long withLower(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  private int findOpen(char[] text, int start, int end) {
    long hash = NO_LETTERS;
    int length = 0;
    for (int at = start; at < end && length < PREFIX_AT_MOST; at++) {
      if (text[at] == '\'' || text[at] == '’') {
        continue;
      }
      hash = with(hash, text[at]);
      length++;
      if (length == leastPrefix && (openings[opening(hash)] & 1L << hash) == 0) {
        return UNKNOWN; // nearly every word that nobody asks for
      }
      if ((prefixLengths >>> length & 1) != 0) {
        int known = find(withLower(hash, '*'));
        if (known != UNKNOWN) {
          return known;
        }
      }
    }
    return UNKNOWN;
  }

  /** Where the first letters of an open word are marked, in a set that may hold others. */
  private static int opening(long hash) {
    return (int) (hash >>> 32) & OPENINGS - 1;
  }

  private static long hash(String word, boolean open) {
    long hash = NO_LETTERS;
    for (int at = 0; at < word.length(); at++) {
      hash = withLower(hash, word.charAt(at));
    }
    return open ? withLower(hash, '*') : hash;
  }

  /** By 48 bits of the hash alone: two words of a language share them by no chance. */
  private int find(long hash) {
    int mask = table.length - 1;
    int slot = slot(hash, mask);
    while (table[slot] != UNKNOWN) {
      if ((table[slot] ^ hash) >>> NUMBER_BITS == 0) {
        return (int) table[slot] & WORDS_AT_MOST;
      }
      slot = slot + 1 & mask;
    }
    return UNKNOWN;
  }

  private static void put(long entry, long[] table) {
    int mask = table.length - 1;
    int slot = slot(entry, mask);
    while (table[slot] != UNKNOWN) {
      slot = slot + 1 & mask;
    }
    table[slot] = entry;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long entry : table) {
      if (entry != UNKNOWN) {
        put(entry, larger);
      }
    }
    table = larger;
  }

  private static int slot(long hash, int mask) {
    return (int) (hash >>> NUMBER_BITS ^ hash >>> 40) & mask;
  }
}
