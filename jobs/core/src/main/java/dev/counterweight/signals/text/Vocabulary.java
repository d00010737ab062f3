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

  private final List<String> words = new ArrayList<>(List.of(""));
  private int[] table = new int[1 << 12];
  private long[] hashes = new long[1 << 12];

  /** Words from here on are asked for by word models only. */
  private int sealedAt = Integer.MAX_VALUE;

  /** For a word of a word model, the number of the open word that takes it in, or unknown. */
  private int[] phraseWords = {};

  /** Lengths of prefixes there are, one bit each. */
  private int prefixLengths;

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
    put(hash, words.size() - 1);
    return words.size() - 1;
  }

  /** Ends the words of phrases; what follows is known to word models only. */
  void seal(Iterable<String> modelWords) {
    sealedAt = words.size();
    for (String word : modelWords) {
      if (find(hash(word, false)) == UNKNOWN) {
        int open = findOpen(word, 0, word.length());
        int number = add(word);
        phraseWords = Arrays.copyOf(phraseWords, Math.max(number + 1, phraseWords.length));
        if (number == phraseWords.length - 1) {
          phraseWords = Arrays.copyOf(phraseWords, number * 2);
        }
        phraseWords[number] = open;
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

  /** The number of the word in a part of a text, whatever its case and apostrophes. */
  int find(String text, int start, int end) {
    long hash = Hash.START;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c != '\'' && c != '’') {
        hash = Hash.add(hash, Hash.lower(c));
      }
    }
    int known = find(hash);
    return known == UNKNOWN && prefixLengths != 0 ? findOpen(text, start, end) : known;
  }

  private int findOpen(String text, int start, int end) {
    long hash = Hash.START;
    int length = 0;
    for (int at = start; at < end && length < PREFIX_AT_MOST; at++) {
      char c = text.charAt(at);
      if (c != '\'' && c != '’') {
        hash = Hash.add(hash, Hash.lower(c));
        length++;
        if ((prefixLengths >>> length & 1) != 0) {
          int known = find(Hash.add(hash, '*'));
          if (known != UNKNOWN) {
            return known;
          }
        }
      }
    }
    return UNKNOWN;
  }

  private static long hash(String word, boolean open) {
    long hash = Hash.START;
    for (int at = 0; at < word.length(); at++) {
      hash = Hash.add(hash, word.charAt(at));
    }
    return open ? Hash.add(hash, '*') : hash;
  }

  /** By the hash alone: of 64 bits, so that two words of a language share one by no chance. */
  private int find(long hash) {
    int mask = table.length - 1;
    int slot = Hash.slot(hash, mask);
    while (table[slot] != UNKNOWN) {
      if (hashes[slot] == hash) {
        return table[slot];
      }
      slot = slot + 1 & mask;
    }
    return UNKNOWN;
  }

  private void put(long hash, int number) {
    int mask = table.length - 1;
    int slot = Hash.slot(hash, mask);
    while (table[slot] != UNKNOWN) {
      slot = slot + 1 & mask;
    }
    table[slot] = number;
    hashes[slot] = hash;
  }

  private void grow() {
    int[] numbers = table;
    long[] old = Arrays.copyOf(hashes, hashes.length);
    table = new int[numbers.length * 2];
    hashes = new long[numbers.length * 2];
    for (int slot = 0; slot < numbers.length; slot++) {
      if (numbers[slot] != UNKNOWN) {
        put(old[slot], numbers[slot]);
      }
    }
  }

  /** FNV-1a over characters, 64 bits. */
  private static final class Hash {
    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static long add(long hash, char c) {
      return (hash ^ c) * PRIME;
    }

    static int slot(long hash, int mask) {
      return (int) (hash ^ hash >>> 29) & mask;
    }

    static char lower(char c) {
      if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
      }
      return Character.toLowerCase(c);
    }
  }
}
