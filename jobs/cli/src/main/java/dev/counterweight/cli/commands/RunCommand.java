package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.inputs.IdentityJournal;
import dev.counterweight.inputs.InputFolder;
import picocli.CommandLine.Command;

/** Pulls, computes, reports. */
@Command(
    name = "run",
    description = "Pull, compute and report; a second run does only what changed.")
final class RunCommand extends SourcesCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    if (settings.inputs().isPresent()) {
      // a mistake in them is told now, not after a long pull
      InputFolder.read(settings.inputs().get());
      new IdentityJournal(settings.inputs().get()).read();
    }
    return writing(
        settings,
        lake -> {
          try {
            pull(settings, lake);
          } catch (ConnectorException failed) {
            // what was fetched is kept, and the run says that it is incomplete
            console().progress(String.valueOf(failed.getMessage()));
          }
          return conclude(lake, compute(lake, settings).run());
        });
  }
}
