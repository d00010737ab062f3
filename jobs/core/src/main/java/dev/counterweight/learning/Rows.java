package dev.counterweight.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sparse rows of named columns.
 *
 * @param names of the columns, sorted
 * @param columns of each row, ascending
 * @param values beside them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Rows(List<String> names, int[][] columns, double[][] values) {
  /** Keeps the columns that at least {@code atLeast} of the chosen rows have. */
  public static Rows of(List<Map<String, Double>> rows, BitSet chosen, int atLeast) {
    Map<String, Integer> counts = new TreeMap<>();
    chosen.stream()
        .forEach(row -> rows.get(row).keySet().forEach(n -> counts.merge(n, 1, Integer::sum)));
    List<String> names = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          if (count >= atLeast) {
            numbers.put(name, names.size());
            names.add(name);
          }
        });
    int[][] columns = new int[rows.size()][];
    double[][] values = new double[rows.size()][];
    for (int row = 0; row < columns.length; row++) {
      Map<String, Double> cells = rows.get(row);
      columns[row] =
          cells.keySet().stream()
              .filter(numbers::containsKey)
              .mapToInt(name -> numbers.getOrDefault(name, 0))
              .sorted()
              .toArray();
      values[row] =
          Arrays.stream(columns[row])
              .mapToDouble(c -> cells.getOrDefault(names.get(c), 0.0))
              .toArray();
    }
    return new Rows(names, columns, values);
  }

  /** A weighted sum of a row; the last weight stands by itself. */
  public double sum(int row, double[] weights) {
    double sum = weights[weights.length - 1];
    for (int i = 0; i < columns[row].length; i++) {
      sum += weights[columns[row][i]] * values[row][i];
    }
    return sum;
  }
}
