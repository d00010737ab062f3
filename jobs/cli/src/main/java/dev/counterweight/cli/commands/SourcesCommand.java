package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.archive.ArchiveConnector;
import dev.counterweight.connectors.gitlab.GitLabConnector;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.jira.JiraConnector;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.steps.Pull;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that read sources share. */
abstract class SourcesCommand extends LakeCommand {
  private static final int ATTEMPTS = 8;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "offline import: gitlab/*.jsonl[.gz] and jira/*.jsonl[.gz], people.csv beside")
  private @Nullable String archive;

  @Override
  Map<String, String> overrides() {
    Map<String, String> values = super.overrides();
    putIfGiven(values, "archive.folder", archive);
    if (archive != null) {
      values.putIfAbsent("inputs", archive);
    }
    return values;
  }

  /**
   * Lands everything the sources hold.
   *
   * @throws InputException when the user can mend what keeps a source from being read
   */
  PullManifest pull(Settings settings, Lake lake) throws IOException, ConnectorException {
    List<Connector> connectors = connectors(settings);
    if (connectors.isEmpty()) {
      throw new InputException(
          "No source: give --archive DIR, or set archive.folder, gitlab.url or jira.url");
    }
    try {
      PullManifest manifest = new Pull(lake, main().clock(), console()::progress).run(connectors);
      manifest.entities().forEach(entity -> console().progress(line(entity)));
      manifest.windows().forEach(window -> console().progress(line(window)));
      manifest.requests().forEach(requests -> console().progress(line(requests)));
      return manifest;
    } catch (ConnectorException failed) {
      if (failed.userCanMend()) {
        throw new InputException(String.valueOf(failed.getMessage()));
      }
      throw failed;
    } finally {
      connectors.forEach(Connector::close);
    }
  }

  private List<Connector> connectors(Settings settings) {
    Patience patience =
        new Patience(
            ATTEMPTS,
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            () -> ThreadLocalRandom.current().nextDouble(),
            duration -> Thread.sleep(duration.toMillis()));
    List<Connector> connectors = new ArrayList<>();
    settings.archive().ifPresent(config -> connectors.add(new ArchiveConnector(config)));
    settings
        .gitlab()
        .ifPresent(config -> connectors.add(new GitLabConnector(config, patience, main().clock())));
    settings
        .jira()
        .ifPresent(config -> connectors.add(new JiraConnector(config, patience, main().clock())));
    return connectors;
  }

  private static String line(PullManifest.Window window) {
    return "missing: %s %s %s: %s"
        .formatted(window.source(), window.entity(), window.window(), window.problem());
  }

  private static String line(PullManifest.Requests requests) {
    return "requests to %s: %,d to fetch, %,d to count and compare"
        .formatted(requests.source(), requests.fetching(), requests.census());
  }

  private static String line(PullManifest.Entity entity) {
    return "%-36s %,12d rows  %s"
        .formatted(
            "raw/" + entity.source() + "_" + entity.entity(),
            entity.rows(),
            entity.complete()
                ? entity.landed() + " landed"
                : "INCOMPLETE, census " + entity.census());
  }
}
