package dev.counterweight.signals.text;

import dev.counterweight.learning.Scores;
import dev.counterweight.learning.Scores.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes the models from labelled items: the same items, the same files, byte for byte. Scores are
 * those of ten-fold cross-validation in which all items of a change or ticket stay together; the
 * choice of features is made anew in each fold.
 */
public final class Trainer {
  /** The rule of the standings: at least this many flags, and this lower bound of precision. */
  private static final int FLAGS = 40;

  private static final double SURE = 0.8;

  private final TrainingSet set;
  private final Map<String, double[]> wordWeights = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> held = new TreeMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final List<String> report = new ArrayList<>();
  private final Consumer<String> progress;

  private Trainer(TrainingSet set, Consumer<String> progress) {
    this.set = set;
    this.progress = progress;
  }

  /** Lines of each file below {@code models/}, by name. */
  public static Map<String, List<String>> train(
      List<LabelledItem> items, Consumer<String> progress) {
    return new Trainer(new TrainingSet(items), progress).run();
  }

  private Map<String, List<String>> run() {
    report.add(Measured.HEADING);
    Language.scopes().forEach(this::learn);
    files.put("words.tsv", wordLines());
    files.put("report.tsv", report);
    files.put("prompts.txt", set.prompts.stream().map(Long::toHexString).toList());
    List<String> lines = new ArrayList<>();
    held.forEach(
        (key, scores) -> lines.add(key + "\t" + scores.toString().replaceAll("[{} ]", "")));
    files.put("cross-validated.tsv", lines);
    return files;
  }

  private void learn(String label, List<String> concepts) {
    Learnt learnt = new Learnt(set, label, concepts);
    double[][] sums = learnt.heldOut(item -> TrainingSet.fold(item.group()));
    double[] probabilities = mixedAcross(learnt, sums);
    double threshold =
        TrainingSet.rounded(Thresholds.choose(learnt.answers(probabilities, 2.0), FLAGS, SURE));
    List<Answer> answers = learnt.answers(probabilities, threshold);
    boolean asserted = Scores.flagged(answers) >= FLAGS && Scores.precisionAtLeast(answers) >= SURE;
    report.addAll(Measured.lines(label, "cross-validated", learnt::sourceOfOwn, answers));
    leaveOut(learnt, sums, threshold);
    for (int i : learnt.own) {
      held.computeIfAbsent(learnt.item(i).key(), k -> new TreeMap<>())
          .put(label, TrainingSet.rounded(probabilities[i]));
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
            new TreeSet<>(
                Arrays.stream(learnt.at).mapToObj(i -> set.items.get(i).source()).toList()));
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
      double[] mix = Mix.mix(learnt, sums, others);
      for (int i = 0; i < learnt.at.length; i++) {
        if (!others.get(i)) {
          probabilities[i] = learnt.bounded(Mix.mixed(mix, out, i), i);
        }
      }
    }
    report.addAll(
        Measured.lines(
            learnt.label,
            "left-out",
            learnt::sourceOfOwn,
            learnt.answers(probabilities, threshold)));
  }

  /** Probabilities of rows by a mix that was made without their fold. */
  private double[] mixedAcross(Learnt learnt, double[][] sums) {
    double[] probabilities = new double[learnt.at.length];
    for (int fold = 0; fold < TrainingSet.FOLDS; fold++) {
      BitSet rest = new BitSet();
      for (int i = 0; i < learnt.at.length; i++) {
        rest.set(i, TrainingSet.fold(learnt.item(i).group()) != fold);
      }
      double[] mix = Mix.mix(learnt, sums, rest);
      for (int i = 0; i < learnt.at.length; i++) {
        if (!rest.get(i)) {
          probabilities[i] = learnt.bounded(Mix.mixed(mix, sums, i), i);
        }
      }
    }
    return probabilities;
  }

  private void write(Learnt learnt, double[][] sums, double threshold, String standing) {
    Fitted fitted = new Fitted(learnt, learnt.all());
    double[] mix = Mix.mix(learnt, sums, learnt.all());
    Map<String, Integer> column = new HashMap<>();
    for (int i = 0; i < fitted.wordRows.names().size(); i++) {
      column.put(fitted.wordRows.names().get(i), i);
    }
    double[] weights = new double[set.words.size()];
    for (int i = 0; i < weights.length; i++) {
      Integer place = column.get(set.words.get(i));
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
            TrainingSet.rounded(mix[0]),
            TrainingSet.rounded(mix[1]),
            TrainingSet.rounded(mix[2]),
            fitted.features.weights[fitted.features.names.size()],
            TrainingSet.rounded(wordBias),
            fitted.features.names.stream().map(n -> Feature.of(n, set.language.book)).toList(),
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
    for (int row = 0; row < set.words.size(); row++) {
      StringBuilder line = new StringBuilder(set.words.get(row) + "\t" + set.rarity[row]);
      for (double[] weights : wordWeights.values()) {
        line.append('\t').append(weights[row] == 0 ? "" : String.valueOf(weights[row]));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
