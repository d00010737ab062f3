package dev.counterweight.signals;

import java.time.Instant;
import java.util.List;

/**
 * One row per piece of text that a signal rests on.
 *
 * @param authorId who wrote it
 * @param label the detector's answer, {@code material}
 * @param excerpt of the canonical text, at most 600 characters
 * @param start offset of the excerpt in that text
 * @param markStart offset, in the excerpt, of the words the answer rests on
 * @param markEnd offset behind them, in the excerpt
 * @param ruleId the detector
 * @param ruleVersion its version
 * @param standing whether estimates may rest on it
 * @param decidedBy who confirmed or rejected it, by id; empty where nobody did
 */
public record Evidence(
    String textId,
    String authorId,
    Instant writtenAt,
    String label,
    double value,
    double probability,
    List<String> parts,
    String excerpt,
    int start,
    int end,
    int markStart,
    int markEnd,
    String permalink,
    String ruleId,
    String ruleVersion,
    Standing standing,
    List<String> decidedBy) {

  /** The evidence that a reading of an utterance is. */
  public static Evidence of(WorkThread.Utterance utterance, WorkThread.Reading reading) {
    Finding finding = reading.finding();
    int length = reading.excerpt().length();
    return new Evidence(
        utterance.textId(),
        utterance.authorId() == null ? "" : utterance.authorId(),
        utterance.writtenAt(),
        finding.label(),
        finding.value(),
        finding.probability(),
        finding.parts(),
        reading.excerpt(),
        reading.start(),
        reading.end(),
        Math.max(0, Math.min(length, finding.start() - reading.start())),
        Math.max(0, Math.min(length, finding.end() - reading.start())),
        utterance.permalink(),
        finding.detector(),
        finding.version(),
        reading.standing(),
        reading.decidedBy());
  }
}
