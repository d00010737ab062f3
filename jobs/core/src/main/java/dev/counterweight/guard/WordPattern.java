package dev.counterweight.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words in a row, some of them with gaps before them. A pattern is a few words long and its gaps
 * are narrow, so that looking for it takes time linear in the text.
 *
 * <p>An alternative in capitals matches only capitals: {@code LOC} is not "loc".
 */
record WordPattern(List<Element> elements) {
  private record Element(Set<String> words, int gapBefore) {
    boolean matches(Word word) {
      return words.contains(word.lower()) || words.contains(word.text());
    }
  }

  /** A word and where it stands. */
  record Word(String text, String lower, int start, int end) {
    static Word of(String text, int start) {
      String lower = text.toLowerCase(Locale.ROOT);
      return new Word(text, lower, start, start + text.length());
    }
  }

  static WordPattern of(String written) {
    List<Element> elements = new ArrayList<>();
    int gap = 0;
    for (String part : written.split(" ")) {
      if (part.startsWith("..")) {
        gap = Integer.parseInt(part.substring(2));
      } else {
        elements.add(new Element(Set.of(part.split("\\|")), gap));
        gap = 0;
      }
    }
    return new WordPattern(elements);
  }

  /** Index behind the last word where the pattern begins with word {@code at}, else -1. */
  int match(List<Word> words, int at) {
    return elements.get(0).matches(words.get(at)) ? match(words, at + 1, 1) : -1;
  }

  private int match(List<Word> words, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    Element wanted = elements.get(element);
    for (int next = at; next <= at + wanted.gapBefore && next < words.size(); next++) {
      if (wanted.matches(words.get(next))) {
        int end = match(words, next + 1, element + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
