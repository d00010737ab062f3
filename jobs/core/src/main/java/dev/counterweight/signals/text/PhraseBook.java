package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named concepts, each a set of phrases, found in one pass over the numbers of a sentence's words.
 * A phrase is words divided by spaces; a word is
 *
 * <ul>
 *   <li>{@code fail|fails}: one of these; {@code crash*}: any word that begins so; {@code $name}: a
 *       set that was named before;
 *   <li>{@code #} a number, {@code `} a name of code, {@code ~} a mention or a capitalised word,
 *       {@code @} a mention, {@code _} any word;
 *   <li>{@code ..3}: at most three words between its neighbours; {@code not?}: may be missing;
 *   <li>{@code ^} in front: only at the beginning of a sentence.
 * </ul>
 *
 * <p>A phrase has at most two gaps of at most eight words: no text makes it slow.
 */
final class PhraseBook {
  private static final int GAPS_AT_MOST = 2;
  private static final int GAP_AT_MOST = 8;

  private final List<String> concepts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int longs;

  /** Concepts that a word speaks of by itself, by the number of the word. */
  private final long[][] alone;

  private final Phrase[][] byWord;
  private final Phrase[][] byKind;
  private final boolean[] mayBeName;
  private static final Phrase[] NONE = {};

  private PhraseBook(
      Vocabulary vocabulary, Map<String, List<String>> phrases, Iterable<String> modelWords) {
    List<Phrase> all = new ArrayList<>();
    phrases.forEach(
        (concept, written) -> {
          numbers.put(concept, concepts.size());
          concepts.add(concept);
          written.forEach(w -> all.add(Phrase.of(w, concepts.size() - 1, vocabulary)));
        });
    longs = (concepts.size() + 63) >>> 6;
    all.forEach(phrase -> phrase.complete(vocabulary));
    alone = new long[vocabulary.size()][];
    byWord = new Phrase[vocabulary.size()][];
    byKind = new Phrase[Tokens.KINDS][];
    mayBeName = new boolean[vocabulary.size()];
    for (int i = 1; i < mayBeName.length; i++) {
      mayBeName[i] = Names.mayBe(vocabulary.word(i));
    }
    vocabulary.seal(modelWords);
    Arrays.fill(byWord, NONE);
    Arrays.fill(byKind, NONE);
    all.forEach(this::index);
  }

  /** Reads lines: {@code [concept]}, phrases below it, {@code $name = a|b}, {@code // remarks}. */
  static PhraseBook read(List<String> lines, Vocabulary vocabulary, Iterable<String> modelWords) {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    Map<String, String> sets = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        phrases.put(line.substring(1, line.length() - 1), current);
      } else if (line.startsWith("$") && line.contains(" = ")) {
        String[] set = line.split(" = ", 2);
        sets.put(set[0], expanded(set[1], sets));
      } else if (!line.isBlank() && !line.startsWith("//")) {
        current.add(expanded(line, sets));
      }
    }
    return new PhraseBook(vocabulary, phrases, modelWords);
  }

  private static String expanded(String written, Map<String, String> sets) {
    String expanded = written;
    for (Map.Entry<String, String> set : sets.entrySet()) {
      expanded = expanded.replaceAll("\\" + set.getKey() + "(?![a-z])", set.getValue());
    }
    return expanded;
  }

  private void index(Phrase phrase) {
    Element first = phrase.elements[0];
    if (phrase.elements.length == 1 && !phrase.atStart) {
      for (int word = 0; word < alone.length; word++) {
        if (first.hasWord(word)) {
          alone[word] = with(alone[word], phrase.concept);
        }
      }
    } else {
      for (int word = 0; word < byWord.length; word++) {
        if (first.hasWord(word)) {
          byWord[word] = with(byWord[word], phrase);
        }
      }
    }
    for (int kind = 0; kind < Tokens.KINDS; kind++) {
      if ((first.kinds >>> kind & 1) != 0) {
        byKind[kind] = with(byKind[kind], phrase);
      }
    }
  }

  private long[] with(long[] before, int concept) {
    long[] bits = before == null ? new long[longs] : before;
    bits[concept >>> 6] |= 1L << concept;
    return bits;
  }

  private static Phrase[] with(Phrase[] before, Phrase phrase) {
    Phrase[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = phrase;
    return more;
  }

  List<String> concepts() {
    return concepts;
  }

  /** True for a word that begins with a capital because it is a name, as far as can be told. */
  boolean mayBeName(int word, boolean opensSentence) {
    return word == Vocabulary.UNKNOWN || (mayBeName[word] && !opensSentence);
  }

  /** The number of a concept, or -1. */
  int concept(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** How many longs the bits of a sentence take. */
  int longs() {
    return longs;
  }

  /** Sets the bits of the concepts that stand in a sentence. */
  void find(Tokens tokens, int from, int to, long[] bits, int offset) {
    for (int at = from; at < to; at++) {
      int word = tokens.word[at];
      if (word < alone.length) {
        long[] said = alone[word];
        if (said != null) {
          for (int i = 0; i < longs; i++) {
            bits[offset + i] |= said[i];
          }
        }
        if (byWord[word].length > 0) {
          match(byWord[word], tokens, at, from, to, bits, offset);
        }
      }
      Phrase[] ofKind = byKind[tokens.kind[at]];
      if (ofKind.length > 0) {
        match(ofKind, tokens, at, from, to, bits, offset);
      }
    }
  }

  private static void match(
      Phrase[] phrases, Tokens tokens, int at, int from, int to, long[] bits, int offset) {
    for (Phrase phrase : phrases) {
      int slot = offset + (phrase.concept >>> 6);
      long bit = 1L << phrase.concept;
      if ((bits[slot] & bit) == 0 && phrase.match(tokens, at, from, to) > at) {
        bits[slot] |= bit;
      }
    }
  }

  /** Where a concept first stands in a sentence: index of its first word and behind its last. */
  int[] place(int concept, Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      int word = tokens.word[at];
      if (word < alone.length) {
        if (alone[word] != null && (alone[word][concept >>> 6] >>> concept & 1) != 0) {
          return new int[] {at, at + 1};
        }
        int end = end(byWord[word], concept, tokens, at, from, to);
        if (end > at) {
          return new int[] {at, end};
        }
      }
      int end = end(byKind[tokens.kind[at]], concept, tokens, at, from, to);
      if (end > at) {
        return new int[] {at, end};
      }
    }
    return new int[] {from, to};
  }

  private static int end(Phrase[] phrases, int concept, Tokens tokens, int at, int from, int to) {
    for (Phrase phrase : phrases) {
      if (phrase.concept == concept) {
        int end = phrase.match(tokens, at, from, to);
        if (end > at) {
          return end;
        }
      }
    }
    return -1;
  }

  /** A sequence of words to look for. */
  private static final class Phrase {
    private final int concept;
    private final boolean atStart;
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
  }

  /** One word of a phrase, or its alternatives. */
  private static final class Element {
    private final List<String> spelled = new ArrayList<>();
    private final int gapBefore;
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

    boolean hasWord(int word) {
      int slot = word >>> 6;
      return slot < words.length && (words[slot] >>> word & 1) != 0;
    }

    boolean matches(Tokens tokens, int at) {
      return (kinds >>> tokens.kind[at] & 1) != 0 || hasWord(tokens.word[at]);
    }
  }
}
