package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.AuditJob;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.ComputeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays past promotion decisions, each on what was written before its day. */
@Command(
    name = "audit",
    description = {
      "Replay past promotion decisions, each on what was written before its day.",
      "The first audit of a quarter sets its inputs aside; later ones are made of those."
    },
    subcommands = {ScoreCommand.class, FairnessCommand.class})
final class AuditCommand extends LakeCommand {
  @Option(
      names = "--quarter",
      paramLabel = "QUARTER",
      description = "audit the decisions up to its end, 2026Q3")
  private String quarter = "";

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "the register of decisions; needed the first time")
  private @Nullable Path cases;

  @Option(names = "--replace", description = "set the inputs of this quarter aside anew")
  private boolean replace;

  @Override
  public Integer call() throws Exception {
    if (quarter.isEmpty()) {
      throw new InputException("--quarter: not given (must be a year and a quarter as 2026Q3)");
    }
    Settings settings = settings();
    existing(settings);
    return writing(settings, lake -> audit(lake, settings));
  }

  private int audit(Lake lake, Settings settings) throws IOException {
    if (!Compute.completeness(lake).isWhole()) {
      String problem = "INCOMPLETE: an audit names single persons and is withheld; see status.";
      console().say(problem);
      console().answer(summary().put("exit_code", ExitCodes.INCOMPLETE).put("complete", false));
      return ExitCodes.INCOMPLETE;
    }
    AuditJob job = job(this, lake, settings);
    return conclude(job.run(quarter, Optional.ofNullable(cases), replace));
  }

  static AuditJob job(LakeCommand command, Lake lake, Settings settings) throws IOException {
    boolean isDemo = Compute.current(lake).filter(RunManifest::isDemo).isPresent();
    ComputeSettings computeSettings =
        new ComputeSettings(
            settings.organisation(),
            settings.audience(),
            settings.inputs(),
            settings.jiraWebUrl(),
            settings.estimates(),
            isDemo,
            command.main().codeVersion());
    return new AuditJob(
        SparkSessions.lazily(settings.sparkMaster()),
        lake,
        computeSettings,
        command.main().clock(),
        command.console()::progress);
  }

  private int conclude(AuditJob.Result result) {
    String report = local(result.report());
    console().say("Audit of " + result.cases() + " cases: " + report);
    if (result.later() > 0) {
      console().say(result.later() + " cases were decided after " + quarter + " and are left out.");
    }
    boolean differs = !result.same();
    if (differs) {
      console().say("The pages differ from those made before of the same inputs: another program.");
    }
    ObjectNode summary =
        summary()
            .put("exit_code", ExitCodes.DONE)
            .put("quarter", quarter)
            .put("cases", result.cases())
            .put("left_out", result.later())
            .put("frozen_now", result.frozen())
            .put("same_as_before", result.same())
            .put("output", result.manifest().output())
            .put("report", report);
    console().answer(summary);
    return ExitCodes.DONE;
  }
}
