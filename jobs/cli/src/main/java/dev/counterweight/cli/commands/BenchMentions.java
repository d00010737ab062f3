package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.MentionCheck;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Compares the links of a lake with what a second scanner finds. */
@Command(
    name = "mentions",
    description =
        "Compare the links of a run with what a scanner written another way finds in the same texts.")
final class BenchMentions extends LakeCommand {
  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Lake lake = existing(settings);
    RunManifest run =
        Compute.current(lake)
            .orElseThrow(
                () -> new InputException("bench: nothing is computed yet: run compute first"));
    MentionCheck.Result result =
        MentionCheck.of(SparkSessions.lazily(settings.sparkMaster()).get(), lake, run);
    int exitCode = result.holds() ? ExitCodes.DONE : ExitCodes.OUR_FAULT;
    console()
        .say(
            "%,d texts, %,d mentions of something that exists, %,d links: %,d mentions without a link, %,d links in code, quotes or addresses"
                .formatted(
                    result.texts(),
                    result.mentions(),
                    result.links(),
                    result.missing(),
                    result.misplaced()));
    result.examples().forEach(example -> console().say(Plain.line(example, 200)));
    ObjectNode answer =
        summary()
            .put("exit_code", exitCode)
            .put("texts", result.texts())
            .put("mentions", result.mentions())
            .put("links", result.links())
            .put("missing", result.missing())
            .put("misplaced", result.misplaced());
    console().answer(answer);
    return exitCode;
  }
}
