package dev.counterweight.signals.text;

import dev.counterweight.learning.Scores;
import dev.counterweight.learning.Scores.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** From which probability an answer is yes, fixed in training on cross-validated scores. */
final class Thresholds {
  /** Precision aimed at, with the recall below which that precision helps nobody. */
  private static final double[][] AIMS = {{0.8, 0.25}, {0.7, 0.2}, {0.6, 0.2}, {0.5, 0.15}};

  private Thresholds() {}

  /**
   * The lowest that earns the standing {@code asserted}; where none does, the lowest that meets the
   * first of the aims that can be met; else the one of the best F1.
   */
  static double choose(List<Answer> answers, int flags, double sure) {
    double best = 2;
    double aimed = 2;
    int aim = AIMS.length;
    double f1 = 0;
    double balanced = 0.5;
    for (double threshold : candidates(answers)) {
      List<Answer> at = at(threshold, answers);
      if (Scores.flagged(at) >= flags && Scores.precisionAtLeast(at) >= sure) {
        best = Math.min(best, threshold);
      }
      for (int i = 0; i < AIMS.length; i++) {
        boolean met = Scores.precision(at) >= AIMS[i][0] && Scores.recall(at) >= AIMS[i][1];
        if (met && (i < aim || (i == aim && threshold < aimed))) {
          aim = i;
          aimed = threshold;
        }
      }
      if (Scores.f1(at) > f1) {
        f1 = Scores.f1(at);
        balanced = threshold;
      }
    }
    return best <= 1 ? best : aimed <= 1 ? aimed : balanced;
  }

  private static Set<Double> candidates(List<Answer> answers) {
    TreeSet<Double> all = new TreeSet<>();
    answers.forEach(answer -> all.add(answer.probability()));
    return all;
  }

  private static List<Answer> at(double threshold, List<Answer> answers) {
    return answers.stream()
        .map(a -> new Answer(a.group(), a.truth(), a.probability(), a.probability() >= threshold))
        .toList();
  }
}
