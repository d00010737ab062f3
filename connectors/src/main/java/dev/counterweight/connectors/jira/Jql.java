package dev.counterweight.connectors.jira;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Jira's query language, as far as it is used here. */
final class Jql {
  private Jql() {}

  /** One project at a time: a project that is hidden makes a query over several fail as a whole. */
  static String project(String key) {
    return "project = \"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * Those of a project that changed at a time or later. In milliseconds since 1970: a date would
   * mean the time zone of the account that asks.
   */
  static String changedSince(String project, @Nullable Instant since) {
    return since == null
        ? project(project)
        : project(project) + " AND updated >= " + since.toEpochMilli();
  }

  /** Those of a project that have one of these ids, which are numbers. */
  static String ofIds(String project, Collection<String> ids) {
    return project(project) + " AND id in (" + String.join(",", ids) + ")";
  }
}
