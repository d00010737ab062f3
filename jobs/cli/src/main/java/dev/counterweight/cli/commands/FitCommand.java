package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.inputs.InputException;
import dev.counterweight.simulation.FitLoad;
import dev.counterweight.steps.EstimateSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the estimates of many people, in one thread, without Spark. */
@Command(name = "fit", description = "Time the estimates of many people and signals.")
final class FitCommand implements Callable<Integer> {
  private static final double MOST_SECONDS = 60;

  /** Twice the people may take this much more than twice the time. */
  private static final double MOST_GROWTH = 1.5;

  private static final int STEPS = 4;

  @Spec private CommandSpec spec;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "at most so many; an eighth, a quarter and a half of them go before"
              + " (default: ${DEFAULT-VALUE})")
  private int people;

  @Option(
      names = "--signals",
      paramLabel = "N",
      defaultValue = "36",
      description = "of each person (default: ${DEFAULT-VALUE})")
  private int signals;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() {
    if (people < 160 || signals < 1) {
      throw new InputException(
          "--people is %d and --signals is %d (must be at least 160 and 1)"
              .formatted(people, signals));
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    FitLoad.run(160, signals, EstimateSettings.DEFAULT.prior()); // warm
    ObjectNode summary =
        JsonNodeFactory.instance.objectNode().put("command", "bench fit").put("signals", signals);
    ArrayNode runs = summary.putArray("runs");
    double seconds = 0;
    double perPerson = 0;
    for (int step = STEPS - 1; step >= 0; step--) {
      int size = people >> step;
      seconds = seconds(size);
      perPerson = step == STEPS - 1 ? seconds / size : perPerson;
      console.say("%,9d people  %7.1f s".formatted(size, seconds));
      runs.addObject().put("people", size).put("seconds", seconds);
    }
    double growth = seconds / people / perPerson;
    boolean holds = seconds <= MOST_SECONDS && growth <= MOST_GROWTH;
    console.say(
        "Seconds a person, all over the first eighth: %.2f (at most %.1f); %s"
            .formatted(growth, MOST_GROWTH, holds ? "holds" : "DOES NOT HOLD"));
    int exitCode = holds ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
    console.answer(summary.put("growth", growth).put("exit_code", exitCode).put("holds", holds));
    return exitCode;
  }

  private double seconds(int size) {
    long start = System.nanoTime();
    FitLoad.run(size, signals, EstimateSettings.DEFAULT.prior());
    return (System.nanoTime() - start) / 1e9;
  }
}
