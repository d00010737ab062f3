package dev.counterweight.steps;

import java.util.List;

/**
 * What an audit was made of: {@code audit/2026Q3/manifest.json}. The same inputs and the same
 * program give the same output.
 *
 * @param frozenAt when the inputs were set aside
 * @param run whose tables they are
 * @param asOf the newest event in them
 * @param conversations fingerprint of what was written; likewise people and cases
 * @param settings what else the answers depend on
 * @param output fingerprint of all pages and tables
 */
public record AuditManifest(
    String quarter,
    String frozenAt,
    String run,
    String asOf,
    boolean isDemo,
    String organisation,
    String codeVersion,
    List<String> ruleVersions,
    String conversations,
    String people,
    String cases,
    String settings,
    String output) {

  AuditManifest with(String newOutput, String newCodeVersion) {
    return new AuditManifest(
        quarter,
        frozenAt,
        run,
        asOf,
        isDemo,
        organisation,
        newCodeVersion,
        ruleVersions,
        conversations,
        people,
        cases,
        settings,
        newOutput);
  }
}
