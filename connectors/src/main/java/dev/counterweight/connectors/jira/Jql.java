package dev.counterweight.connectors.jira;

/** Jira's query language, as far as it is used here. */
final class Jql {
  private Jql() {}

  /** One project at a time: a project that is hidden makes a query over several fail as a whole. */
  static String project(String key) {
    return "project = \"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
