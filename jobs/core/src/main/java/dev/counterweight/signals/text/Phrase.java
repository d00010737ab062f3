package dev.counterweight.signals.text;

import java.util.ArrayList;
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
    int gaps = 0;
    for (String word : atStart ? words.subList(1, words.size()) : words) {
      if (word.startsWith("..")) {
        gap = Integer.parseInt(word.substring(2));
        gaps++;
      } else {
        phrase.elements.add(Element.of(word, gap));
        gap = 0;
      }
    }
    if (gap > GAP_AT_MOST || gaps > GAPS_AT_MOST || phrase.elements.isEmpty()) {
      throw new IllegalArgumentException("Invalid phrase: %s".formatted(written));
    }
    return phrase;
  }

  Element first() {
    return elements.get(0);
  }

  /** Index behind the last word of the phrase if it stands at {@code at}, else -1. */
  int match(List<Token> tokens, int at) {
    return atStart && at > 0 ? -1 : match(tokens, at, 0);
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
    private boolean number;
    private boolean identifier;
    private boolean name;
    private boolean any;

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
        case "#" -> number = true;
        case "`" -> identifier = true;
        case "~" -> name = true;
        case "_" -> any = true;
        default -> {
          if (word.endsWith("*")) {
            prefixes.add(word.substring(0, word.length() - 1));
          } else {
            words.add(word);
          }
        }
      }
    }

    /** The words that can begin it; empty when a class of words can. */
    Set<String> words() {
      return words;
    }

    List<String> prefixes() {
      return prefixes;
    }

    boolean isOpen() {
      return number || identifier || name || any;
    }

    boolean matches(Token token) {
      Token.Kind kind = token.kind();
      if (any
          || (number && kind == Token.Kind.NUMBER)
          || (identifier && kind == Token.Kind.IDENTIFIER)
          || (name && (kind == Token.Kind.CAPITALISED || kind == Token.Kind.MENTION))
          || words.contains(token.word())) {
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
