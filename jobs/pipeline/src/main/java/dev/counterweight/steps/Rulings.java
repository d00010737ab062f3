package dev.counterweight.steps;

import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.signals.review.ReviewDecision.Stratum;
import dev.counterweight.signals.review.ReviewDecision.Verdict;
import dev.counterweight.signals.review.Verdicts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people decided about texts, applied to what detectors read in them.
 *
 * @param byText decisions, by text id
 * @param texts those in which people saw what no detector did, by id
 */
record Rulings(Map<String, List<ReviewDecision>> byText, Map<String, String> texts)
    implements Serializable {

  static Rulings of(Model model, List<ReviewDecision> decisions) {
    return new Rulings(
        decisions.stream().collect(Collectors.groupingBy(ReviewDecision::textId)),
        Reviews.texts(model, decisions));
  }

  /**
   * The text with the standing that people gave its readings. A decision about another state of the
   * text is silent; what a detector did not see and a person did becomes a reading.
   *
   * @param textHash of the text as it is now
   */
  Utterance applied(String textHash, Utterance utterance) {
    List<ReviewDecision> current =
        byText.getOrDefault(utterance.textId(), List.of()).stream()
            .filter(d -> d.textHash().isEmpty() || d.textHash().equals(textHash))
            .toList();
    if (current.isEmpty()) {
      return utterance;
    }
    List<Reading> readings = new ArrayList<>(Verdicts.decided(utterance.readings(), current));
    String whole = texts.get(utterance.textId());
    for (ReviewDecision seen : current) {
      boolean isNew = readings.stream().noneMatch(r -> r.finding().detector().equals(seen.task()));
      if (isNew
          && whole != null
          && seen.stratum() == Stratum.UNSEEN
          && seen.verdict() != Verdict.REJECT) {
        readings.add(seenByAPerson(whole, seen));
      }
    }
    return utterance.reading(readings);
  }

  private static Reading seenByAPerson(String text, ReviewDecision seen) {
    Finding blank =
        new Finding(
            seen.task(), seen.detectorVersion(), seen.label(), 1, 1, 0, 0, List.of(), List.of());
    Finding finding = Verdicts.corrected(blank, seen);
    return Excerpt.reading(text, finding, Standing.CONFIRMED)
        .decided(finding, Standing.CONFIRMED, List.of(seen.decidedBy()));
  }
}
