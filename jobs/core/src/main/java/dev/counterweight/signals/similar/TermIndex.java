package dev.counterweight.signals.similar;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inverted index over one field: the cosine of BM25 term weights (Robertson and Zaragoza 2009)
 * between texts that share a term. Terms in more than a share of all texts tell nothing and open no
 * list, which bounds the work of a query.
 */
final class TermIndex {
  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.5;

  private final Map<String, Integer> numbers;
  private final int[][] terms;
  private final float[][] weights;
  private final double[] rarity;
  private final int[][] postings;
  private final float[][] postedWeights;

  private TermIndex(
      Map<String, Integer> numbers,
      int[][] terms,
      float[][] weights,
      double[] rarity,
      int[][] postings,
      float[][] postedWeights) {
    this.numbers = numbers;
    this.terms = terms;
    this.weights = weights;
    this.rarity = rarity;
    this.postings = postings;
    this.postedWeights = postedWeights;
  }

  /**
   * The index of texts given as counts of their terms.
   *
   * @param mostTexts a term in more texts than that opens no list
   */
  static TermIndex of(List<Map<String, Integer>> texts, int mostTexts) {
    Map<String, Integer> numbers = new TreeMap<>();
    texts.forEach(text -> text.keySet().forEach(term -> numbers.merge(term, 1, Integer::sum)));
    int[] frequency = new int[numbers.size()];
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      frequency[next] = entry.getValue();
      entry.setValue(next++);
    }
    double[] rarity =
        Arrays.stream(frequency)
            .mapToDouble(df -> Math.log(1 + (texts.size() - df + .5) / (df + .5)))
            .toArray();
    double average = texts.stream().mapToInt(TermIndex::length).average().orElse(1);
    int[][] terms = new int[texts.size()][];
    float[][] weights = new float[texts.size()][];
    for (int text = 0; text < texts.size(); text++) {
      Map<String, Integer> counts = new TreeMap<>(texts.get(text));
      terms[text] = counts.keySet().stream().mapToInt(numbers::get).toArray();
      weights[text] = weights(List.copyOf(counts.values()), terms[text], rarity, average);
    }
    int[] size = Arrays.stream(frequency).map(df -> df > mostTexts ? 0 : df).toArray();
    int[][] postings = Arrays.stream(size).mapToObj(int[]::new).toArray(int[][]::new);
    float[][] posted = Arrays.stream(size).mapToObj(float[]::new).toArray(float[][]::new);
    post(terms, weights, postings, posted);
    return new TermIndex(numbers, terms, weights, rarity, postings, posted);
  }

  private static int length(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static float[] weights(
      List<Integer> counts, int[] terms, double[] rarity, double average) {
    int length = counts.stream().mapToInt(Integer::intValue).sum();
    double penalty = SATURATION * (1 - LENGTH + LENGTH * length / average);
    double[] raw = new double[terms.length];
    double square = 0;
    for (int i = 0; i < raw.length; i++) {
      double count = counts.get(i);
      raw[i] = rarity[terms[i]] * count * (SATURATION + 1) / (count + penalty);
      square += raw[i] * raw[i];
    }
    float[] weights = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      weights[i] = (float) (raw[i] / Math.sqrt(square));
    }
    return weights;
  }

  private static void post(
      int[][] terms, float[][] weights, int[][] postings, float[][] postedWeights) {
    int[] filled = new int[postings.length];
    for (int text = 0; text < terms.length; text++) {
      for (int i = 0; i < terms[text].length; i++) {
        int term = terms[text][i];
        if (postings[term].length > 0) {
          postings[term][filled[term]] = text;
          postedWeights[term][filled[term]++] = weights[text][i];
        }
      }
    }
  }

  /** Adds to each text's sum its cosine with the asking one, over the terms that open a list. */
  void addSimilarities(int asking, float[] sums) {
    for (int i = 0; i < terms[asking].length; i++) {
      int[] texts = postings[terms[asking][i]];
      float[] theirs = postedWeights[terms[asking][i]];
      float own = weights[asking][i];
      for (int j = 0; j < texts.length; j++) {
        sums[texts[j]] += own * theirs[j];
      }
    }
  }

  /** Cosine of two texts over all their terms. */
  double similarity(int one, int other) {
    double sum = 0;
    int[] left = terms[one];
    int[] right = terms[other];
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        sum += weights[one][i++] * weights[other][j++];
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Share of the telling power of some words of one text that another text has too. */
  double covered(int text, List<Integer> words) {
    double all = 0;
    double found = 0;
    for (int word : words) {
      all += rarity[word];
      found += Arrays.binarySearch(terms[text], word) >= 0 ? rarity[word] : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  /** The numbers of words, of those that the index knows. */
  List<Integer> numbersOf(Collection<String> words) {
    return words.stream().filter(numbers::containsKey).map(numbers::get).sorted().toList();
  }
}
