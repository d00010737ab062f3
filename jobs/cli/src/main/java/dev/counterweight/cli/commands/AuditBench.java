package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.inputs.InputException;
import dev.counterweight.statistics.audit.AcrossCases;
import dev.counterweight.statistics.audit.AuditSimulation;
import dev.counterweight.statistics.audit.Bar;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits invented organisations that reward known things, and says which it tells apart. */
@Command(
    name = "audit",
    description = "Audit invented organisations that reward known things, and say what is seen.")
final class AuditBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "another seed is another draw (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--companies",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "of each kind; five times as many for rates near nought (default: ${DEFAULT-VALUE})")
  private int companies;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() {
    if (companies < 1 || companies > 100_000) {
      throw new InputException("--companies: %d (must be from 1 to 100,000)".formatted(companies));
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    List<Bar> bars = new AuditSimulation(seed, companies, console::progress).run();
    return answer(console, bars);
  }

  private static int answer(Console console, List<Bar> bars) {
    boolean holds = bars.stream().allMatch(Bar::holds);
    int exitCode = holds ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
    console.say("The flag: " + AcrossCases.FLAG_RULE + ".");
    for (Bar bar : bars) {
      console.say(
          "%-70s %.4f (se %.4f)  %-12s %s"
              .formatted(
                  bar.name(),
                  bar.measured(),
                  bar.standardError(),
                  bar.bound(),
                  bar.holds() ? "holds" : "DOES NOT HOLD"));
    }
    console.say(holds ? "All hold." : "Some do not hold.");
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", "bench audit")
            .put("exit_code", exitCode)
            .put("holds", holds);
    ArrayNode list = summary.putArray("bars");
    for (Bar bar : bars) {
      list.addObject()
          .put("name", bar.name())
          .put("measured", bar.measured())
          .put("bound", bar.bound())
          .put("seeds", bar.seeds())
          .put("standard_error", bar.standardError())
          .put("holds", bar.holds());
    }
    console.answer(summary);
    return exitCode;
  }
}
