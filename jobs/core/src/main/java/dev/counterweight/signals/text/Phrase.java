package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sequence of words to look for. */
final class Phrase {
  static final int GAP_AT_MOST = 8;
  private static final int GAPS_AT_MOST = 2;

  final int concept;
  final boolean atStart;
  private final Element[] elements;

  private Phrase(int concept, boolean atStart, Element[] elements) {
    this.concept = concept;
    this.atStart = atStart;
    this.elements = elements;
  }

  static Phrase of(String written, int concept, Vocabulary vocabulary) {
    List<String> words = List.of(written.split(" "));
    boolean atStart = words.get(0).equals("^");
    List<Element> elements = new ArrayList<>();
    int gap = 0;
    int gaps = 0;
    for (String word : atStart ? words.subList(1, words.size()) : words) {
      if (word.startsWith("..")) {
        gap = Integer.parseInt(word.substring(2));
        gaps++;
      } else {
        elements.add(new Element(word, gap, vocabulary));
        gap = 0;
      }
    }
    boolean begins = !elements.isEmpty() && (atStart || elements.get(0).gapBefore == 0);
    boolean narrow = elements.stream().allMatch(e -> e.gapBefore <= GAP_AT_MOST);
    if (gap > 0 || gaps > GAPS_AT_MOST || !begins || !narrow) {
      throw new IllegalArgumentException("Invalid phrase: %s".formatted(written));
    }
    return new Phrase(concept, atStart, elements.toArray(new Element[0]));
  }

  void complete(Vocabulary vocabulary) {
    for (Element element : elements) {
      element.complete(vocabulary);
    }
  }

  Element first() {
    return elements[0];
  }

  boolean isSingleWord() {
    return elements.length == 1 && !atStart;
  }

  /** Its elements with and without those that may be missing; the first may not. */
  List<List<Element>> variants() {
    List<List<Element>> variants = new ArrayList<>();
    variants.add(List.of(elements[0]));
    for (Element element : List.of(elements).subList(1, elements.length)) {
      List<List<Element>> without = element.optional ? List.copyOf(variants) : List.of();
      variants.replaceAll(v -> Stream.concat(v.stream(), Stream.of(element)).toList());
      variants.addAll(without);
    }
    return variants;
  }

  /** Index behind the last word if the phrase stands at {@code at}, else -1. */
  int match(Tokens tokens, int at, int from, int to) {
    boolean tooLate = atStart && at - from > elements[0].gapBefore;
    return tooLate || !elements[0].matches(tokens, at) ? -1 : rest(tokens, at + 1, to, 1);
  }

  private int rest(Tokens tokens, int at, int to, int element) {
    if (element == elements.length) {
      return at;
    }
    Element next = elements[element];
    int last = Math.min(to - 1, at + next.gapBefore);
    for (int place = at; place <= last; place++) {
      if (next.matches(tokens, place)) {
        int end = rest(tokens, place + 1, to, element + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return next.optional ? rest(tokens, at, to, element + 1) : -1;
  }

  /** One word of a phrase, or its alternatives. */
  static final class Element {
    private final List<String> spelled = new ArrayList<>();
    final int gapBefore;
    private final boolean optional;
    private int kinds;
    private long[] words = {};

    Element(String written, int gapBefore, Vocabulary vocabulary) {
      this.gapBefore = gapBefore;
      optional = written.length() > 1 && written.endsWith("?");
      String alternatives = optional ? written.substring(0, written.length() - 1) : written;
      for (String word : alternatives.split("\\|")) {
        add(word, vocabulary);
      }
    }

    private void add(String word, Vocabulary vocabulary) {
      switch (word) {
        case "#" -> kinds |= 1 << Tokens.NUMBER;
        case "`" -> kinds |= 1 << Tokens.IDENTIFIER;
        case "@" -> kinds |= 1 << Tokens.MENTION;
        case "~" -> kinds |= 1 << Tokens.MENTION | 1 << Tokens.CAPITALISED;
        case "_" -> kinds |= (1 << Tokens.KINDS) - 1;
        default -> {
          vocabulary.add(word);
          spelled.add(word);
        }
      }
    }

    /** An open word takes in every known word that begins so. */
    void complete(Vocabulary vocabulary) {
      words = new long[(vocabulary.size() + 63) >>> 6];
      for (String word : spelled) {
        set(vocabulary.add(word));
        if (word.length() > 1 && word.endsWith("*")) {
          String prefix = word.substring(0, word.length() - 1);
          for (int i = 1; i < vocabulary.size(); i++) {
            if (vocabulary.word(i).startsWith(prefix)) {
              set(i);
            }
          }
        }
      }
    }

    private void set(int word) {
      words[word >>> 6] |= 1L << word;
    }

    /** The same for the same words. */
    String written() {
      return kinds + " " + spelled;
    }

    boolean hasKind(int kind) {
      return (kinds >>> kind & 1) != 0;
    }

    boolean hasWord(int word) {
      int slot = word >>> 6;
      return slot < words.length && (words[slot] >>> word & 1) != 0;
    }

    boolean matches(Tokens tokens, int at) {
      return hasKind(tokens.kind[at]) || hasWord(tokens.word[at]);
    }
  }
}
