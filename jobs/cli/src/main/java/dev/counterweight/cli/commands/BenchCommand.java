package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.SandboxServer;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.gitlab.GitLabConnector;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.connectors.jira.JiraConnector;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.FaultBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures parts of this program. */
@Command(
    name = "bench",
    description = "Measure parts of this program.",
    subcommands = {
      BenchCommand.Connectors.class,
      BenchSpeedCommand.class,
      PipelineBench.class,
      StartUpBench.class,
      BenchMentions.class,
      BenchHandoffs.class,
      DetectorBench.class,
      SimulateCommand.class,
      FitCommand.class,
      GamingCommand.class,
      AuditBench.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new InputException("No benchmark. See counterweight bench --help");
  }

  /** Pulls from a server that fails on purpose, and compares what landed. */
  @Command(
      name = "connectors",
      description = "Pull from a server that fails on purpose, and compare what landed.")
  static final class Connectors implements Callable<Integer> {
    private static final Patience PATIENCE =
        new Patience(
            12,
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            () -> ThreadLocalRandom.current().nextDouble(),
            wait -> Thread.sleep(wait.toMillis()));

    @Spec private CommandSpec spec;

    @Option(
        names = "--sandbox",
        paramLabel = "DIR",
        required = true,
        description = "folder of sandbox.py, the server that fails on purpose")
    private Path sandbox = Path.of("");

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "what it serves (default: data-tiny in its folder)")
    private @Nullable Path data;

    @Option(
        names = "--seeds",
        paramLabel = "N",
        defaultValue = "20",
        description = "each fault strikes with so many seeds (default: ${DEFAULT-VALUE})")
    private int seeds;

    @Option(
        names = "--first-seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "where seeds start, to run a part of them (default: ${DEFAULT-VALUE})")
    private long firstSeed;

    @Option(
        names = "--jira-mode",
        paramLabel = "MODE",
        defaultValue = "cloud",
        description = "cloud or dc (default: ${DEFAULT-VALUE})")
    private String jiraMode = "cloud";

    @Option(
        names = "--generate",
        paramLabel = "NAME=N,...",
        description = "bulk rows that it adds: mrs, notes, issues, projects, giant_thread")
    private @Nullable String generate;

    @Option(names = "--json", description = "one JSON object on standard output, nothing else")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      Path served = data == null ? sandbox.resolve("data-tiny") : data;
      if (!Files.isRegularFile(sandbox.resolve("sandbox.py")) || !Files.isDirectory(served)) {
        throw new InputException(
            "--sandbox is '%s' (must hold sandbox.py, and --data or data-tiny)".formatted(sandbox));
      }
      Path folder = Files.createTempDirectory("counterweight-bench");
      Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
      List<String> options = new ArrayList<>(List.of("--jira-mode", jiraMode));
      if (generate != null) {
        options.addAll(List.of("--generate", generate));
      }
      try (SandboxServer server =
          SandboxServer.serve(sandbox, served, options.toArray(String[]::new))) {
        return answer(console, bench(server, folder, console));
      } finally {
        Lake lake = new Lake(folder.toString(), new Configuration());
        lake.delete(lake.root());
      }
    }

    private List<FaultBench.Result> bench(SandboxServer server, Path folder, Console console)
        throws IOException {
      int[] lakes = new int[1];
      FaultBench faults =
          new FaultBench(
              () -> connectors(server),
              rules -> server.admin("faults", rules),
              () -> new Lake(folder.resolve("lake" + lakes[0]++).toString(), new Configuration()),
              Clock.systemUTC());
      List<FaultBench.Result> results = new ArrayList<>();
      for (long seed : LongStream.range(firstSeed, firstSeed + seeds).toArray()) {
        results.addAll(faults.run(List.of(seed)));
        console.progress("seed %d".formatted(seed));
      }
      return results;
    }

    static List<Connector> connectors(SandboxServer server) {
      Clock clock = Clock.systemUTC();
      return List.of(
          new GitLabConnector(
              GitLabConfig.of(server.url(), SandboxServer.GITLAB_TOKEN), PATIENCE, clock),
          new JiraConnector(
              JiraConfig.of(
                  server.url(),
                  JiraConfig.Deployment.AUTO,
                  SandboxServer.JIRA_USER,
                  SandboxServer.JIRA_TOKEN),
              PATIENCE,
              clock));
    }

    private static int answer(Console console, List<FaultBench.Result> results) {
      boolean holds = results.stream().allMatch(FaultBench.Result::holds);
      int exitCode = holds ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
      console.say(
          "%-16s %6s %9s %11s %10s %9s %10s"
              .formatted(
                  "Fault", "Runs", "Complete", "Incomplete", "Different", "Repeated", "Next time"));
      results.stream()
          .map(FaultBench.Result::fault)
          .distinct()
          .forEach(fault -> say(console, fault, results));
      console.say(holds ? "All hold." : "Some do not hold.");
      ObjectNode summary =
          JsonNodeFactory.instance
              .objectNode()
              .put("command", "bench connectors")
              .put("exit_code", exitCode)
              .put("holds", holds);
      ArrayNode runs = summary.putArray("runs");
      results.forEach(result -> add(runs.addObject(), result));
      console.answer(summary);
      return exitCode;
    }

    private static void say(Console console, String fault, List<FaultBench.Result> all) {
      List<FaultBench.Result> runs =
          all.stream().filter(result -> result.fault().equals(fault)).toList();
      long complete = runs.stream().filter(run -> run.state().equals("complete")).count();
      console.say(
          "%-16s %6d %9d %11d %10d %9d %10d  %s"
              .formatted(
                  fault,
                  runs.size(),
                  complete,
                  runs.size() - complete,
                  runs.stream().mapToLong(FaultBench.Result::different).sum(),
                  runs.stream().mapToLong(FaultBench.Result::repeated).sum(),
                  runs.stream().mapToLong(FaultBench.Result::differentNextTime).sum(),
                  runs.stream().allMatch(FaultBench.Result::holds) ? "holds" : "DOES NOT HOLD"));
    }

    private static void add(ObjectNode run, FaultBench.Result result) {
      run.put("fault", result.fault())
          .put("seed", result.seed())
          .put("state", result.state())
          .put("different", result.different())
          .put("repeated", result.repeated())
          .put("different_next_time", result.differentNextTime())
          .put("holds", result.holds())
          .put("problem", result.problem());
    }
  }
}
