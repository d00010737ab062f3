package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import dev.counterweight.lake.Lake;
import picocli.CommandLine.Command;

/** Makes model, evidence, estimates and reports of what was pulled. */
@Command(name = "compute", description = "Make the tables and reports of what was pulled.")
final class ComputeCommand extends LakeCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    Lake lake = open(settings);
    return conclude(lake, compute(lake, settings, false).run());
  }
}
