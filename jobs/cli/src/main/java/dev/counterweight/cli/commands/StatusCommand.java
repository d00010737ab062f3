package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.CensusTimes;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Completeness;
import dev.counterweight.steps.Compute;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;

/** Tells what a lake holds and whether anything is missing. */
@Command(name = "status", description = "Tell what the lake holds and whether anything is missing.")
final class StatusCommand extends LakeCommand {
  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Lake lake = existing(settings);
    Completeness completeness = Compute.completeness(lake);
    if (completeness.entities().isEmpty()) {
      throw new InputException(
          "The lake %s holds no raw rows yet: pull first".formatted(local(lake.root().toString())));
    }
    Optional<RunManifest> run = Compute.current(lake);
    int exitCode = completeness.isWhole() ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
    SortedMap<String, Instant> censuses = CensusTimes.oldest(lake);
    say(completeness, run);
    Instant now = main().clock().instant();
    censuses.forEach(
        (source, time) ->
            console()
                .say(
                    "Last census of all of %s: %s, %d minutes ago"
                        .formatted(source, time, Duration.between(time, now).toMinutes())));
    ObjectNode summary = summary(completeness, run).put("exit_code", exitCode);
    ObjectNode times = summary.putObject("censuses");
    censuses.forEach((source, time) -> times.put(source, time.toString()));
    console().answer(summary);
    return exitCode;
  }

  private void say(Completeness completeness, Optional<RunManifest> run) {
    console()
        .say(
            run.map(r -> "Current run: %s, as of %s".formatted(r.id(), r.asOf())).orElse("No run"));
    console().say("%-8s %-28s %12s %12s".formatted("Source", "Entity", "Rows", "Census"));
    for (PullManifest.Entity entity : completeness.entities()) {
      console()
          .say(
              "%-8s %-28s %,12d %12s  %s"
                  .formatted(
                      entity.source(),
                      entity.entity(),
                      entity.rows(),
                      entity.census() == null ? "not counted" : "%,d".formatted(entity.census()),
                      entity.complete() ? "complete" : "INCOMPLETE"));
    }
    run.map(RunManifest::accountsOrNone)
        .orElse(List.of())
        .forEach(accounts -> console().say(accounts.text()));
    run.ifPresent(this::sayReach);
    completeness
        .rejects()
        .forEach(
            reject ->
                console()
                    .say(
                        "rejected: %,d × %s (%s %s)"
                            .formatted(
                                reject.rows(), reject.name(), reject.source(), reject.entity())));
    completeness
        .windows()
        .forEach(
            window ->
                console()
                    .say(
                        "missing: %s %s %s: %s"
                            .formatted(
                                window.source(),
                                publicName(window.source(), window.entity()),
                                window.window(),
                                window.problem())));
    completeness.failed().forEach(problem -> console().say("failed: " + problem));
  }

  /** Every row that the model must reach: in it, rejected by name, or lost. */
  private void sayReach(RunManifest run) {
    for (RunManifest.Reach reach : run.reach()) {
      console()
          .say(
              "reached: %s %s: %,d rows = %,d in the model + %,d rejected (%.2f %%)%s"
                  .formatted(
                      reach.source(),
                      publicName(reach.source(), reach.entity()),
                      reach.rows(),
                      reach.reached(),
                      reach.rejected(),
                      reach.rows() == 0 ? 0 : 100.0 * reach.rejected() / reach.rows(),
                      reach.unaccounted() == 0
                          ? ""
                          : " + %,d UNACCOUNTED, our fault".formatted(reach.unaccounted())));
    }
  }

  private static void addReach(ArrayNode list, RunManifest run) {
    for (RunManifest.Reach reach : run.reach()) {
      list.addObject()
          .put("source", reach.source())
          .put("entity", publicName(reach.source(), reach.entity()))
          .put("rows", reach.rows())
          .put("reached", reach.reached())
          .put("rejected", reach.rejected())
          .put("unaccounted", reach.unaccounted());
    }
  }

  private ObjectNode summary(Completeness completeness, Optional<RunManifest> run) {
    ObjectNode summary = summary().put("complete", completeness.isWhole());
    run.ifPresent(r -> summary.put("run", r.id()).put("as_of", r.asOf()));
    ArrayNode entities = summary.putArray("entities");
    completeness.entities().forEach(entity -> entities.add(entity(entity)));
    ArrayNode accounts = summary.putArray("accounts");
    run.map(RunManifest::accountsOrNone)
        .orElse(List.of())
        .forEach(
            of ->
                accounts
                    .addObject()
                    .put("source", of.source())
                    .put("accounts", of.accounts())
                    .put("matched", of.matched())
                    .put("bots", of.bots())
                    .put("unresolved", of.unresolved()));
    ArrayNode reach = summary.putArray("reach");
    run.ifPresent(r -> addReach(reach, r));
    ArrayNode rejects = summary.putArray("rejects");
    completeness
        .rejects()
        .forEach(
            reject ->
                rejects
                    .addObject()
                    .put("name", reject.name())
                    .put("source", reject.source())
                    .put("entity", reject.entity())
                    .put("rows", reject.rows()));
    ArrayNode windows = summary.putArray("windows");
    completeness
        .windows()
        .forEach(
            window ->
                windows
                    .addObject()
                    .put("source", window.source())
                    .put("entity", publicName(window.source(), window.entity()))
                    .put("window", window.window())
                    .put("rows", window.rows())
                    .put("census", window.census())
                    .put("problem", window.problem()));
    ArrayNode failed = summary.putArray("failed");
    completeness.failed().forEach(failed::add);
    return summary;
  }

  /** One kind of row, under the names that scripts know. */
  static ObjectNode entity(PullManifest.Entity entity) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", entity.source())
        .put("entity", publicName(entity.source(), entity.entity()))
        .put("rows", entity.rows())
        .put("census", entity.census())
        .put("complete", entity.complete());
  }

  /** What a source calls an issue is an incident here, or a ticket. */
  private static String publicName(String source, String entity) {
    return switch (source + "/" + entity) {
      case "gitlab/issues" -> "incidents";
      case "jira/issues" -> "tickets";
      case "gitlab/resource_label_events" -> "label_events";
      case "gitlab/resource_state_events" -> "state_events";
      case "gitlab/resource_milestone_events" -> "milestone_events";
      default -> entity;
    };
  }
}
