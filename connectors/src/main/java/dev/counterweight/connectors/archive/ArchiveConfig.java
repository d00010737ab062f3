package dev.counterweight.connectors.archive;

import java.nio.file.Path;

/**
 * Which folder to import.
 *
 * @param folder holds {@code gitlab/} and {@code jira/} with one file of JSON lines per entity
 * @param dialect the markup of Jira texts that are plain strings
 */
public record ArchiveConfig(Path folder, Dialect dialect) {
  /** The markup of texts. */
  public enum Dialect {
    /** Found out per file, from its first texts. */
    AUTO,
    MARKDOWN,
    WIKI
  }

  /** A folder whose files tell their dialect themselves. */
  public static ArchiveConfig of(Path folder) {
    return new ArchiveConfig(folder, Dialect.AUTO);
  }
}
