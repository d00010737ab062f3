package dev.counterweight.signals.text;

import dev.counterweight.learning.Logistic;
import dev.counterweight.learning.Rows;
import dev.counterweight.learning.Scores;
import dev.counterweight.learning.Scores.Answer;
import dev.counterweight.learning.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Makes the models from labelled items: the same items, the same files, byte for byte. Scores are
 * those of ten-fold cross-validation in which all items of a change or ticket stay together; the
 * choice of features is made anew in each fold.
 */
public final class Trainer {
  private static final int FOLDS = 10;
  private static final int FEATURES = 100;
  private static final double FEATURE_PENALTY = 100;

  /** Where an answer hangs on few strong signs, more features only blur them. */
  private static final List<String> FEW_SIGNS =
      List.of("acted", "accepted", "declined", "withdrawn", "is_handoff", "owner", "answer_by");

  private static final int FEW_FEATURES = 60;
  private static final double FEW_PENALTY = 50;

  private static final double SAME = 0.9;
  private static final int FEATURE_ROWS = 5;
  private static final double WORD_PENALTY = 0.1;
  private static final double MIX_PENALTY = 0.01;

  /** A word that fewer items have is not kept. */
  private static final int WORD_ITEMS = 4;

  /** The rule of the standings: at least this many flags, and this lower bound of precision. */
  private static final int FLAGS = 40;

  private static final double SURE = 0.8;

  private static final List<String> SECTIONED =
      List.of("rollback", "rollback-actionable", "detection", "detection-actionable", "staged");

  /** Stratum of items that only help to learn. */
  private static final String HELPER = "opening of an exchange";

  /** A sentence that so many changes have in common comes from a template. */
  private static final int PROMPT_GROUPS = 3;

  private static final List<String> ADDRESSED = List.of("is_handoff", "owner", "answer_by");

  private final Language language;
  private final Set<Long> prompts;
  private final List<LabelledItem> items;
  private final List<Observation> seen = new ArrayList<>();
  private final List<Map<String, Double>> counts = new ArrayList<>();
  private final List<String> words;
  private final double[] rarity;
  private final Map<String, double[]> wordWeights = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> held = new TreeMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final List<String> report = new ArrayList<>();
  private final Consumer<String> progress;

