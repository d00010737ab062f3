package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.inputs.InputException;
import dev.counterweight.signals.similar.PairFeatures;
import dev.counterweight.signals.similar.SimilarityWeights;
import dev.counterweight.steps.DuplicateBench;
import dev.counterweight.steps.DuplicateFigures;
import dev.counterweight.steps.DuplicateFigures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well repeated questions are found, on what a tracker's people linked as duplicates. */
@Command(
    name = "evaluate-duplicates",
    description = "How well repeated questions are found, on a tracker's own duplicate links.")
final class EvaluateDuplicatesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "folder with jira/issues.jsonl or issues.jsonl, packed or not")
  private Path folder = Path.of("");

  @Option(
      names = "--fit",
      description = "also fit weights: on each half of the links, judged on the other, and on all")
  private boolean fit;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException("DIR is '%s' (must be a folder)".formatted(folder));
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    DuplicateFigures figures = DuplicateBench.read(folder).figures();
    List<Figures> all = new ArrayList<>(List.of(figures.shipped()));
    if (fit) {
      all.add(figures.crossed());
    }
    console.say(
        "%-18s %8s %7s %6s %9s %9s %10s %6s %9s %10s %12s"
            .formatted(
                "Weights",
                "Tickets",
                "Linked",
                "Asked",
                "Recall@1",
                "Recall@5",
                "Recall@20",
                "Shown",
                "Labelled",
                "Precision",
                "Lower bound"));
    all.forEach(row -> console.say(line(row)));
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", "evaluate-duplicates")
            .put("exit_code", ExitCodes.DONE)
            .put("shown_from", SimilarityWeights.SHOWN);
    all.forEach(row -> add(answer.withArray("figures").addObject(), row));
    if (fit) {
      weights(figures.fit(), console, answer.putObject("fitted_on_all"));
    }
    console.answer(answer);
    return ExitCodes.DONE;
  }

  private static String line(Figures row) {
    return String.format(
        Locale.ROOT,
        "%-18s %8d %7d %6d %9.3f %9.3f %10.3f %6d %9d %10.3f %12.3f",
        row.weights(),
        row.tickets(),
        row.links(),
        row.asked(),
        row.recallAt1(),
        row.recallAt5(),
        row.recallAt20(),
        row.shown(),
        row.labelled(),
        row.precision(),
        row.lowerBound());
  }

  private static void add(ObjectNode node, Figures row) {
    node.put("weights", row.weights())
        .put("tickets", row.tickets())
        .put("linked", row.links())
        .put("asked", row.asked())
        .put("recall_at_1", row.recallAt1())
        .put("recall_at_5", row.recallAt5())
        .put("recall_at_20", row.recallAt20())
        .put("shown", row.shown())
        .put("labelled", row.labelled())
        .put("precision", row.precision())
        .put("precision_lower_bound", row.lowerBound());
  }

  private static void weights(SimilarityWeights fitted, Console console, ObjectNode node) {
    console.say(String.format(Locale.ROOT, "%-14s %8.3f", "bias", fitted.bias()));
    node.put("bias", fitted.bias());
    for (int i = 0; i < PairFeatures.NAMES.size(); i++) {
      double weight = fitted.weights().get(i);
      console.say(String.format(Locale.ROOT, "%-14s %8.3f", PairFeatures.NAMES.get(i), weight));
      node.put(PairFeatures.NAMES.get(i), weight);
    }
  }
}
