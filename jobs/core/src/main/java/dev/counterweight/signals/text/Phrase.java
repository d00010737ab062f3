package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sequence of words to look for, written as {@link Lexicon} describes. Matching tries every way
 * to fill its gaps, and a phrase has few: no text makes it slow.
 */
final class Phrase {
  /** More gaps than this would make a phrase slow on a hostile text. */
  private static final int GAPS_AT_MOST = 2;

  private static final int GAP_AT_MOST = 8;

  private final List<Element> elements = new ArrayList<>();
  private final boolean atStart;

  private Phrase(boolean atStart) {
    this.atStart = atStart;
  }

  static Phrase of(String written) {
    List<String> words = List.of(written.split(" "));
    boolean atStart = words.get(0).equals("^");
    Phrase phrase = new Phrase(atStart);
    int gap = 0;
    for (String word : atStart ? words.subList(1, words.size()) : words) {
      if (word.startsWith("..")) {
        gap = Integer.parseInt(word.substring(2));
      } else {
        phrase.elements.add(Element.of(word, gap));
        gap = 0;
      }
    }
    if (gap > 0 || !phrase.isBounded()) {
      throw new IllegalArgumentException("Invalid phrase: %s".formatted(written));
    }
    return phrase;
  }

  private boolean isBounded() {
    boolean narrow = elements.stream().allMatch(element -> element.gapBefore <= GAP_AT_MOST);
    long gaps = elements.stream().filter(element -> element.gapBefore > 0).count();
    boolean begins = !elements.isEmpty() && (atStart || first().gapBefore == 0);
    return narrow && begins && gaps <= GAPS_AT_MOST;
  }

  Element first() {
    return elements.get(0);
  }

  /** Index behind the last word of the phrase if it stands at {@code at}, else -1. */
  int match(List<Token> tokens, int at) {
    boolean tooLate = atStart && at > first().gapBefore;
    return tooLate || !first().matches(tokens.get(at)) ? -1 : match(tokens, at + 1, 1);
  }

  private int match(List<Token> tokens, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    Element next = elements.get(element);
    for (int skipped = 0; skipped <= next.gapBefore; skipped++) {
      int place = at + skipped;
      if (place < tokens.size() && next.matches(tokens.get(place))) {
        int end = match(tokens, place + 1, element + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return next.optional ? match(tokens, at, element + 1) : -1;
  }

  /** One word of a phrase, or its alternatives. */
  static final class Element {
    private final Set<String> words = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final int gapBefore;
    private final boolean optional;
    private final Set<Token.Kind> kinds = EnumSet.noneOf(Token.Kind.class);

    private Element(int gapBefore, boolean optional) {
      this.gapBefore = gapBefore;
      this.optional = optional;
    }

    static Element of(String written, int gapBefore) {
      boolean optional = written.length() > 1 && written.endsWith("?");
      Element element = new Element(gapBefore, optional);
      String words = optional ? written.substring(0, written.length() - 1) : written;
      for (String word : words.split("\\|")) {
        element.add(word);
      }
      return element;
    }

    private void add(String word) {
      switch (word) {
        case "#" -> kinds.add(Token.Kind.NUMBER);
        case "`" -> kinds.add(Token.Kind.IDENTIFIER);
        case "~" -> kinds.addAll(EnumSet.of(Token.Kind.CAPITALISED, Token.Kind.MENTION));
        case "_" -> kinds.addAll(EnumSet.allOf(Token.Kind.class));
        default -> {
          if (word.endsWith("*")) {
            prefixes.add(word.substring(0, word.length() - 1));
          } else {
            words.add(word);
          }
        }
      }
    }

    Set<String> words() {
      return words;
    }

    Set<Token.Kind> kinds() {
      return kinds;
    }

    List<String> prefixes() {
      return prefixes;
    }

    boolean matches(Token token) {
      if (kinds.contains(token.kind()) || words.contains(token.word())) {
        return true;
      }
      for (String prefix : prefixes) {
        if (token.word().startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }
  }
}
