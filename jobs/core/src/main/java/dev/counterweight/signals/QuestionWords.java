package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Reading;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a question that say what it is about. */
record QuestionWords(Set<String> words) {
  /** Shared words over all words (Jaccard); half shared is the same need in other words. */
  static final double ALIKE = 0.5;

  /** "Why is that?" is like any other question; this many words make it one of its own. */
  static final int FEWEST = 3;

  private static final int SHORTEST = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the",
          "and",
          "for",
          "are",
          "was",
          "were",
          "that",
          "this",
          "these",
          "those",
          "there",
          "here",
          "what",
          "which",
          "when",
          "where",
          "who",
          "why",
          "how",
          "does",
          "did",
          "has",
          "have",
          "had",
          "can",
          "could",
          "would",
          "should",
          "will",
          "shall",
          "may",
          "might",
          "must",
          "you",
          "your",
          "our",
          "they",
          "them",
          "their",
          "its",
          "she",
          "him",
          "her",
          "his",
          "with",
          "from",
          "into",
          "about",
          "any",
          "some",
          "all",
          "not",
          "but",
          "please",
          "know",
          "tell",
          "anybody",
          "anyone",
          "somebody",
          "someone",
          "still",
          "also",
          "then",
          "than",
          "just",
          "been",
          "being");

  /** Of the sentence that the reading marks. */
  static QuestionWords of(Reading reading) {
    String excerpt = reading.excerpt();
    int length = excerpt.length();
    int from = Math.max(0, Math.min(length, reading.finding().start() - reading.start()));
    int to = Math.max(from, Math.min(length, reading.finding().end() - reading.start()));
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (int at = from; at <= to; at++) {
      char c = at < to ? excerpt.charAt(at) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else {
        add(word.toString().toLowerCase(Locale.ROOT), words);
        word.setLength(0);
      }
    }
    return new QuestionWords(words);
  }

  private static void add(String word, Set<String> words) {
    if (word.length() >= SHORTEST && !EMPTY_WORDS.contains(word)) {
      boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST + 1;
      words.add(plural ? word.substring(0, word.length() - 1) : word);
    }
  }

  boolean isLike(QuestionWords other) {
    if (words.size() < FEWEST || other.words.size() < FEWEST) {
      return false;
    }
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return shared >= ALIKE * (words.size() + other.words.size() - shared);
  }
}
