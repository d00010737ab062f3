package dev.counterweight.signals.text;

import dev.counterweight.learning.Logistic;
import dev.counterweight.learning.Rows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** How the sums of both models of a label become one probability. */
final class Mix {
  private static final double MIX_PENALTY = 0.01;

  private Mix() {}

  static double mixed(double[] mix, double[][] sums, int row) {
    return Logistic.probability(mix[0] * sums[0][row] + mix[1] * sums[1][row] + mix[2]);
  }

  /** How both sums become log-odds (Platt 1999, with two scores); neither counts against. */
  static double[] mix(Learnt learnt, double[][] sums, BitSet rows) {
    double[] mix = mix(learnt, sums, rows, new int[] {0, 1});
    if (mix[0] < 0) {
      return mix(learnt, sums, rows, new int[] {1});
    }
    return mix[1] < 0 ? mix(learnt, sums, rows, new int[] {0}) : mix;
  }

  static double[] mix(Learnt learnt, double[][] sums, BitSet rows, int[] which) {
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
}
