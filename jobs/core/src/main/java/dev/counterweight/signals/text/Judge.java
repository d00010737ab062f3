package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the models about one observation, and says why they answer as they do. */
final class Judge {
  /** A reader takes in no more reasons. */
  private static final int CUES_AT_MOST = 8;

  private final Language language;
  private final Observation seen;
  private final double[] words;

  /** Probabilities that were asked for already, by label. */
  private final Map<String, Double> known = new HashMap<>();

  Judge(Observation seen, Language language) {
    this.language = language;
    this.seen = seen;
    words = language.wordSums(seen);
  }

  double probability(String label) {
    Double before = known.get(label);
    if (before != null) {
      return before;
    }
    double p = weigh(label);
    known.put(label, p);
    return p;
  }

  private double weigh(String label) {
    Model model = language.model(label);
    double p = model.probability(model.features(seen), words[language.words.label(label)]);
    return language.substance.bounded(p, label, seen);
  }

  boolean says(String label) {
    return probability(label) >= language.model(label).threshold();
  }

  /** True when a sentence that is no heading and no listing of words speaks of one of these. */
  boolean mentions(String... concepts) {
    return firstWith(concepts) >= 0;
  }

  /** The first sentence that speaks of one of these, or -1. */
  private int firstWith(String... concepts) {
    Sheet sheet = sheet();
    for (int at = 0; at < sheet.sentences; at++) {
      for (String concept : concepts) {
        if (sheet.has(at, language.book.concept(concept))) {
          return at;
        }
      }
    }
    return -1;
  }

  /** A finding that rests on a mention only. */
  Finding mention(
      String detector, String version, String answer, double value, double p, String... concepts) {
    int at = Math.max(0, firstWith(concepts));
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
    Model model = language.model(label);
    List<Reason> reasons = reasons(model);
    Sheet sheet = sheet();
    int peak = peak(reasons, sheet);
    List<Cue> cues = new ArrayList<>();
    for (Reason reason : reasons.subList(0, Math.min(CUES_AT_MOST, reasons.size()))) {
      cues.add(cue(reason, sheet, peak));
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

  /** A feature and how far it moves the log-odds. */
  private record Reason(Feature feature, double weight) {}

  private List<Reason> reasons(Model model) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < model.weights().length; i++) {
      Feature feature = model.features().get(i);
      double weight = model.ofFeatures() * model.weights()[i] * feature.value(seen);
      if (weight != 0) {
        reasons.add(new Reason(feature, weight));
      }
    }
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight))
            .thenComparing(reason -> reason.feature.name));
    return reasons;
  }

  /** The sentence that speaks most for the answer. */
  private int peak(List<Reason> reasons, Sheet sheet) {
    int peak = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < sheet.sentences; at++) {
      double sum = 0;
      for (Reason reason : reasons) {
        boolean here = reason.feature.view() == seen.wordsOf && reason.feature.at(sheet, at);
        sum += here ? reason.weight : 0;
      }
      if (sum > most) {
        most = sum;
        peak = at;
      }
    }
    return peak;
  }

  private Cue cue(Reason reason, Sheet sheet, int peak) {
    int concept = reason.feature.concept(language.book.concepts().size());
    boolean elsewhere = seen.wordsOf != 0 || reason.feature.view() != 0 || concept < 0;
    if (elsewhere) {
      return new Cue(reason.feature.name, 0, 0, reason.weight);
    }
    int at = peak;
    for (int i = 0; i < sheet.sentences && !reason.feature.at(sheet, at); i++) {
      at = i;
    }
    return cue(reason.feature.name, sheet.tokens, at, concept, reason.weight);
  }

  private Cue cue(String name, Tokens tokens, int sentence, int concept, double weight) {
    int[] place =
        language.book.place(concept, tokens, tokens.first[sentence], tokens.stop[sentence]);
    return new Cue(name, tokens.start[place[0]], tokens.end[place[1] - 1], weight);
  }
}
