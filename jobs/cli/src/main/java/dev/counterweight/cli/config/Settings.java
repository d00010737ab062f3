package dev.counterweight.cli.config;

import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.launches.LaunchRules;
import dev.counterweight.steps.EstimateSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a configuration says, checked.
 *
 * @param lake folder or Hadoop URI
 * @param inputs the folder of what people enter by hand, if there is one
 * @param jiraWebUrl the address people open Jira under; empty to take it from the rows
 * @param launches what counts as a launch
 * @param sparkMaster local[*] or the address of a cluster
 */
public record Settings(
    String lake,
    String organisation,
    String audience,
    Optional<Path> inputs,
    Optional<ArchiveConfig> archive,
    Optional<GitLabConfig> gitlab,
    Optional<JiraConfig> jira,
    String jiraWebUrl,
    EstimateSettings estimates,
    LaunchRules launches,
    Packs packs,
    String sparkMaster) {

  /**
   * What packs say where their command does not.
   *
   * @param keepDays how long they may be kept
   * @param contest whom to write to; empty for whoever gave it
   */
  public record Packs(int keepDays, String contest) {}
}
