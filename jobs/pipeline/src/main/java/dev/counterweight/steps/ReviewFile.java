package dev.counterweight.steps;

import java.util.List;

/**
 * What one import of decisions brought: {@code runs/review-000001.json}, written once and never
 * changed.
 *
 * @param decidedBy person id; who signed
 * @param audience as whom: subject, peer or manager
 * @param decidedAt when it came in
 */
public record ReviewFile(
    String id, String decidedBy, String audience, String decidedAt, List<Line> decisions) {

  /** One decision; see {@code ReviewDecision}. */
  public record Line(
      String textId,
      String textHash,
      String task,
      String verdict,
      String label,
      List<String> parts,
      String reason,
      String detectorVersion,
      String stratum,
      double weight) {}
}
