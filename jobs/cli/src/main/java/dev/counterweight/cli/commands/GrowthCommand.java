package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.steps.Growth;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Reads plans, cases and checks against the current run and writes their pages. */
@Command(
    name = "growth",
    description = "Read plans, cases and checks against the current run and write their pages.")
final class GrowthCommand extends LakeCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    existing(settings);
    Path folder = folder(settings);
    return writing(
        settings,
        lake -> {
          int pages = Growth.read(lake, folder).publish(settings.audience(), main().codeVersion());
          String start = local(lake.growth() + "/index.html");
          console().say("%d pages: %s".formatted(pages, start));
          console().answer(summary().put("pages", pages).put("growth", start).put("exit_code", 0));
          return ExitCodes.DONE;
        });
  }

  /** The folder of what people enter. */
  static Path folder(Settings settings) {
    Path folder =
        settings
            .inputs()
            .orElseThrow(
                () ->
                    new InputException("No folder of inputs: give --inputs DIR; init writes one"));
    if (!Growth.isIn(folder)) {
      throw new InputException(
          "inputs is '%s' (holds no folder people/); init shows what may be in it"
              .formatted(folder));
    }
    return folder;
  }
}
