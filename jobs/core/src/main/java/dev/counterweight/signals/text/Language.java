package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All that reading needs to know, loaded once: words, phrases, and the trained models. */
final class Language {
  private static final String CONCEPTS = "concepts.txt";
  private static final String SCOPES = "scopes.txt";
  private static final String PROMPTS = "models/prompts.txt";
  private static final String WORDS = "models/words.tsv";

  private static final int MODELS_AT_MOST = 64;

  /** What every text is asked for; everything else is asked where one of these says yes. */
  private static final List<String> EAGER =
      List.of(
          "material",
          "vague",
          "staged",
          "is_handoff",
          "is_decision",
          "asks_only",
          "is_question",
          "slip");

  final PhraseBook book;
  final WordTable words;
  final Substance substance;
  private final long[] prompts;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] eager = new int[MODELS_AT_MOST];
  private final int[] wordColumns = new int[MODELS_AT_MOST];
  private FeatureTable features = new FeatureTable(List.of(), 0);

  /** What a thread reads with; nothing of it outlives the reading of a text. */
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  private final Map<String, String> versions = new ConcurrentHashMap<>();

  private Language(WordTable words, Set<Long> prompts) {
    this.words = words;
    this.prompts = prompts.stream().mapToLong(p -> p).sorted().toArray();
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
    Language language = new Language(WordTable.read(lines(WORDS), EAGER), prompts);
    for (String label : scopes().keySet()) {
      List<String> lines = lines("models/" + label + ".tsv");
      language.wordColumns[language.models.size()] = language.words.label(label);
      language.eager[language.models.size()] = EAGER.indexOf(label);
      language.numbers.put(label, language.models.size());
      language.models.put(label, Model.read(lines, language.book));
    }
    int bits = language.book.concepts().size() + Sheet.SHAPES.size();
    language.features = new FeatureTable(EAGER.stream().map(language::model).toList(), bits);
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

  /** The number of a label among the models. */
  int number(String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw new IllegalArgumentException("No model of label " + label);
    }
    return number;
  }

  /** Where the word model of a label stands among the sums of words. */
  int wordColumn(int number) {
    return wordColumns[number];
  }

  /** The place of a model among those that every text is asked for, or -1. */
  int eager(int number) {
    return eager[number];
  }

  int models() {
    return models.size();
  }

  /** For each model that every text is asked for, the sum of its features. */
  double[] featureSums(Sheet sheet) {
    return features.sums(sheet);
  }

  /** A sheet to keep. */
  Sheet sheet(Passage passage) {
    Sheet sheet = new Sheet(book);
    sheet.see(passage, new Cutter(vocabulary, book), prompts);
    return sheet;
  }

  /** A sheet that holds until this thread asks for another of the same place, 0 or 1. */
  Sheet borrowed(Passage passage, int place) {
    Desk desk = desks.get();
    Sheet sheet = desk.sheets[place];
    sheet.see(passage, desk.cutter, prompts);
    return sheet;
  }

  private final class Desk {
    private final Cutter cutter = new Cutter(vocabulary, book);
    private final Sheet[] sheets = {new Sheet(book), new Sheet(book)};
  }

  /** Of a text that says nothing. */
  Sheet nothing() {
    return sheet(Passage.of("", Passage.Place.CHANGE_COMMENT, "", false));
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
