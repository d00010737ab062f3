package dev.counterweight.growth.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words and phrases to look for in a sentence, by whole words and without regard to case. A word
 * that ends in {@code *} stands for all that begin so. Takes time linear in the text.
 */
final class WordSet {
  private record Pattern(List<String> words) {
    boolean matches(List<String> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        String there = text.get(at + i);
        boolean same =
            word.endsWith("*")
                ? there.startsWith(word.substring(0, word.length() - 1))
                : there.equals(word);
        if (!same) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Pattern> patterns;

  private WordSet(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** Of phrases with commas between. */
  static WordSet of(String phrases) {
    List<Pattern> patterns = new ArrayList<>();
    for (String phrase : phrases.split(",")) {
      patterns.add(new Pattern(List.of(phrase.strip().split("\\s+"))));
    }
    return new WordSet(patterns);
  }

  /** The first of the phrases in a text, as it stands there in small letters. */
  Optional<String> in(String text) {
    List<String> words = words(text);
    for (int at = 0; at < words.size(); at++) {
      for (Pattern pattern : patterns) {
        if (pattern.matches(words, at)) {
          return Optional.of(String.join(" ", words.subList(at, at + pattern.words().size())));
        }
      }
    }
    return Optional.empty();
  }

  boolean isIn(String text) {
    return in(text).isPresent();
  }

  /** Whether none but these words are left once filler is taken out. */
  static List<String> content(String text, Set<String> filler) {
    return words(text).stream().filter(word -> !filler.contains(word)).toList();
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || isInner(text, i));
      if (inside) {
        word.append(text.charAt(i));
      } else if (!word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    return words;
  }

  /** A joint between two letters: roll-back, person's. */
  private static boolean isInner(String text, int i) {
    char sign = text.charAt(i);
    return (sign == '-' || sign == '\'' || sign == '’')
        && i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