  private Trainer(List<LabelledItem> labelled, Consumer<String> progress) {
    items = withOpenings(labelled);
    this.progress = progress;
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

  private static boolean isHelper(LabelledItem item) {
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

  /** Lines of each file below {@code models/}, by name. */
  public static Map<String, List<String>> train(
      List<LabelledItem> items, Consumer<String> progress) {
    return new Trainer(items, progress).run();
  }

  private Map<String, List<String>> run() {
    report.add(Measured.HEADING);
    Language.scopes().forEach(this::learn);
    files.put("words.tsv", wordLines());
    files.put("report.tsv", report);
    files.put("prompts.txt", prompts.stream().map(Long::toHexString).toList());
    List<String> lines = new ArrayList<>();
    held.forEach(
        (key, scores) -> lines.add(key + "\t" + scores.toString().replaceAll("[{} ]", "")));
    files.put("cross-validated.tsv", lines);
    return files;
  }

  /** Everything one label needs. */
  private final class Learnt {
    final String label;
    final int[] at;
    final boolean[] truth;

    /** Rows that count in figures, thresholds and the mix; the others only help to learn. */
    final int[] own;

    final List<Map<String, Double>> candidates = new ArrayList<>();
    final List<Map<String, Double>> texts = new ArrayList<>();

    Learnt(String label, List<String> concepts) {
      this.label = label;
      String task = Labels.task(label);
      at =
          IntStream.range(0, items.size())
              .filter(i -> items.get(i).task().equals(task))
              .filter(i -> items.get(i).truth(label).isPresent())
              .toArray();
      own = IntStream.range(0, at.length).filter(i -> !isHelper(item(i))).toArray();
      truth = new boolean[at.length];
      Candidates all =
          new Candidates(
              language.book, concepts, SECTIONED.contains(label), ADDRESSED.contains(label));
      for (int i = 0; i < at.length; i++) {
        truth[i] = items.get(at[i]).truth(label).orElse(false);
        candidates.add(all.of(seen.get(at[i])));
        texts.add(weighed(counts.get(at[i])));
      }
    }

    LabelledItem item(int i) {
      return items.get(at[i]);
    }

    String sourceOfOwn(int i) {
      return item(own[i]).source();
    }

    /** Sums of both models for rows that they have not seen, by a grouping of the rows. */
    double[][] heldOut(ToIntFunction<LabelledItem> part) {
      double[][] sums = new double[2][at.length];
      Map<Integer, BitSet> parts = new TreeMap<>();
      for (int i = 0; i < at.length; i++) {
        parts.computeIfAbsent(part.applyAsInt(item(i)), p -> new BitSet()).set(i);
      }
      parts.forEach(
          (number, test) -> {
            BitSet rest = all();
            rest.andNot(test);
            Fitted fitted = new Fitted(this, rest);
            test.stream().forEach(i -> sums[0][i] = fitted.features.sum(i));
            test.stream().forEach(i -> sums[1][i] = fitted.wordRows.sum(i, fitted.wordWeights));
          });
      return sums;
    }

    BitSet all() {
      BitSet all = new BitSet();
      all.set(0, at.length);
      return all;
    }
  }

  /** Both models of a label, learnt from some rows. */
  private static final class Fitted {
    final FeatureModel features;
    final Rows wordRows;
    final double[] wordWeights;

    Fitted(Learnt learnt, BitSet rows) {
      features = new FeatureModel(learnt, rows);
      wordRows = Rows.of(learnt.texts, rows, 2);
      wordWeights = Logistic.fit(wordRows, learnt.truth, rows, WORD_PENALTY, true);
    }
  }

  /** The chosen features with weights as they stand in the file. */
  private static final class FeatureModel {
    final List<String> names = new ArrayList<>();
    final double[] weights;
    private final Learnt learnt;

    FeatureModel(Learnt learnt, BitSet rows) {
      this.learnt = learnt;
      boolean few = FEW_SIGNS.contains(learnt.label);
      Rows all = Rows.of(learnt.candidates, rows, FEATURE_ROWS);
      Selection.Moments moments = Selection.Moments.of(all, rows);
      List<Integer> best =
          Selection.best(all, learnt.truth, rows, few ? FEW_FEATURES : FEATURES, SAME);
      best.forEach(column -> names.add(all.names().get(column)));
      double[] mean = best.stream().mapToDouble(column -> moments.mean()[column]).toArray();
      double[] deviation = best.stream().mapToDouble(c -> moments.deviation()[c]).toArray();
      double[] fitted =
          Logistic.fit(
              standardised(mean, deviation),
              learnt.truth,
              rows,
              few ? FEW_PENALTY : FEATURE_PENALTY,
              true);
      weights = new double[fitted.length];
      double bias = fitted[fitted.length - 1];
      for (int i = 0; i < best.size(); i++) {
        weights[i] = rounded(fitted[i] / deviation[i]);
        bias -= weights[i] * mean[i];
      }
      weights[best.size()] = rounded(bias);
    }

    private Rows standardised(double[] mean, double[] deviation) {
      int[][] columns = new int[learnt.at.length][];
      double[][] values = new double[learnt.at.length][names.size()];
      int[] every = IntStream.range(0, names.size()).toArray();
      for (int row = 0; row < columns.length; row++) {
        columns[row] = every;
        for (int i = 0; i < every.length; i++) {
          double raw = learnt.candidates.get(row).getOrDefault(names.get(i), 0.0);
          values[row][i] = (raw - mean[i]) / deviation[i];
        }
      }
      return new Rows(names, columns, values);
    }

    double sum(int row) {
      double sum = weights[names.size()];
      for (int i = 0; i < names.size(); i++) {
        sum += weights[i] * learnt.candidates.get(row).getOrDefault(names.get(i), 0.0);
      }
      return sum;
    }
  }

  private void learn(String label, List<String> concepts) {
    Learnt learnt = new Learnt(label, concepts);
    double[][] sums = learnt.heldOut(item -> fold(item.group()));
    double[] probabilities = mixedAcross(learnt, sums);
    double threshold = rounded(Thresholds.choose(answers(learnt, probabilities, 2.0), FLAGS, SURE));
    List<Answer> answers = answers(learnt, probabilities, threshold);
    boolean asserted = Scores.flagged(answers) >= FLAGS && Scores.precisionAtLeast(answers) >= SURE;
    report.addAll(Measured.lines(label, "cross-validated", learnt::sourceOfOwn, answers));
    leaveOut(learnt, sums, threshold);
    for (int i : learnt.own) {
      held.computeIfAbsent(learnt.item(i).key(), k -> new TreeMap<>())
          .put(label, rounded(probabilities[i]));
    }
    write(learnt, sums, threshold, asserted ? Model.ASSERTED : Model.CANDIDATE);
    progress.accept(
        "%s: %s, average precision %.3f, precision %.2f, recall %.2f at %.2f"
            .formatted(
                label,
                asserted ? Model.ASSERTED : Model.CANDIDATE,
                Scores.averagePrecision(answers),
                Scores.precision(answers),
                Scores.recall(answers),
                threshold));
  }

  /** Each source read by models and a mix that learnt from the others only. */
  private void leaveOut(Learnt learnt, double[][] sums, double threshold) {
    List<String> sources =
        new ArrayList<>(
            new TreeSet<>(Arrays.stream(learnt.at).mapToObj(i -> items.get(i).source()).toList()));
    if (sources.size() < 2) {
      return;
    }
    double[][] out = learnt.heldOut(item -> sources.indexOf(item.source()));
    double[] probabilities = new double[learnt.at.length];
    for (String source : sources) {
      BitSet others = learnt.all();
      IntStream.range(0, learnt.at.length)
          .filter(i -> learnt.item(i).source().equals(source))
          .forEach(others::clear);
      double[] mix = mix(learnt, sums, others);
      for (int i = 0; i < learnt.at.length; i++) {
        if (!others.get(i)) {
          probabilities[i] = bounded(mixed(mix, out, i), learnt, i);
        }
      }
    }
    report.addAll(
        Measured.lines(
            learnt.label,
            "left-out",
            learnt::sourceOfOwn,
            answers(learnt, probabilities, threshold)));
  }

  private static List<Answer> answers(Learnt learnt, double[] probabilities, double threshold) {
    List<Answer> answers = new ArrayList<>();
    for (int i : learnt.own) {
      double p = rounded(probabilities[i]);
      answers.add(new Answer(learnt.item(i).group(), learnt.truth[i], p, p >= threshold));
    }
    return answers;
  }

  /** Probabilities of rows by a mix that was made without their fold. */
  private double[] mixedAcross(Learnt learnt, double[][] sums) {
    double[] probabilities = new double[learnt.at.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      BitSet rest = new BitSet();
      for (int i = 0; i < learnt.at.length; i++) {
        rest.set(i, fold(learnt.item(i).group()) != fold);
      }
      double[] mix = mix(learnt, sums, rest);
      for (int i = 0; i < learnt.at.length; i++) {
        if (!rest.get(i)) {
          probabilities[i] = bounded(mixed(mix, sums, i), learnt, i);
        }
      }
    }
    return probabilities;
  }

  private double bounded(double probability, Learnt learnt, int row) {
    return language.substance.bounded(probability, learnt.label, seen.get(learnt.at[row]));
  }

  private static double mixed(double[] mix, double[][] sums, int row) {
    return Logistic.probability(mix[0] * sums[0][row] + mix[1] * sums[1][row] + mix[2]);
  }

  /** How both sums become log-odds (Platt 1999, with two scores); neither counts against. */
  private static double[] mix(Learnt learnt, double[][] sums, BitSet rows) {
    double[] mix = mix(learnt, sums, rows, new int[] {0, 1});
    if (mix[0] < 0) {
      return mix(learnt, sums, rows, new int[] {1});
    }
    return mix[1] < 0 ? mix(learnt, sums, rows, new int[] {0}) : mix;
  }

  private static double[] mix(Learnt learnt, double[][] sums, BitSet rows, int[] which) {
    int[][] columns = new int[learnt.at.length][];
    double[][] values = new double[learnt.at.length][which.length];
    int[] every = IntStream.range(0, which.length).toArray();
    for (int row = 0; row < columns.length; row++) {
      columns[row] = every;
      for (int i = 0; i < which.length; i++) {
        values[row][i] = sums[which[i]][row];
      }
    }
    List<String> names = Arrays.stream(which).mapToObj(i -> "sum " + i).toList();
    BitSet counted = new BitSet();
    Arrays.stream(learnt.own).filter(rows::get).forEach(counted::set);
    double[] fitted =
        Logistic.fit(new Rows(names, columns, values), learnt.truth, counted, MIX_PENALTY, false);
    double[] mix = new double[3];
    for (int i = 0; i < which.length; i++) {
      mix[which[i]] = fitted[i];
    }
    mix[2] = fitted[which.length];
    return mix;
  }

  private void write(Learnt learnt, double[][] sums, double threshold, String standing) {
    Fitted fitted = new Fitted(learnt, learnt.all());
    double[] mix = mix(learnt, sums, learnt.all());
    Map<String, Integer> column = new HashMap<>();
    for (int i = 0; i < fitted.wordRows.names().size(); i++) {
      column.put(fitted.wordRows.names().get(i), i);
    }
    double[] weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      Integer place = column.get(words.get(i));
      weights[i] = place == null ? 0 : Math.round(fitted.wordWeights[place] * 100) / 100.0;
    }
    wordWeights.put(learnt.label, weights);
    double wordBias = fitted.wordWeights[fitted.wordWeights.length - 1];
    Model model =
        new Model(
            learnt.label,
            "",
            standing,
            threshold,
            rounded(mix[0]),
            rounded(mix[1]),
            rounded(mix[2]),
            fitted.features.weights[fitted.features.names.size()],
            rounded(wordBias),
            fitted.features.names.stream().map(n -> Feature.of(n, language.book)).toList(),
            Arrays.copyOf(fitted.features.weights, fitted.features.names.size()));
    List<String> lines = model.written();
    lines.set(1, "version\t2026.2-" + digest(lines, weights));
    files.put(learnt.label + ".tsv", lines);
  }

  private static String digest(List<String> lines, double[] weights) {
    int hash = lines.hashCode() * 31 + Arrays.hashCode(weights);
    return String.format(Locale.ROOT, "%08x", hash);
  }

  private List<String> wordLines() {
    List<String> lines = new ArrayList<>();
    lines.add("word\trarity\t" + String.join("\t", wordWeights.keySet()));
    for (int row = 0; row < words.size(); row++) {
      StringBuilder line = new StringBuilder(words.get(row) + "\t" + rarity[row]);
      for (double[] weights : wordWeights.values()) {
        line.append('\t').append(weights[row] == 0 ? "" : String.valueOf(weights[row]));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Term frequency by rarity, brought to length one. */
  private Map<String, Double> weighed(Map<String, Double> count) {
    Map<String, Double> weighed = new HashMap<>();
    double square = 0;
    for (Map.Entry<String, Double> word : new TreeMap<>(count).entrySet()) {
      int row = java.util.Collections.binarySearch(words, word.getKey());
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

  private static int fold(String group) {
    int hash = group.hashCode();
    hash ^= hash >>> 15;
    hash *= 0x85ebca6b;
    return Math.floorMod(hash ^ hash >>> 13, FOLDS);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
