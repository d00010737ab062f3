package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Named phrases and what they weigh. A phrase is words divided by spaces; a word is
 *
 * <ul>
 *   <li>{@code fail|fails}: one of these; {@code crash*}: any word that begins so;
 *   <li>{@code #} a number, {@code `} a name of code, {@code ~} a mention or a capitalised word,
 *       {@code @} a mention, {@code _} any word;
 *   <li>{@code ..3}: at most three words between its neighbours; {@code not?}: may be missing;
 *   <li>{@code ^} in front: only at the beginning of a sentence.
 * </ul>
 *
 * <p>Words are lower case and without apostrophes ({@code dont}); a hyphen divides words.
 */
final class Lexicon {
  /** One name, its weight in log-odds, its phrases. */
  record Entry(String name, double weight, List<Phrase> phrases) {}

  private record Candidate(Entry entry, Phrase phrase) {}

  private static final int LETTERS = 26;

  private final Map<String, List<Candidate>> byWord = new HashMap<>();

  /** Phrases that begin with an open end, by their first two letters. */
  private final List<List<Candidate>> byPrefix = new ArrayList<>();

  /** Phrases that begin with a class of words, by the kind of word that can begin them. */
  private final Map<Token.Kind, List<Candidate>> byKind = new EnumMap<>(Token.Kind.class);

  private Lexicon() {
    for (int i = 0; i < LETTERS * LETTERS; i++) {
      byPrefix.add(List.of());
    }
  }

  static Entry cue(String name, double weight, String... phrases) {
    List<Phrase> read = new ArrayList<>();
    for (String phrase : phrases) {
      read.add(Phrase.of(phrase));
    }
    return new Entry(name, weight, read);
  }

  static Lexicon of(Entry... entries) {
    Lexicon lexicon = new Lexicon();
    for (Entry entry : entries) {
      entry.phrases().forEach(phrase -> lexicon.index(new Candidate(entry, phrase)));
    }
    return lexicon;
  }

  private void index(Candidate candidate) {
    Phrase.Element first = candidate.phrase().first();
    for (Token.Kind kind : first.kinds()) {
      byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(candidate);
    }
    for (String word : first.words()) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(candidate);
    }
    for (String prefix : first.prefixes()) {
      int key = key(prefix);
      List<Candidate> more = new ArrayList<>(byPrefix.get(key));
      more.add(candidate);
      byPrefix.set(key, more);
    }
  }

  private static int key(String word) {
    if (word.length() < 2) {
      return -1;
    }
    int first = word.charAt(0) - 'a';
    int second = word.charAt(1) - 'a';
    boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
    return letters ? first * LETTERS + second : -1;
  }

  /** What stands in a sentence: each name once, at its first place, in order of the text. */
  List<Cue> find(Sentence sentence) {
    List<Cue> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.get(at).word();
      collect(byWord.getOrDefault(word, List.of()), tokens, at, found);
      int key = key(word);
      if (key >= 0) {
        collect(byPrefix.get(key), tokens, at, found);
      }
      collect(byKind.getOrDefault(tokens.get(at).kind(), List.of()), tokens, at, found);
    }
    return found;
  }

  private static void collect(
      List<Candidate> candidates, List<Token> tokens, int at, List<Cue> found) {
    for (int i = 0; i < candidates.size(); i++) { // no iterator: the innermost loop
      Candidate candidate = candidates.get(i);
      if (!Cues.has(found, candidate.entry().name())) {
        int end = candidate.phrase().match(tokens, at);
        if (end > at) {
          Entry entry = candidate.entry();
          int from = tokens.get(at).start();
          found.add(new Cue(entry.name(), from, tokens.get(end - 1).end(), entry.weight()));
        }
      }
    }
  }
}
