package dev.counterweight.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;

/** How well probabilities and the answers drawn from them agree with the truth. */
public final class Scores {
  /**
   * One answer.
   *
   * @param group answers on one change or ticket hang together
   */
  public record Answer(String group, boolean truth, double probability, boolean flagged) {}

  /** A figure with its 95 % interval. */
  public record Range(double value, double low, double high) {}

  private static final int RESAMPLES = 400;
  private static final int PER_BIN = 25;
  private static final int BINS_AT_MOST = 10;
  private static final double TAIL = 0.025;

  private Scores() {}

  public static long positives(List<Answer> answers) {
    return answers.stream().filter(Answer::truth).count();
  }

  public static long flagged(List<Answer> answers) {
    return answers.stream().filter(Answer::flagged).count();
  }

  private static long both(List<Answer> answers) {
    return answers.stream().filter(a -> a.flagged && a.truth).count();
  }

  /** NaN where nothing is flagged. */
  public static double precision(List<Answer> answers) {
    return both(answers) / (double) flagged(answers);
  }

  /** NaN where nothing is true. */
  public static double recall(List<Answer> answers) {
    return both(answers) / (double) positives(answers);
  }

  public static double f1(List<Answer> answers) {
    return 2.0 * both(answers) / (flagged(answers) + positives(answers));
  }

  /** Area below precision over recall by steps, ties taken together; NaN without positives. */
  public static double averagePrecision(List<Answer> answers) {
    List<Answer> order = new ArrayList<>(answers);
    order.sort(Comparator.comparingDouble(Answer::probability).reversed());
    double positives = positives(answers);
    double area = 0;
    double found = 0;
    double before = 0;
    for (int at = 0; at < order.size(); at++) {
      found += order.get(at).truth ? 1 : 0;
      boolean tied =
          at + 1 < order.size() && order.get(at + 1).probability == order.get(at).probability;
      if (!tied) {
        area += (found - before) / positives * found / (at + 1);
        before = found;
      }
    }
    return positives == 0 ? Double.NaN : area;
  }

  /**
   * Expected calibration error over bins of the same size, of about 25 answers and at most ten: the
   * mean distance between the mean probability and the share of true ones.
   */
  public static double calibrationError(List<Answer> answers) {
    List<Answer> order = new ArrayList<>(answers);
    order.sort(Comparator.comparingDouble(Answer::probability));
    int bins = Math.max(1, Math.min(BINS_AT_MOST, order.size() / PER_BIN));
    double error = 0;
    for (int bin = 0; bin < bins; bin++) {
      int from = bin * order.size() / bins;
      int to = (bin + 1) * order.size() / bins;
      double sum = 0;
      for (Answer answer : order.subList(from, to)) {
        sum += answer.probability - (answer.truth ? 1 : 0);
      }
      error += Math.abs(sum);
    }
    return error / Math.max(1, order.size());
  }

  /** The one-sided 90 % lower bound of a share (Clopper and Pearson 1934). */
  public static double lowerBound(long hits, long of) {
    return hits == 0
        ? 0
        : new BetaDistribution(hits, of - hits + 1).inverseCumulativeProbability(0.1);
  }

  /** The lower bound of the precision of what is flagged. */
  public static double precisionAtLeast(List<Answer> answers) {
    return lowerBound(both(answers), flagged(answers));
  }

  /** A 95 % interval by drawing whole groups anew (percentile bootstrap). */
  public static Range range(List<Answer> answers, ToDoubleFunction<List<Answer>> figure) {
    Map<String, List<Answer>> byGroup = new LinkedHashMap<>();
    answers.forEach(a -> byGroup.computeIfAbsent(a.group, g -> new ArrayList<>()).add(a));
    List<List<Answer>> groups = new ArrayList<>(byGroup.values());
    Random random = new Random(1);
    List<Double> drawn = new ArrayList<>();
    for (int i = 0; i < RESAMPLES; i++) {
      List<Answer> sample = new ArrayList<>();
      for (int k = 0; k < groups.size(); k++) {
        sample.addAll(groups.get(random.nextInt(groups.size())));
      }
      double value = figure.applyAsDouble(sample);
      if (!Double.isNaN(value)) {
        drawn.add(value);
      }
    }
    drawn.sort(Comparator.naturalOrder());
    double value = figure.applyAsDouble(answers);
    return drawn.isEmpty()
        ? new Range(value, Double.NaN, Double.NaN)
        : new Range(value, at(drawn, TAIL), at(drawn, 1 - TAIL));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
