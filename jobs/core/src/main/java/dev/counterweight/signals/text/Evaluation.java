package dev.counterweight.signals.text;

import dev.counterweight.learning.Scores.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labelled items with the shipped models. An item that the models were trained on is scored
 * by the models of its fold, which had not seen it; every other item by the models as they are.
 */
public final class Evaluation {
  /** An item, what its reader said, and what the models say. */
  public record Read(LabelledItem item, Answer answer, boolean crossValidated) {}

  private final Map<String, Map<String, Double>> held = new HashMap<>();

  public Evaluation() {
    for (String line : Language.lines("models/cross-validated.tsv")) {
      String[] cells = line.split("\t");
      Map<String, Double> scores = new HashMap<>();
      for (String score : cells[1].split(",")) {
        int equals = score.indexOf('=');
        scores.put(score.substring(0, equals), Double.parseDouble(score.substring(equals + 1)));
      }
      held.put(cells[0], scores);
    }
  }

  /** The answers for one label; items whose reader did not say are left out. */
  public List<Read> read(String label, List<LabelledItem> items) {
    double threshold = Detectors.threshold(label);
    List<Read> answers = new ArrayList<>();
    for (LabelledItem item : items) {
      Optional<Boolean> truth = item.truth(label);
      if (item.task().equals(Labels.task(label)) && truth.isPresent()) {
        Double trained = held.getOrDefault(item.key(), Map.of()).get(label);
        double p = trained == null ? Detectors.probability(label, item) : trained;
        Answer answer = new Answer(item.group(), truth.orElse(false), p, p >= threshold);
        answers.add(new Read(item, answer, trained != null));
      }
    }
    return answers;
  }

  /** Figures by source, for public and for all. */
  public static List<Measured> measure(String label, List<Read> read) {
    List<Measured> measured = new ArrayList<>();
    parts(read)
        .forEach((source, part) -> measured.add(Measured.of(label, "evaluated", source, part)));
    return measured;
  }

  /** Answers by source, public and all; without empty parts. */
  public static Map<String, List<Answer>> parts(List<Read> read) {
    List<Answer> answers = read.stream().map(Read::answer).toList();
    Map<String, List<Answer>> parts =
        new LinkedHashMap<>(Measured.bySource(answers, i -> read.get(i).item().source()));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  /** The answers that are furthest from the truth, worst first. */
  public static List<Read> worst(List<Read> read, int most) {
    return read.stream()
        .filter(r -> r.answer().flagged() != r.answer().truth())
        .sorted(Comparator.comparingDouble((Read r) -> -distance(r.answer())))
        .limit(most)
        .toList();
  }

  private static double distance(Answer answer) {
    return Math.abs(answer.probability() - (answer.truth() ? 1 : 0));
  }
}
