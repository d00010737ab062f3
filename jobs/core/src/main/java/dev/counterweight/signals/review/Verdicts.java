package dev.counterweight.signals.review;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.review.ReviewDecision.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the decisions about one text make of its readings. */
public final class Verdicts {
  private static final Comparator<ReviewDecision> BY_TIME =
      Comparator.comparing(ReviewDecision::decidedAt).thenComparing(ReviewDecision::decisionId);

  private Verdicts() {}

  /**
   * The readings with the standing that people gave them. The last word of each person counts;
   * where people disagree the reading is a candidate.
   *
   * @param decisions about this text as it is now
   */
  public static List<Reading> decided(List<Reading> readings, List<ReviewDecision> decisions) {
    List<Reading> decided = new ArrayList<>();
    for (Reading reading : readings) {
      String task = reading.finding().detector();
      Collection<ReviewDecision> said = lastWords(task, decisions).values();
      decided.add(said.isEmpty() ? reading : decided(reading, said));
    }
    return decided;
  }

  /** The last word of each person on a task, by person. */
  static Map<String, ReviewDecision> lastWords(String task, List<ReviewDecision> decisions) {
    Map<String, ReviewDecision> last = new TreeMap<>();
    decisions.stream()
        .filter(decision -> decision.task().equals(task))
        .sorted(BY_TIME)
        .forEach(decision -> last.put(decision.decidedBy(), decision));
    return last;
  }

  private static Reading decided(Reading reading, Collection<ReviewDecision> said) {
    List<String> by = said.stream().map(ReviewDecision::decidedBy).toList();
    long against = said.stream().filter(d -> d.verdict() == Verdict.REJECT).count();
    if (against == said.size()) {
      return reading.decided(reading.finding(), Standing.REJECTED, by);
    }
    if (against > 0) {
      return reading.decided(reading.finding(), Standing.CANDIDATE, by);
    }
    Finding right =
        said.stream()
            .filter(decision -> decision.verdict() == Verdict.CORRECT)
            .max(BY_TIME)
            .map(decision -> corrected(reading.finding(), decision))
            .orElse(reading.finding());
    return reading.decided(right, Standing.CONFIRMED, by);
  }

  /** A finding as a reader corrected it. A label that is a number is a grade. */
  public static Finding corrected(Finding finding, ReviewDecision decision) {
    boolean graded =
        decision.label().length() == 1 && Character.isDigit(decision.label().charAt(0));
    List<String> parts = decision.parts().isEmpty() ? finding.parts() : decision.parts();
    double value = finding.value();
    if (graded) {
      value = decision.label().charAt(0) - '0';
    } else if (!decision.parts().isEmpty()) {
      value = parts.size();
    }
    return new Finding(
        finding.detector(),
        finding.version(),
        graded || decision.label().isEmpty() ? finding.label() : decision.label(),
        value,
        finding.probability(),
        finding.start(),
        finding.end(),
        parts,
        finding.cues());
  }
}
