package dev.counterweight.signals.text;

import dev.counterweight.learning.Logistic;
import dev.counterweight.learning.Rows;
import dev.counterweight.learning.Selection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Both models of a label, learnt from some rows. */
final class Fitted {
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
  final FeatureModel features;
  final Rows wordRows;
  final double[] wordWeights;

  Fitted(Learnt learnt, BitSet rows) {
    features = new FeatureModel(learnt, rows);
    wordRows = Rows.of(learnt.texts, rows, 2);
    wordWeights = Logistic.fit(wordRows, learnt.truth, rows, WORD_PENALTY, true);
  }

  /** The chosen features with weights as they stand in the file. */
  static final class FeatureModel {
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
        weights[i] = TrainingSet.rounded(fitted[i] / deviation[i]);
        bias -= weights[i] * mean[i];
      }
      weights[best.size()] = TrainingSet.rounded(bias);
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
}
