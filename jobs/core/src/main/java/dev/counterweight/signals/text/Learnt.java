package dev.counterweight.signals.text;

import dev.counterweight.learning.Scores.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Everything one label needs. */
final class Learnt {
  private static final List<String> SECTIONED =
      List.of("rollback", "rollback-actionable", "detection", "detection-actionable", "staged");

  private static final List<String> ADDRESSED = List.of("is_handoff", "owner", "answer_by");

  private final TrainingSet set;
  final String label;
  final int[] at;
  final boolean[] truth;

  /** Rows that count in figures, thresholds and the mix; the others only help to learn. */
  final int[] own;

  final List<Map<String, Double>> candidates = new ArrayList<>();
  final List<Map<String, Double>> texts = new ArrayList<>();

  Learnt(TrainingSet set, String label, List<String> concepts) {
    this.set = set;
    this.label = label;
    String task = Labels.task(label);
    at =
        IntStream.range(0, set.items.size())
            .filter(i -> set.items.get(i).task().equals(task))
            .filter(i -> set.items.get(i).truth(label).isPresent())
            .toArray();
    own = IntStream.range(0, at.length).filter(i -> !TrainingSet.isHelper(item(i))).toArray();
    truth = new boolean[at.length];
    Candidates all =
        new Candidates(
            set.language.book, concepts, SECTIONED.contains(label), ADDRESSED.contains(label));
    for (int i = 0; i < at.length; i++) {
      truth[i] = set.items.get(at[i]).truth(label).orElse(false);
      candidates.add(all.of(set.seen.get(at[i])));
      texts.add(set.weighed(set.counts.get(at[i])));
    }
  }

  LabelledItem item(int i) {
    return set.items.get(at[i]);
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

  /** A probability that a rule about the row may bound. */
  double bounded(double probability, int row) {
    return set.language.substance.bounded(probability, label, set.seen.get(at[row]));
  }

  /** The answers that count in figures. */
  List<Answer> answers(double[] probabilities, double threshold) {
    List<Answer> answers = new ArrayList<>();
    for (int i : own) {
      double p = TrainingSet.rounded(probabilities[i]);
      answers.add(new Answer(item(i).group(), truth[i], p, p >= threshold));
    }
    return answers;
  }
}
