package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.gaming.GamingBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Attacks the estimates by rewriting raw rows, in memory. */
@Command(
    name = "gaming",
    description = "Attack the estimates by rewriting raw rows, and see what it comes to.")
final class GamingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "archive with people.csv to attack (default: the invented company)")
  private @Nullable Path archive;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "who attacks (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() throws IOException, ConnectorException {
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    if (archive != null) {
      if (!Files.isDirectory(archive)) {
        throw new InputException("--archive is '%s' (must be a folder)".formatted(archive));
      }
      return bench(console, archive);
    }
    Path folder = Files.createTempDirectory("counterweight-gaming");
    try {
      new DemoCompany(DemoConfig.standard(1)).writeTo(folder);
      return bench(console, folder);
    } finally {
      Lake lake = new Lake(folder.toString(), new Configuration());
      lake.delete(lake.root());
    }
  }

  private int bench(Console console, Path folder) throws IOException, ConnectorException {
    GamingBench bench = GamingBench.of(folder, seed, console::progress);
    ObjectNode summary = JsonNodeFactory.instance.objectNode().put("command", "bench gaming");
    ArrayNode signals = summary.putArray("signals");
    bench.signals().forEach(signals::add);
    List<GamingBench.Result> results = bench.run();
    boolean holds = results.stream().allMatch(GamingBench.Result::holds);
    int exitCode = holds ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
    ArrayNode attacks = summary.put("exit_code", exitCode).put("holds", holds).putArray("attacks");
    console.say("%-62s %s %10s %10s %8s".formatted("Attack", "Class", "Naive", "Effect", "Found"));
    for (GamingBench.Result result : results) {
      console.say(line(result));
      attacks
          .addObject()
          .put("name", result.name())
          .put("class", result.kind())
          .put("naive_effect", result.naiveEffect())
          .put("effect", result.effect())
          .put("detected", result.detected())
          .put("bound", result.bound())
          .put("holds", result.holds());
    }
    console.say(holds ? "All hold." : "Some do not hold.");
    console.answer(summary);
    return exitCode;
  }

  private static String line(GamingBench.Result result) {
    String found =
        result.detected() == null ? "" : String.format(Locale.ROOT, "%.2f", result.detected());
    return "%-62s %-5s %10.1f %10.4f %8s  %s"
        .formatted(
            result.name(),
            result.kind(),
            result.naiveEffect(),
            result.effect(),
            found,
            result.holds() ? "holds" : "DOES NOT HOLD");
  }
}
