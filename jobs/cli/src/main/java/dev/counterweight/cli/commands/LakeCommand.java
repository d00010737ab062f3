package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.Main;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.ConfigFile;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Completeness;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.ComputeSettings;
import dev.counterweight.steps.Growth;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands on a lake share: where it is, and how they speak. */
abstract class LakeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "configuration; see conf/reference.conf for every key")
  private @Nullable Path config;

  @Option(names = "--lake", paramLabel = "DIR", description = "folder or Hadoop URI of the lake")
  private @Nullable String lake;

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "folder with people.csv and other inputs")
  private @Nullable String inputs;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master; local[*] unless the configuration says otherwise")
  private @Nullable String master;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  private @Nullable Console console;

  /** Values of the command line that go before those of the configuration. */
  Map<String, String> overrides() {
    Map<String, String> values = new HashMap<>();
    putIfGiven(values, "lake", lake);
    putIfGiven(values, "inputs", inputs);
    putIfGiven(values, "spark.master", master);
    return values;
  }

  static void putIfGiven(Map<String, String> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  Settings settings() {
    return ConfigFile.read(config, overrides(), main().environment());
  }

  Main main() {
    return (Main) spec.root().userObject();
  }

  Console console() {
    if (console == null) {
      console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }
    return console;
  }

  /** The summary that {@code --json} prints. */
  ObjectNode summary() {
    return JsonNodeFactory.instance.objectNode().put("command", spec.name());
  }

  /** Does some work on a lake that no other command writes to meanwhile. */
  int writing(Settings settings, Work work) throws Exception {
    Lake lake = open(settings);
    Closeable lock =
        lake.lock()
            .orElseThrow(
                () ->
                    new InputException(
                        "lake: another command is writing to '%s'; try again when it is done"
                            .formatted(settings.lake())));
    try (lock) {
      return work.on(lake);
    }
  }

  /** What a command does while the lake is its own. */
  @FunctionalInterface
  interface Work {
    int on(Lake lake) throws Exception;
  }

  private static Lake open(Settings settings) {
    try {
      return new Lake(settings.lake(), new Configuration());
    } catch (IOException | RuntimeException unusable) {
      throw new InputException(
          "lake: cannot write to '%s' (%s)".formatted(settings.lake(), firstLine(unusable)));
    }
  }

  /** A lake that is there already; looking at it makes none. */
  static Lake existing(Settings settings) {
    boolean exists;
    try {
      exists = Lake.exists(settings.lake(), new Configuration());
    } catch (IOException | RuntimeException unusable) {
      throw new InputException(
          "lake: cannot read '%s' (%s)".formatted(settings.lake(), firstLine(unusable)));
    }
    if (!exists) {
      throw new InputException(
          "lake: '%s' holds no raw rows yet: pull first".formatted(settings.lake()));
    }
    return open(settings);
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).split("\n")[0];
  }

  Compute compute(Lake lake, Settings settings) throws IOException {
    Optional<RunManifest> demo = Compute.current(lake).filter(RunManifest::isDemo);
    return compute(lake, settings, demo.map(RunManifest::organisation), demo.isPresent());
  }

  /** A computation; a lake of an invented company stays one. */
  Compute compute(Lake lake, Settings settings, Optional<String> organisation, boolean isDemo) {
    ComputeSettings computeSettings =
        new ComputeSettings(
            organisation.orElse(settings.organisation()),
            settings.audience(),
            settings.inputs(),
            settings.jiraWebUrl(),
            settings.estimates(),
            settings.launches(),
            isDemo,
            main().codeVersion());
    return new Compute(
        SparkSessions.lazily(settings.sparkMaster()),
        lake,
        computeSettings,
        main().clock(),
        console()::progress);
  }

  /** Plans, cases and checks of the inputs, where there are any and nothing is withheld. */
  private void growth(Lake lake, Compute.Outcome outcome) throws IOException {
    Settings settings = settings();
    Optional<Path> folder = settings.inputs().filter(Growth::isIn);
    boolean shown = folder.isPresent() && outcome.completeness().isWhole();
    if (outcome.changed() || !shown) {
      Growth.withdraw(lake); // they spoke of the run before
    }
    if (shown) {
      int pages =
          Growth.read(lake, folder.orElseThrow())
              .publish(settings.audience(), main().codeVersion());
      console().progress("%-28s %d pages".formatted("growth", pages));
    }
  }

  /** Says where the report is, and whether anything is withheld. */
  int conclude(Lake lake, Compute.Outcome outcome) throws IOException {
    growth(lake, outcome);
    Completeness completeness = outcome.completeness();
    String report = local(lake.pages() + "/index.html");
    int exitCode = completeness.isWhole() ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
    console()
        .say(
            outcome.changed()
                ? "Report: " + report
                : "Nothing changed since " + outcome.manifest().id() + ". Report: " + report);
    if (!completeness.isWhole()) {
      console().say("INCOMPLETE: reports on single persons are withheld; see status.");
    }
    ObjectNode summary =
        summary()
            .put("exit_code", exitCode)
            .put("lake", lake.root().toString())
            .put("run", outcome.manifest().id())
            .put("changed", outcome.changed())
            .put("complete", completeness.isWhole())
            .put("report", report);
    ObjectNode tables = summary.putObject("tables");
    outcome.manifest().tables().forEach(table -> tables.put(table.table(), table.rows()));
    console().answer(summary);
    return exitCode;
  }

  /** A location as people read it: without the scheme of local files. */
  static String local(String location) {
    return location.startsWith("file:") ? location.substring("file:".length()) : location;
  }
}
