package dev.counterweight.signals.text;

import dev.counterweight.learning.Scores;
import dev.counterweight.learning.Scores.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What a model reached on labelled items it had not learnt from, as the training report keeps it.
 *
 * @param kind {@code cross-validated}, or {@code left-out}: by models that learnt from the other
 *     sources only
 * @param source of the items; {@code public} is every source but office, {@code all} is all
 */
public record Measured(
    String label,
    String kind,
    String source,
    long items,
    long positives,
    long flagged,
    double precision,
    double recall,
    double f1,
    double averagePrecision,
    double calibrationError) {

  static final String HEADING =
      "label\tkind\tsource\tn\tpositives\tflagged\tprecision\trecall\tf1\taverage_precision\t"
          + "calibration_error";

  private static final String OFFICE = "office";

  /** Figures for a set of answers. */
  public static Measured of(String label, String kind, String source, List<Answer> answers) {
    return new Measured(
        label,
        kind,
        source,
        answers.size(),
        Scores.positives(answers),
        Scores.flagged(answers),
        Scores.precision(answers),
        Scores.recall(answers),
        Scores.f1(answers),
        Scores.averagePrecision(answers),
        Scores.calibrationError(answers));
  }

  /** Answers by source, then of every source but office, then all. */
  public static Map<String, List<Answer>> bySource(
      List<Answer> answers, IntFunction<String> sourceOf) {
    Map<String, List<Answer>> parts = new LinkedHashMap<>();
    TreeSet<String> sources = new TreeSet<>();
    for (int i = 0; i < answers.size(); i++) {
      sources.add(sourceOf.apply(i));
    }
    sources.forEach(source -> parts.put(source, new ArrayList<>()));
    parts.put("public", new ArrayList<>());
    parts.put("all", answers);
    for (int i = 0; i < answers.size(); i++) {
      String source = sourceOf.apply(i);
      parts.getOrDefault(source, new ArrayList<>()).add(answers.get(i));
      if (!source.equals(OFFICE)) {
        parts.getOrDefault("public", new ArrayList<>()).add(answers.get(i));
      }
    }
    return parts;
  }

  static List<String> lines(
      String label, String kind, IntFunction<String> sourceOf, List<Answer> answers) {
    List<String> lines = new ArrayList<>();
    bySource(answers, sourceOf)
        .forEach(
            (source, part) -> {
              if (!part.isEmpty()) {
                lines.add(of(label, kind, source, part).line());
              }
            });
    return lines;
  }

  private String line() {
    StringBuilder line = new StringBuilder(String.join("\t", label, kind, source));
    line.append('\t').append(items).append('\t').append(positives).append('\t').append(flagged);
    for (double figure : new double[] {precision, recall, f1, averagePrecision, calibrationError}) {
      line.append('\t')
          .append(Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%.3f", figure));
    }
    return line.toString();
  }

  /** Every line of the report that the product ships with. */
  public static List<Measured> shipped() {
    List<String> lines = Language.lines("models/report.tsv");
    return lines.subList(1, lines.size()).stream().map(Measured::read).toList();
  }

  /** One line of the report, if it has it. */
  public static Optional<Measured> shipped(String label, String kind, String source) {
    return shipped().stream()
        .filter(m -> m.label.equals(label) && m.kind.equals(kind) && m.source.equals(source))
        .findFirst();
  }

  private static Measured read(String line) {
    String[] cells = line.split("\t", -1);
    double[] figures = new double[5];
    for (int i = 0; i < figures.length; i++) {
      String cell = cells[6 + i];
      figures[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
    return new Measured(
        cells[0],
        cells[1],
        cells[2],
        Long.parseLong(cells[3]),
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]),
        figures[0],
        figures[1],
        figures[2],
        figures[3],
        figures[4]);
  }
}
