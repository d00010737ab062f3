package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features of the models that every text is asked for, asked together: what is seen leads to
 * the features that it makes true, and each of these to its weights in all models. What is not seen
 * costs nothing.
 */
final class FeatureTable {
  private final double[] biases;

  /** Number of the feature of a bit, or -1. */
  private final int[] has;

  private final int[] many;
  private final int[] share;
  private final int[] figure = new int[Sheet.FIGURES.size()];

  private final Pairs with;
  private final Pairs both;
  private final Pairs under;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<double[]>> found = new ArrayList<>();
  private final List<TreeMap<Integer, Integer>> pairs =
      List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /** Where the weights of each feature begin, and behind the last where they end. */
  private int[] starts = {};

  /** The model that each weight belongs to. */
  private int[] models = {};

  private double[] weights = {};

  /**
   * @param models of single texts
   * @param bits how many there are
   */
  FeatureTable(List<Model> models, int bits) {
    biases = new double[models.size()];
    has = none(bits);
    many = none(bits);
    share = none(bits);
    Arrays.fill(figure, -1);
    for (int number = 0; number < models.size(); number++) {
      Model model = models.get(number);
      biases[number] = model.featureBias();
      for (int i = 0; i < model.weights().length; i++) {
        int feature = number(model.features().get(i));
        found.get(feature).add(new double[] {number, model.weights()[i]});
      }
    }
    flatten();
    with = new Pairs(pairs.get(0), bits);
    both = new Pairs(pairs.get(1), bits);
    under = new Pairs(pairs.get(2), bits);
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private int number(Feature feature) {
    Integer known = numbers.get(feature.name);
    if (known != null) {
      return known;
    }
    int number = found.size();
    numbers.put(feature.name, number);
    found.add(new ArrayList<>());
    switch (feature.form) {
      case HAS -> has[feature.a] = number;
      case MANY -> many[feature.a] = number;
      case SHARE -> share[feature.a] = number;
      case FIGURE -> figure[feature.a] = number;
      case WITH -> pairs.get(0).put(feature.a * has.length + feature.b, number);
      case BOTH -> pairs.get(1).put(feature.a * has.length + feature.b, number);
      case UNDER -> pairs.get(2).put(feature.a * has.length + feature.b, number);
      case FACT, WHEN -> throw new IllegalArgumentException(feature.name);
    }
    return number;
  }

  private void flatten() {
    starts = new int[found.size() + 1];
    for (int feature = 0; feature < found.size(); feature++) {
      starts[feature + 1] = starts[feature] + found.get(feature).size();
    }
    models = found.stream().flatMap(List::stream).mapToInt(w -> (int) w[0]).toArray();
    weights = found.stream().flatMap(List::stream).mapToDouble(w -> w[1]).toArray();
    found.clear();
  }

  /** For each model, the sum of its features and its bias. */
  double[] sums(Sheet sheet) {
    double[] sums = biases.clone();
    double sentences = Math.max(1, sheet.sentences);
    for (int i = 0; i < sheet.presents; i++) {
      int bit = sheet.present[i];
      int count = sheet.counts[bit];
      add(has[bit], 1, sums);
      add(share[bit], count / sentences, sums);
      if (count >= Feature.MANY) {
        add(many[bit], 1, sums);
      }
      pairs(sheet, bit, sums);
    }
    for (int i = 0; i < figure.length; i++) {
      add(figure[i], sheet.figures[i], sums);
    }
    return sums;
  }

  private void pairs(Sheet sheet, int bit, double[] sums) {
    for (int i = 0; i < with.longs; i++) {
      int slot = bit * with.longs + i;
      add(with, slot, sheet.besides(slot), sums);
      add(both, slot, sheet.presences(i), sums);
      if (sheet.hasHeadings()) {
        add(under, slot, sheet.belows(slot), sums);
      }
    }
  }

  /** Those of 64 bits that are seen and stand in a pair with the first. */
  private void add(Pairs pairs, int slot, long seen, double[] sums) {
    long others = pairs.others[slot];
    for (long left = others & seen; left != 0; left &= left - 1) {
      int rank = Long.bitCount(others & (left & -left) - 1);
      add(pairs.features[pairs.starts[slot] + rank], 1, sums);
    }
  }

  private void add(int feature, double value, double[] sums) {
    if (feature >= 0 && value != 0) {
      int end = starts[feature + 1];
      for (int i = starts[feature]; i < end; i++) {
        sums[models[i]] += weights[i] * value;
      }
    }
  }

  /** Features of two bits, close together in memory. */
  private static final class Pairs {
    private final int longs;

    /** For each bit, the bits that stand in a pair behind it, 64 in a slot. */
    private final long[] others;

    /** Where the features of a slot begin. */
    private final int[] starts;

    /** Numbers of the features in order of both bits. */
    private final int[] features;

    Pairs(Map<Integer, Integer> numbers, int bits) {
      longs = (bits + 63) >>> 6;
      others = new long[bits * longs];
      starts = new int[bits * longs];
      features = numbers.values().stream().mapToInt(n -> n).toArray();
      numbers.keySet().forEach(key -> others[slot(key, bits)] |= 1L << key % bits);
      for (int slot = 1; slot < starts.length; slot++) {
        starts[slot] = starts[slot - 1] + Long.bitCount(others[slot - 1]);
      }
    }

    private int slot(int key, int bits) {
      return key / bits * longs + (key % bits >>> 6);
    }
  }
}
