package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
import dev.counterweight.inputs.InputException;
import dev.counterweight.simulation.Bar;
import dev.counterweight.simulation.KnownCompanies;
import dev.counterweight.simulation.KnownCompanies.Known;
import dev.counterweight.simulation.Simulation;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.steps.EstimateSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates invented companies whose true rates are known, without Spark. */
@Command(
    name = "simulate",
    description = "Estimate invented companies whose true rates are known, and compare.")
final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the first company; the others follow (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--companies",
      paramLabel = "N",
      defaultValue = "200",
      description = "of each kind, at least 2 (default: ${DEFAULT-VALUE})")
  private int companies;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() {
    if (companies < 2) {
      throw new InputException("--companies is %d (must be at least 2)".formatted(companies));
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    List<Bar> bars =
        new ArrayList<>(
            new Simulation(seed, companies, EstimateSettings.DEFAULT.prior(), console::progress)
                .run());
    bars.addAll(demo(console));
    return answer(console, bars);
  }

  private List<Bar> demo(Console console) {
    KnownCompanies known = new KnownCompanies(EstimateSettings.DEFAULT.prior());
    for (long one = seed; one < seed + companies; one++) {
      known.add(bySignal(new DemoCompany(DemoConfig.standard(one)).knownRates()));
      if ((one - seed + 1) % 50 == 0) {
        console.progress("demo company %d of %d".formatted(one - seed + 1, companies));
      }
    }
    return known.bars();
  }

  /** A comment that is itself the evidence is no volume beside it. */
  private static SortedMap<String, List<Known>> bySignal(List<DemoCompany.KnownPerson> people) {
    SortedMap<String, List<Known>> bySignal = new TreeMap<>();
    for (DemoCompany.KnownPerson person : people) {
      for (DemoCompany.KnownRate rate : person.rates()) {
        Map<String, Double> volumes = new TreeMap<>();
        person.volumes().forEach((measure, volume) -> volumes.put(measure, (double) volume));
        volumes.computeIfPresent("comments", (name, all) -> all - rate.evidenceComments());
        bySignal
            .computeIfAbsent(rate.signal(), signal -> new ArrayList<>())
            .add(
                new Known(
                    person.team(),
                    rate.rate(),
                    new RateCount(rate.successes(), rate.opportunities()),
                    volumes));
      }
    }
    return bySignal;
  }

  private static int answer(Console console, List<Bar> bars) {
    boolean holds = bars.stream().allMatch(Bar::holds);
    int exitCode = holds ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", "bench simulate")
            .put("exit_code", exitCode)
            .put("holds", holds);
    ArrayNode list = summary.putArray("bars");
    console.say("%-52s %9s %8s  %s".formatted("Bar", "Measured", "Error", "Bound"));
    for (Bar bar : bars) {
      console.say(
          "%-52s %9.4f %8.4f  %-24s %s"
              .formatted(
                  bar.name(),
                  bar.measured(),
                  bar.standardError(),
                  bound(bar),
                  bar.holds() ? "holds" : "DOES NOT HOLD"));
      list.addObject()
          .put("name", bar.name())
          .put("measured", bar.measured())
          .put("bound", bound(bar))
          .put("seeds", bar.seeds())
          .put("standard_error", bar.standardError())
          .put("holds", bar.holds());
    }
    console.say(holds ? "All hold." : "Some do not hold.");
    console.answer(summary);
    return exitCode;
  }

  private static String bound(Bar bar) {
    String range = String.format(Locale.ROOT, "%.2f to %.2f", bar.low(), bar.high());
    return bar.deviations() > 0 ? "95 % interval, " + range : range;
  }
}
