package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the models about one observation, and says why they answer as they do. */
final class Judge {
  /** A reader takes in no more reasons. */
  private static final int CUES_AT_MOST = 8;

  private final Language language;
  private final Observation seen;

  /** Null where nobody said anything. */
  private WordTable.@Nullable Said words;

  /** Sums of the features of the models that every text is asked for. */
  private double[] eager = {};

  /** Probabilities that were asked for already, by number of the model. */
  private final double[] known;

  Judge(Observation seen, Language language) {
    this.language = language;
    this.seen = seen;
    known = new double[language.models()];
    Arrays.fill(known, Double.NaN);
  }

  double probability(String label) {
    int number = language.number(label);
    if (Double.isNaN(known[number])) {
      known[number] = weigh(label, number);
    }
    return known[number];
  }

  private double weigh(String label, int number) {
    Model model = language.model(label);
    Sheet sheet = seen.sheet(seen.wordsOf);
    if (words == null && sheet != null) {
      words = language.words.read(sheet.tokens);
    }
    double said = words == null ? 0 : words.sum(language.wordColumn(number));
    double p = model.probability(features(model, number), said);
    return language.substance.bounded(p, label, seen);
  }

  private double features(Model model, int number) {
    int early = language.eager(number);
    if (early < 0 || seen.wordsOf != 0) {
      return model.features(seen);
    }
    eager = eager.length == 0 ? language.featureSums(sheet()) : eager;
    return eager[early];
  }

  boolean says(String label) {
    return probability(label) >= language.model(label).threshold();
  }

  /** True when a sentence that is no heading and no listing of words speaks of one of these. */
  boolean mentions(String... concepts) {
    for (String concept : concepts) {
      if (sheet().counts[language.book.concept(concept)] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The first sentence that speaks of one of these, or the first. */
  private int firstWith(String... concepts) {
    Sheet sheet = sheet();
    for (int at = 0; at < sheet.sentences; at++) {
      for (String concept : concepts) {
        if (sheet.has(at, language.book.concept(concept))) {
          return at;
        }
      }
    }
    return 0;
  }

  /** A finding that rests on a mention only. */
  Finding mention(
      String detector, String version, String answer, double value, double p, String... concepts) {
    int at = firstWith(concepts);
    Sheet sheet = sheet();
    List<Cue> cues = new ArrayList<>();
    for (String concept : concepts) {
      int bit = language.book.concept(concept);
      if (sheet.has(at, bit)) {
        cues.add(cue(concept, sheet.tokens, at, bit, 0));
      }
    }
    int start = sheet.tokens.startOf(at);
    int end = sheet.tokens.endOf(at);
    return new Finding(detector, version, answer, value, p, start, end, List.of(), cues);
  }

  /** What a model found, with the sentence that carries it and the reasons that weigh most. */
  Finding finding(
      String detector,
      String version,
      String label,
      String answer,
      double value,
      List<String> parts) {
    Reasons reasons = new Reasons(language.model(label), seen);
    Sheet sheet = sheet();
    int peak = peak(reasons, sheet);
    List<Cue> cues = new ArrayList<>();
    for (int i : reasons.strongest(CUES_AT_MOST)) {
      cues.add(cue(reasons.features[i], reasons.weights[i], sheet, peak));
    }
    cues.sort(Comparator.comparingInt(Cue::start).thenComparing(Cue::name));
    boolean isText = seen.wordsOf == 0 && sheet.sentences > 0;
    return new Finding(
        detector,
        version,
        answer,
        value,
        probability(label),
        isText ? sheet.tokens.startOf(peak) : 0,
        isText ? sheet.tokens.endOf(peak) : 0,
        parts,
        cues);
  }

  private Sheet sheet() {
    Sheet sheet = seen.sheet(seen.wordsOf);
    return sheet == null ? language.nothing() : sheet;
  }

  /** The sentence that speaks most for the answer. */
  private int peak(Reasons reasons, Sheet sheet) {
    int peak = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < sheet.sentences; at++) {
      double sum = 0;
      for (int i = 0; i < reasons.size; i++) {
        Feature feature = reasons.features[i];
        boolean here = feature.view() == seen.wordsOf && feature.at(sheet, at);
        sum += here ? reasons.weights[i] : 0;
      }
      if (sum > most) {
        most = sum;
        peak = at;
      }
    }
    return peak;
  }

  private Cue cue(Feature feature, double weight, Sheet sheet, int peak) {
    int concept = feature.concept(language.book.concepts().size());
    boolean elsewhere = seen.wordsOf != 0 || feature.view() != 0 || concept < 0;
    if (elsewhere) {
      return new Cue(feature.name, 0, 0, weight);
    }
    int at = peak;
    for (int i = 0; i < sheet.sentences && !feature.at(sheet, at); i++) {
      at = i;
    }
    return cue(feature.name, sheet.tokens, at, concept, weight);
  }

  private Cue cue(String name, Tokens tokens, int sentence, int concept, double weight) {
    int[] place =
        language.book.place(concept, tokens, tokens.first[sentence], tokens.stop[sentence]);
    return new Cue(name, tokens.start[place[0]], tokens.end[place[1] - 1], weight);
  }
}
