package dev.counterweight.signals.review;

import dev.counterweight.signals.review.ReviewDecision.Stratum;
import dev.counterweight.signals.review.ReviewDecision.Verdict;
import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * One row per task: how right a detector was on the company's own text, from the items of the queue
 * that were drawn at random. Items chosen because they are unsure say nothing about all texts and
 * are left out.
 *
 * @param readSeen items read of what it saw
 * @param right of them
 * @param readUnseen items read of what it did not see
 * @param missed of them
 * @param precision right of read; 0 where none was read
 * @param precisionLow end of the exact 90 % interval (Clopper and Pearson 1934)
 * @param recall right texts it saw over all right texts, each item standing for those of its
 *     stratum; 0 where either stratum was not read
 */
public record OwnError(
    String task,
    long readSeen,
    long right,
    long readUnseen,
    long missed,
    double precision,
    double precisionLow,
    double precisionHigh,
    double recall) {
  private static final double TAIL = 0.05;

  /** What decisions say about a task. */
  public static OwnError of(String task, List<ReviewDecision> decisions) {
    List<ReviewDecision> seen = ofStratum(Stratum.SEEN, task, decisions);
    List<ReviewDecision> unseen = ofStratum(Stratum.UNSEEN, task, decisions);
    long right = agreed(seen).size();
    double found = agreed(seen).stream().mapToDouble(ReviewDecision::weight).sum();
    double lost = agreed(unseen).stream().mapToDouble(ReviewDecision::weight).sum();
    boolean both = !seen.isEmpty() && !unseen.isEmpty() && found + lost > 0;
    return new OwnError(
        task,
        seen.size(),
        right,
        unseen.size(),
        agreed(unseen).size(),
        seen.isEmpty() ? 0 : right / (double) seen.size(),
        low(right, seen.size()),
        1 - low(seen.size() - right, seen.size()),
        both ? found / (found + lost) : 0);
  }

  private static List<ReviewDecision> ofStratum(
      Stratum stratum, String task, List<ReviewDecision> decisions) {
    return decisions.stream()
        .filter(d -> d.stratum() == stratum && d.task().equals(task))
        .filter(d -> Verdicts.lastWords(task, aboutThisText(d, decisions)).containsValue(d))
        .toList();
  }

  private static List<ReviewDecision> aboutThisText(ReviewDecision one, List<ReviewDecision> all) {
    return all.stream().filter(other -> other.textId().equals(one.textId())).toList();
  }

  private static List<ReviewDecision> agreed(List<ReviewDecision> read) {
    return read.stream().filter(decision -> decision.verdict() != Verdict.REJECT).toList();
  }

  /**
   * Lower end of the Clopper-Pearson interval: the rate at which so many come up once in twenty.
   */
  static double low(long hits, long of) {
    if (hits == 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (Beta.regularizedBeta(middle, hits, of - hits + 1.0) < TAIL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
