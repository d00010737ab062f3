package dev.counterweight.cli.commands;

import dev.counterweight.signals.text.LabelledItem;
import dev.counterweight.signals.text.Trainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the models of the text detectors from labelled items. */
@Command(
    name = "train",
    description = "Make the models of the text detectors from labelled items, and their report.")
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      required = true,
      description = "folder of TASK.jsonl files")
  private Path labels = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where the files of the models go; the product reads those in its resources")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    LabelledItems read = LabelledItems.read(labels);
    read.skipped().forEach(line -> err.println("Left out: " + line));
    List<LabelledItem> items = read.items();
    Map<String, List<String>> files = Trainer.train(items, err::println);
    Files.createDirectories(out);
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      String text = String.join("\n", file.getValue()) + "\n";
      Files.writeString(out.resolve(file.getKey()), text, StandardCharsets.UTF_8);
    }
    err.println("Wrote %d files to %s".formatted(files.size(), out));
    return 0;
  }
}
