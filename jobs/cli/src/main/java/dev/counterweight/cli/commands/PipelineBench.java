package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.bench.CopiedArchive;
import dev.counterweight.bench.DuckDbPeer;
import dev.counterweight.bench.EventLog;
import dev.counterweight.bench.WatchedProcess;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.Main;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.Pull;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole pipeline, beside the same questions answered in DuckDB. */
@Command(
    name = "pipeline",
    description = "Time the whole pipeline on a multiple of an archive, beside its DuckDB peer.")
final class PipelineBench implements Callable<Integer> {
  private static final int SMALLER = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--comments",
      paramLabel = "N",
      defaultValue = "100000",
      description = "comments on changes (default: ${DEFAULT-VALUE})")
  private long comments;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "../shared/data/ledger",
      description = "what is multiplied; holds people.csv (default: ${DEFAULT-VALUE})")
  private Path archive = Path.of("");

  @Option(
      names = "--peer",
      paramLabel = "DIR",
      defaultValue = "../shared/bench/duckdb",
      description =
          "sources of the DuckDB peer; left out where missing (default: ${DEFAULT-VALUE})")
  private Path peer = Path.of("");

  @Option(
      names = "--duckdb",
      paramLabel = "JAR",
      description = "org.duckdb:duckdb_jdbc (default: the newest of the local Maven repository)")
  private @Nullable Path duckdb;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "largest heap of the measured process (default: ${DEFAULT-VALUE})")
  private String heap = "4g";

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "where everything is written, kept afterwards (default: a folder that goes)")
  private @Nullable Path work;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  /** One size: what our pipeline took, and its stages. */
  private record Run(
      Path folder, long comments, WatchedProcess.Cost cost, List<EventLog.Stage> stages) {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(archive.resolve("people.csv"))) {
      throw new InputException(
          "--archive is '%s' (must hold an archive with people.csv)".formatted(archive));
    }
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    Path folder = work == null ? Files.createTempDirectory("counterweight-bench") : work;
    try {
      return measure(console, Files.createDirectories(folder).toAbsolutePath());
    } finally {
      if (work == null) {
        Lake lake = new Lake(folder.toString(), new Configuration());
        lake.delete(lake.root());
      }
    }
  }

  private int measure(Console console, Path folder) throws IOException {
    WatchedProcess.Cost startUp = startUp(folder);
    console.progress("start-up: %.1f s".formatted(startUp.seconds()));
    Run small = run(console, folder, Math.max(1, comments / SMALLER));
    Run large = run(console, folder, comments);
    Optional<DuckDbPeer> found =
        DuckDbPeer.find(
            peer.toAbsolutePath(),
            Optional.ofNullable(duckdb),
            System.getProperty("java.class.path"));
    DuckDbPeer.@Nullable Cost ofPeer = null;
    if (found.isPresent()) {
      ofPeer =
          found
              .get()
              .run(
                  large.folder.resolve("lake"),
                  large.folder.resolve("inputs/people.csv"),
                  large.folder.resolve("peer"),
                  java());
    } else {
      console.progress(
          "no peer: %s holds no Pipe.java, or there is no jar of org.duckdb:duckdb_jdbc"
              .formatted(peer));
    }
    say(console, startUp, small, large, ofPeer);
    console.answer(summary(startUp, small, large, ofPeer));
    return ExitCodes.DONE;
  }

  /** From the start of a process to the first result of Spark, and its end. */
  private WatchedProcess.Cost startUp(Path folder) throws IOException {
    List<String> command = program();
    command.addAll(List.of("bench", "start-up", "--out", folder.resolve("start-up").toString()));
    return WatchedProcess.run(command, folder, folder.resolve("start-up.log"));
  }

  private Run run(Console console, Path parent, long size) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("comments-" + size));
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Path lake = folder.resolve("lake");
    CopiedArchive copies = new CopiedArchive(archive, size);
    try {
      // a clock that stands still: each raw table is one file
      Clock clock = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
      new Pull(new Lake(lake.toString(), new Configuration()), clock).run(List.of(copies));
    } catch (dev.counterweight.connectors.ConnectorException e) {
      throw new InputException("--archive: " + e.getMessage());
    }
    copies.writePeople(inputs.resolve("people.csv"));
    console.progress("%,d comments: raw tables written".formatted(copies.comments()));
    Path events = Files.createDirectories(folder.resolve("events"));
    List<String> command = program();
    int at = command.indexOf("-cp");
    command.addAll(
        at,
        List.of(
            "-Dspark.master=local[2]",
            "-Dspark.eventLog.enabled=true",
            "-Dspark.eventLog.compress=false",
            "-Dspark.eventLog.dir=" + events.toUri()));
    command.addAll(List.of("compute", "--lake", lake.toString(), "--inputs", inputs.toString()));
    WatchedProcess.Cost cost = WatchedProcess.run(command, folder, folder.resolve("compute.log"));
    console.progress("%,d comments: %.1f s".formatted(copies.comments(), cost.seconds()));
    return new Run(folder, copies.comments(), cost, EventLog.stages(events));
  }

  /** This program, in a JVM with the same options but for the heap. */
  private List<String> program() {
    List<String> command = new ArrayList<>(List.of(java().toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Xmx"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    return command;
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static double seconds(Run run, WatchedProcess.Cost startUp) {
    return Math.max(0.1, run.cost.seconds() - startUp.seconds());
  }

  private static double cpuSeconds(Run run, WatchedProcess.Cost startUp) {
    return Math.max(0.1, run.cost.cpuSeconds() - startUp.cpuSeconds());
  }

  /** How processor time grows: 1 where ten times the comments take ten times as long. */
  private static double exponent(Run small, Run large, WatchedProcess.Cost startUp) {
    return Math.log(cpuSeconds(large, startUp) / cpuSeconds(small, startUp))
        / Math.log((double) large.comments / Math.max(1, small.comments));
  }

  private static void say(
      Console console,
      WatchedProcess.Cost startUp,
      Run small,
      Run large,
      DuckDbPeer.@Nullable Cost ofPeer) {
    console.say(
        "%-28s %5s %12s %10s %8s %8s %10s"
            .formatted("Stage", "Jobs", "Rows", "MB", "Seconds", "CPU s", "Spilled MB"));
    for (EventLog.Stage stage : large.stages) {
      console.say(
          "%-28s %5d %,12d %,10.1f %8.1f %8.1f %,10.1f"
              .formatted(
                  stage.name(),
                  stage.jobs(),
                  stage.rows(),
                  stage.bytes() / 1e6,
                  stage.seconds(),
                  stage.cpuSeconds(),
                  stage.spilledBytes() / 1e6));
    }
    console.say("");
    console.say("Start-up                   %8.1f s".formatted(startUp.seconds()));
    say(console, small, startUp);
    say(console, large, startUp);
    console.say("Growth of processor time   %8.2f".formatted(exponent(small, large, startUp)));
    if (ofPeer != null) {
      console.say(
          "DuckDB peer                %8.1f s, %.1f s of processors; %.2f times as long as ours"
              .formatted(
                  ofPeer.seconds(),
                  ofPeer.cpuSeconds(),
                  ofPeer.seconds() / seconds(large, startUp)));
    }
  }

  private static void say(Console console, Run run, WatchedProcess.Cost startUp) {
    console.say(
        "%,10d comments        %8.1f s, %.1f s of processors, %,d MB at most; start-up not counted"
            .formatted(
                run.comments, seconds(run, startUp), cpuSeconds(run, startUp), run.cost.peakMb()));
  }

  private static ObjectNode summary(
      WatchedProcess.Cost startUp, Run small, Run large, DuckDbPeer.@Nullable Cost ofPeer) {
    Double[] peer =
        ofPeer == null
            ? new Double[3]
            : new Double[] {
              rounded(ofPeer.seconds()),
              rounded(ofPeer.cpuSeconds()),
              rounded(ofPeer.seconds() / seconds(large, startUp))
            };
    return JsonNodeFactory.instance
        .objectNode()
        .put("comments", large.comments)
        .put("startup_seconds", rounded(startUp.seconds()))
        .put("seconds", rounded(seconds(large, startUp)))
        .put("cpu_seconds", rounded(cpuSeconds(large, startUp)))
        .put("peak_mb", large.cost.peakMb())
        .put("duckdb_seconds", peer[0])
        .put("duckdb_cpu_seconds", peer[1])
        .put("duckdb_ratio", peer[2])
        .put("exponent", rounded(exponent(small, large, startUp)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
