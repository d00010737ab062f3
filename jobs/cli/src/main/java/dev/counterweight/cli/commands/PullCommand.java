package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Lands what the sources hold. */
@Command(name = "pull", description = "Land what the sources hold in the raw layer.")
final class PullCommand extends SourcesCommand {
  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    return writing(settings, lake -> pullAndTell(settings, lake));
  }

  private int pullAndTell(Settings settings, Lake lake) throws IOException {
    ObjectNode summary = summary();
    int exitCode;
    try {
      PullManifest manifest = pull(settings, lake);
      exitCode = manifest.isWhole() ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
      summary.put("pull", manifest.id()).put("complete", manifest.isWhole());
      ArrayNode entities = summary.putArray("entities");
      manifest.entities().forEach(entity -> entities.add(StatusCommand.entity(entity)));
      ArrayNode requests = summary.putArray("requests");
      manifest
          .requests()
          .forEach(
              made ->
                  requests
                      .addObject()
                      .put("source", made.source())
                      .put("fetching", made.fetching())
                      .put("census", made.census()));
      console().say(manifest.id() + (manifest.isWhole() ? " complete" : " INCOMPLETE"));
    } catch (ConnectorException failed) {
      exitCode = ExitCodes.INCOMPLETE;
      summary.put("complete", false).put("problem", failed.getMessage());
      console().say(String.valueOf(failed.getMessage()));
    }
    console().answer(summary.put("exit_code", exitCode));
    return exitCode;
  }
}
