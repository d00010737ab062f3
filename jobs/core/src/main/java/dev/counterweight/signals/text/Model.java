package dev.counterweight.signals.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What answers one yes-or-no of the labelling guide: a weighted sum of named features beside a
 * weighted sum of words, and how far together they are to be believed. Everything is fixed in
 * training; nothing depends on what else is read.
 *
 * @param label the name of the answer in the labelled items, {@code is_handoff}
 * @param version changes whenever any answer could change
 * @param standing {@code asserted} or {@code candidate}, by the rule of the training report
 * @param threshold a probability from which the answer is yes
 * @param ofFeatures how much a unit of the features' sum moves the log-odds
 * @param ofWords the same of the words' sum
 * @param intercept log-odds where both sums are zero
 * @param featureBias belongs to the features' sum
 * @param wordBias belongs to the words' sum
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Model(
    String label,
    String version,
    String standing,
    double threshold,
    double ofFeatures,
    double ofWords,
    double intercept,
    double featureBias,
    double wordBias,
    List<Feature> features,
    double[] weights) {

  static final String ASSERTED = "asserted";
  static final String CANDIDATE = "candidate";

  /** The features' sum. */
  double features(Observation seen) {
    double sum = featureBias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features.get(i).value(seen);
    }
    return sum;
  }

  /** The chance that a reader who follows the guide says yes. */
  double probability(double featureSum, double wordSum) {
    double odds = intercept + ofFeatures * featureSum + ofWords * (wordBias + wordSum);
    return 1 / (1 + Math.exp(-odds));
  }

  boolean isAsserted() {
    return standing.equals(ASSERTED);
  }

  /** The lines of its file. */
  List<String> written() {
    List<String> lines = new ArrayList<>();
    lines.add("label\t" + label);
    lines.add("version\t" + version);
    lines.add("standing\t" + standing);
    lines.add("threshold\t" + threshold);
    lines.add("of-features\t" + ofFeatures);
    lines.add("of-words\t" + ofWords);
    lines.add("intercept\t" + intercept);
    lines.add("feature-bias\t" + featureBias);
    lines.add("word-bias\t" + wordBias);
    for (int i = 0; i < weights.length; i++) {
      lines.add(features.get(i).name + "\t" + weights[i]);
    }
    return lines;
  }

  static Model read(List<String> lines, PhraseBook book) {
    String[] head = new String[9];
    for (int i = 0; i < head.length; i++) {
      head[i] = lines.get(i).substring(lines.get(i).indexOf('\t') + 1);
    }
    List<Feature> features = new ArrayList<>();
    List<String> rest = lines.subList(head.length, lines.size());
    double[] weights = new double[rest.size()];
    for (int i = 0; i < weights.length; i++) {
      String[] line = rest.get(i).split("\t");
      features.add(Feature.of(line[0], book));
      weights[i] = Double.parseDouble(line[1]);
    }
    return new Model(
        head[0],
        head[1],
        head[2],
        Double.parseDouble(head[3]),
        Double.parseDouble(head[4]),
        Double.parseDouble(head[5]),
        Double.parseDouble(head[6]),
        Double.parseDouble(head[7]),
        Double.parseDouble(head[8]),
        List.copyOf(features),
        weights);
  }
}
