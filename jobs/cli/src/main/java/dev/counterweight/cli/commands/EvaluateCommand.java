package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.lake.Json;
import dev.counterweight.learning.Scores;
import dev.counterweight.learning.Scores.Answer;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.Evaluation;
import dev.counterweight.signals.text.Evaluation.Read;
import dev.counterweight.signals.text.Labels;
import dev.counterweight.signals.text.Measured;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the text detectors on labelled items, with the models the product ships with. */
@Command(
    name = "evaluate",
    description = {
      "Measure the text detectors on labelled items, with the models the product ships with.",
      "Items the models were trained on are scored by models that had not seen them."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int WORST = 20;
  private static final int SHOWN = 400;

  @Spec private CommandSpec spec;

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      required = true,
      description = "folder of TASK.jsonl files")
  private Path labels = Path.of("");

  @Option(names = "--json", description = "one JSON array on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    LabelledItems items = LabelledItems.read(labels);
    items.skipped().forEach(line -> spec.commandLine().getErr().println("Left out: " + line));
    Evaluation evaluation = new Evaluation();
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (String label : Labels.PUBLISHED) {
      List<Read> read = evaluation.read(label, items.items());
      if (read.isEmpty()) {
        spec.commandLine().getErr().println("No item says " + label);
      } else {
        Evaluation.measure(label, read).forEach(measured -> rows.add(row(measured)));
        if (!json) {
          tell(label, read, out);
        }
      }
    }
    if (json) {
      out.print(Json.write(rows));
    }
    out.flush();
    return 0;
  }

  private static ObjectNode row(Measured measured) {
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("task", Labels.task(measured.label()))
            .put("label", measured.label())
            .put("source", measured.source())
            .put("n", measured.items())
            .put("positives", measured.positives())
            .put("flagged", measured.flagged());
    put(row, "precision", measured.precision());
    put(row, "recall", measured.recall());
    put(row, "f1", measured.f1());
    put(row, "average_precision", measured.averagePrecision());
    put(row, "calibration_error", measured.calibrationError());
    return row;
  }

  /** A figure that does not exist, the precision of no flags, is null. */
  private static void put(ObjectNode row, String name, double value) {
    if (Double.isNaN(value)) {
      row.putNull(name);
    } else {
      row.put(name, Math.round(value * 10_000) / 10_000.0);
    }
  }

  private static void tell(String label, List<Read> read, PrintWriter out) {
    long crossValidated = read.stream().filter(Read::crossValidated).count();
    out.printf(
        Locale.ROOT,
        "%n%s / %s: %d items, %d of them trained on and therefore scored by models that had not"
            + " seen them; yes from %.2f%n",
        Labels.task(label),
        label,
        read.size(),
        crossValidated,
        Detectors.threshold(label));
    Evaluation.parts(read).forEach((source, part) -> line(source, part, out));
    TreeMap<String, List<Answer>> strata = new TreeMap<>();
    read.forEach(
        r -> strata.computeIfAbsent(r.item().stratum(), s -> new ArrayList<>()).add(r.answer()));
    strata.forEach((stratum, part) -> line("stratum " + stratum, part, out));
    Evaluation.worst(read, WORST).forEach(wrong -> mistake(wrong, out));
  }

  private static void line(String name, List<Answer> answers, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %-22s n %4d positives %3d flagged %3d precision %s recall %s AP %s calibration error"
            + " %.3f%n",
        name,
        answers.size(),
        Scores.positives(answers),
        Scores.flagged(answers),
        range(answers, Scores::precision),
        range(answers, Scores::recall),
        range(answers, Scores::averagePrecision),
        Scores.calibrationError(answers));
  }

  private static String range(List<Answer> answers, ToDoubleFunction<List<Answer>> figure) {
    Scores.Range range = Scores.range(answers, figure);
    return Double.isNaN(range.value())
        ? "   -            "
        : String.format(Locale.ROOT, "%.2f [%.2f-%.2f]", range.value(), range.low(), range.high());
  }

  private static void mistake(Read wrong, PrintWriter out) {
    String text = wrong.item().text().replaceAll("\\s+", " ");
    out.printf(
        Locale.ROOT,
        "  %s %.2f %s (%s): %s%n",
        wrong.answer().truth() ? "missed     " : "false alarm",
        wrong.answer().probability(),
        wrong.item().id(),
        wrong.item().context(),
        text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text);
  }
}
