package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import picocli.CommandLine.Command;

/** Writes the reports again from the tables there are. */
@Command(name = "report", description = "Write the reports again from the tables there are.")
final class ReportCommand extends LakeCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    existing(settings);
    return writing(settings, lake -> conclude(lake, compute(lake, settings).again()));
  }
}
