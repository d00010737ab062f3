package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import picocli.CommandLine.Command;

/** Makes model, evidence, estimates and reports of what was pulled. */
@Command(name = "compute", description = "Make the tables and reports of what was pulled.")
final class ComputeCommand extends LakeCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    existing(settings);
    return writing(settings, lake -> conclude(lake, compute(lake, settings).run()));
  }
}
