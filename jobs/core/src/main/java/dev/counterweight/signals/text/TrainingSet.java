package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Labelled items as training sees them: their words and phrases, whatever the label. */
final class TrainingSet {
  /** A word that fewer items have is not kept. */
  private static final int WORD_ITEMS = 4;

  /** Stratum of items that only help to learn. */
  private static final String HELPER = "opening of an exchange";

  /** A sentence that so many changes have in common comes from a template. */
  private static final int PROMPT_GROUPS = 3;

  static final int FOLDS = 10;

  final Language language;
  final Set<Long> prompts;
  final List<LabelledItem> items;
  final List<Observation> seen = new ArrayList<>();
  final List<Map<String, Double>> counts = new ArrayList<>();
  final List<String> words;
  final double[] rarity;

  TrainingSet(List<LabelledItem> labelled) {
    items = withOpenings(labelled);
    prompts = prompts(labelled);
    language = Language.untrained(prompts);
    Map<String, Integer> frequency = new TreeMap<>();
    for (LabelledItem item : items) {
      Observation observation = item.observe(language);
      Sheet sheet = observation.sheet(observation.wordsOf);
      seen.add(observation);
      counts.add(sheet == null ? Map.of() : WordTable.counts(sheet.tokens));
      counts.get(counts.size() - 1).keySet().forEach(w -> frequency.merge(w, 1, Integer::sum));
    }
    words =
        frequency.keySet().stream()
            .filter(w -> frequency.getOrDefault(w, 0) >= WORD_ITEMS)
            .toList();
    rarity =
        words.stream()
            .mapToDouble(w -> rarity(frequency.getOrDefault(w, 0), items.size()))
            .toArray();
  }

  private static double rarity(int with, int all) {
    return rounded(StrictMath.log((1.0 + all) / (1 + with)) + 1);
  }

  /** The first turn of an exchange is a comment whose concern its reader has labelled too. */
  private static List<LabelledItem> withOpenings(List<LabelledItem> labelled) {
    List<LabelledItem> all = new ArrayList<>(labelled);
    for (LabelledItem item : labelled) {
      if (item.isExchange() && item.labels().containsKey("concern")) {
        all.add(
            new LabelledItem(
                "concern",
                item.id(),
                item.group(),
                item.source(),
                HELPER,
                item.context() + " | by a reviewer",
                Exchange.read(item.text()).turns().get(0).text(),
                Map.of("concern", item.labels().getOrDefault("concern", ""))));
      }
    }
    return all;
  }

  static boolean isHelper(LabelledItem item) {
    return item.stratum().equals(HELPER);
  }

  private static Set<Long> prompts(List<LabelledItem> items) {
    Language plain = Language.untrained(Set.of());
    Map<Long, Set<String>> groups = new TreeMap<>();
    for (LabelledItem item : items) {
      if (item.task().equals("plan")) {
        Tokens tokens = plain.sheet(item.passage()).tokens;
        for (int at = 0; at < tokens.sentences; at++) {
          if (tokens.stop[at] - tokens.first[at] >= Sheet.PROMPT_WORDS) {
            groups.computeIfAbsent(tokens.fingerprint(at), f -> new TreeSet<>()).add(item.group());
          }
        }
      }
    }
    groups.values().removeIf(with -> with.size() < PROMPT_GROUPS);
    return groups.keySet();
  }

  /** Term frequency by rarity, brought to length one. */
  Map<String, Double> weighed(Map<String, Double> count) {
    Map<String, Double> weighed = new HashMap<>();
    double square = 0;
    for (Map.Entry<String, Double> word : new TreeMap<>(count).entrySet()) {
      int row = Collections.binarySearch(words, word.getKey());
      if (row >= 0) {
        double value = (1 + StrictMath.log(word.getValue())) * rarity[row];
        weighed.put(word.getKey(), value);
        square += value * value;
      }
    }
    double norm = Math.sqrt(square);
    weighed.replaceAll((w, value) -> value / norm);
    return weighed;
  }

  /** Items of one change or ticket are in the same. */
  static int fold(String group) {
    int hash = group.hashCode();
    hash ^= hash >>> 15;
    hash *= 0x85ebca6b;
    return Math.floorMod(hash ^ hash >>> 13, FOLDS);
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
