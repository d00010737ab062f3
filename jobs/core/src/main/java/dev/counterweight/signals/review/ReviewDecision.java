package dev.counterweight.signals.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One row per decision of one person about one text and task; only ever added. It stays with the
 * text through other runs and other rules, and falls silent when the text becomes another.
 *
 * @param decisionId import and line, {@code review-000003/17}
 * @param textId id of the comment, or of the change, incident or ticket described
 * @param textHash of its letters and digits, as it was read; empty only in an invented company,
 *     where it stands for the text as it is
 * @param task the detector's id, {@code concern}
 * @param verdict what was said of the proposal
 * @param label the right answer; empty where the proposal's stays
 * @param parts the right parts; empty where the proposal's stay
 * @param reason in the reader's words; may be empty
 * @param decidedBy person id of the reader
 * @param audience as whom: subject, peer or manager
 * @param detectorVersion that made the proposal
 * @param stratum why it was in the queue, a {@link Stratum}
 * @param weight how many texts of its stratum it stands for
 */
public record ReviewDecision(
    String decisionId,
    String textId,
    String textHash,
    String task,
    Verdict verdict,
    String label,
    List<String> parts,
    String reason,
    String decidedBy,
    String audience,
    Instant decidedAt,
    String detectorVersion,
    Stratum stratum,
    double weight)
    implements Serializable {

  public ReviewDecision {
    parts = List.copyOf(parts);
  }

  /** What a reader may say. */
  public enum Verdict {
    CONFIRM,
    REJECT,
    /** There is something, but another answer or other parts. */
    CORRECT
  }

  /** Why an item was in the queue. */
  public enum Stratum {
    /** The answer of a person changes most here; says nothing about all texts. */
    UNSURE,
    /** Drawn at random from what the detector saw: gives its precision. */
    SEEN,
    /** Drawn at random from what it did not see: gives its recall. */
    UNSEEN,
    /** Brought by somebody, not drawn. */
    BROUGHT
  }
}
