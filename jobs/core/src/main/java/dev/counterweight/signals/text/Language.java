package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that reading needs to know, loaded once: words, phrases, and the trained models. */
final class Language {
  private static final String CONCEPTS = "concepts.txt";
  private static final String SCOPES = "scopes.txt";
  private static final String PROMPTS = "models/prompts.txt";
  private static final String WORDS = "models/words.tsv";

  final PhraseBook book;
  final WordTable words;
  final Substance substance;
  private final Set<Long> prompts;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, String> versions = new ConcurrentHashMap<>();

  private Language(WordTable words, Set<Long> prompts) {
    this.words = words;
    this.prompts = prompts;
    book = PhraseBook.read(lines(CONCEPTS), vocabulary, words.words());
    words.bind(vocabulary);
    substance = new Substance(book);
  }

  /** What the product ships with. */
  static Language shipped() {
    return Shipped.LANGUAGE;
  }

  /** Phrases only: what training begins with. */
  static Language untrained(Set<Long> prompts) {
    return new Language(WordTable.empty(), prompts);
  }

  private static Language trained() {
    Set<Long> prompts = new HashSet<>();
    lines(PROMPTS).forEach(line -> prompts.add(Long.parseUnsignedLong(line, 16)));
    Language language = new Language(WordTable.read(lines(WORDS)), prompts);
    for (String label : scopes().keySet()) {
      List<String> lines = lines("models/" + label + ".tsv");
      language.models.put(label, Model.read(lines, language.book));
    }
    return language;
  }

  /** The concepts that each label may be trained on, by label, in order. */
  static Map<String, List<String>> scopes() {
    Map<String, List<String>> scopes = new LinkedHashMap<>();
    for (String line : lines(SCOPES)) {
      if (!line.startsWith("//")) {
        String[] parts = line.split(": ", 2);
        scopes.put(parts[0], List.of(parts[1].split(" ")));
      }
    }
    return scopes;
  }

  Model model(String label) {
    Model model = models.get(label);
    if (model == null) {
      throw new IllegalArgumentException("No model of label " + label);
    }
    return model;
  }

  /** The version of a detector, made once. */
  String version(String detector, Supplier<String> make) {
    String known = versions.get(detector);
    if (known == null) {
      known = make.get();
      versions.put(detector, known);
    }
    return known;
  }

  Sheet sheet(Passage passage) {
    Tokens tokens = Tokens.of(passage, vocabulary, book);
    return Sheet.of(passage, tokens, book, prompts);
  }

  /** Of a text that says nothing. */
  Sheet nothing() {
    return sheet(Passage.of("", Passage.Place.CHANGE_COMMENT, "", false));
  }

  /** The sums that word models make of what was seen. */
  double[] wordSums(Observation seen) {
    @Nullable Sheet sheet = seen.sheet(seen.wordsOf);
    return sheet == null ? new double[words.width()] : words.sums(sheet.tokens);
  }

  static List<String> lines(String resource) {
    try (InputStream stream = Language.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing resource: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loaded when first asked for. */
  private static final class Shipped {
    private static final Language LANGUAGE = trained();
  }
}
