package dev.counterweight.reports.view;

import java.time.Instant;
import java.util.List;

/**
 * From which run a pack comes; enough to make the same bytes again.
 *
 * @param ruleVersions one line per rule, {@code concern 3}
 * @param demo the company is invented, and every page says so
 */
public record RunFacts(
    String runId,
    Instant startedAt,
    String codeVersion,
    String configHash,
    List<String> ruleVersions,
    boolean demo) {

  public RunFacts {
    ruleVersions = List.copyOf(ruleVersions);
  }
}
