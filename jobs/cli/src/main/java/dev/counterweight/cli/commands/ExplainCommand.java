package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.Explain;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how something came about, down to the payloads. */
@Command(
    name = "explain",
    description = {
      "Tell how an evidence item, estimate, launch, link, cause or handoff came about,",
      "down to the records that the sources served."
    })
final class ExplainCommand extends LakeCommand {
  private static final int LONGEST_CELL = 240;

  @Parameters(
      paramLabel = "ID",
      description =
          "an id as tables and pages show it, SIGNAL/PERSON or SIGNAL/TEAM, with /PERIOD, for a cell of the estimates")
  private String id = "";

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Lake lake = existing(settings);
    RunManifest run =
        Compute.current(lake)
            .orElseThrow(
                () -> new InputException("explain: nothing is computed yet: run compute first"));
    List<Explain.Step> steps =
        new Explain(SparkSessions.lazily(settings.sparkMaster()).get(), lake, run).of(id);
    steps.forEach(this::say);
    ObjectNode answer = summary().put("exit_code", ExitCodes.DONE).put("run", run.id());
    ArrayNode list = answer.putArray("steps");
    for (Explain.Step step : steps) {
      ObjectNode row =
          list.addObject()
              .put("depth", step.depth())
              .put("table", step.table())
              .put("id", step.id());
      ObjectNode cells = row.putObject("cells");
      step.cells().forEach(cells::put);
    }
    console().answer(answer);
    return ExitCodes.DONE;
  }

  private void say(Explain.Step step) {
    String indent = "  ".repeat(step.depth());
    console().say(indent + step.table() + "  " + Plain.line(step.id(), LONGEST_CELL));
    step.cells()
        .forEach(
            (column, value) ->
                console()
                    .say(
                        "%s  %-18s %s".formatted(indent, column, Plain.line(value, LONGEST_CELL))));
  }
}
