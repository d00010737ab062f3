package dev.counterweight.steps;

import dev.counterweight.launches.LaunchRules;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run depends on besides the raw rows.
 *
 * @param organisation as reports name it
 * @param audience who the reports are for
 * @param inputs the folder of what people enter by hand, if there is one
 * @param jiraWebUrl the address under which people open Jira; empty to take it from the rows
 * @param launches what counts as a launch
 * @param isDemo the company is invented, and every page says so
 * @param codeVersion hash of the program
 */
public record ComputeSettings(
    String organisation,
    String audience,
    Optional<Path> inputs,
    String jiraWebUrl,
    EstimateSettings estimates,
    LaunchRules launches,
    boolean isDemo,
    String codeVersion) {

  /** Settings with the launch rules that hold when nobody configures any. */
  public ComputeSettings(
      String organisation,
      String audience,
      Optional<Path> people,
      String jiraWebUrl,
      EstimateSettings estimates,
      boolean isDemo,
      String codeVersion) {
    this(
        organisation,
        audience,
        people,
        jiraWebUrl,
        estimates,
        LaunchRules.DEFAULT,
        isDemo,
        codeVersion);
  }

  /** Everything here that a table could depend on, as one text. */
  String text() {
    return String.join(
        "\n",
        organisation,
        audience,
        jiraWebUrl,
        estimates.toString(),
        launches.toString(),
        String.valueOf(isDemo));
  }
}
