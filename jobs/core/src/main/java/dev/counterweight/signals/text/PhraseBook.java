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
  private final List<String> concepts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int longs;

  /** Concepts that a word speaks of by itself, by the number of the word. */
  private final long[][] alone;

  private final Phrase[][] byWord;
  private final Phrase[][] byKind;
  private final boolean[] mayBeName;
  private final PhraseMachine machine;
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
    machine = new PhraseMachine(all, alone.length, longs);
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
    Phrase.Element first = phrase.first();
    if (phrase.isSingleWord()) {
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
      if (first.hasKind(kind)) {
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
  void find(Tokens tokens, int from, int to, long[] bits, int offset, PhraseMachine.Run run) {
    machine.find(tokens, from, to, bits, offset, run);
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
}
