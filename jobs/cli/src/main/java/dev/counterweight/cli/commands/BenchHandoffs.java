package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Handoff;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.HandoffDraw;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws handoffs to be read one by one. */
@Command(
    name = "handoffs",
    description = "Count the handoffs of a run, and draw some to be read one by one.")
final class BenchHandoffs extends LakeCommand {
  private static final int LONGEST = 600;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "the same seed draws the same (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--draw",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int size;

  @Override
  public Integer call() throws IOException {
    if (size < 0 || size > 10_000) {
      throw new InputException("--draw is %d (must be 0 to 10000)".formatted(size));
    }
    Settings settings = settings();
    Lake lake = existing(settings);
    RunManifest run =
        Compute.current(lake)
            .orElseThrow(
                () -> new InputException("bench: nothing is computed yet: run compute first"));
    HandoffDraw.Draw draw =
        HandoffDraw.of(SparkSessions.lazily(settings.sparkMaster()).get(), lake, run, seed, size);
    console()
        .say(
            "Handoffs: %s. Conversations across teams: %,d. Seed %d."
                .formatted(draw.byKind(), draw.crossTeamThreads(), seed));
    draw.drawn()
        .forEach(handoff -> say(handoff, draw.permalinks().getOrDefault(handoff.textId(), "")));
    answer(draw);
    return ExitCodes.DONE;
  }

  private void say(Handoff handoff, String permalink) {
    console().say("");
    console().say(Plain.line(handoff.handoffId(), LONGEST));
    console()
        .say(
            "  %s  %s (%s) to %s (%s)  %s  %s"
                .formatted(
                    handoff.kind(),
                    Plain.line(handoff.senderId(), LONGEST),
                    Plain.line(handoff.senderTeam(), LONGEST),
                    Plain.line(String.valueOf(handoff.receiverId()), LONGEST),
                    Plain.line(handoff.receiverTeam(), LONGEST),
                    handoff.handedAt(),
                    Plain.line(permalink, LONGEST)));
    console().say("  " + Plain.line(handoff.excerpt(), LONGEST));
  }

  private void answer(HandoffDraw.Draw draw) {
    ObjectNode answer =
        summary()
            .put("exit_code", ExitCodes.DONE)
            .put("seed", seed)
            .put("cross_team_threads", draw.crossTeamThreads());
    ObjectNode kinds = answer.putObject("handoffs");
    draw.byKind().forEach(kinds::put);
    ArrayNode drawn = answer.putArray("drawn");
    draw.drawn().forEach(handoff -> drawn.add(handoff.handoffId()));
    console().answer(answer);
  }
}
