package dev.counterweight.reports.view;

import java.time.Instant;
import java.util.List;

/**
 * From which run a pack comes; enough to make the same bytes again.
 *
 * @param manifest what stands on every page: sources and their completeness, window, rules, ladder,
 *     configuration and code, a line each
 * @param demo the company is invented, and every page says so
 */
public record RunFacts(String runId, Instant startedAt, List<Line> manifest, boolean demo) {

  public RunFacts {
    manifest = List.copyOf(manifest);
  }

  /** A line of the manifest. */
  public record Line(String name, String value) {}
}
