package dev.counterweight.audit;

import dev.counterweight.audit.Answer.Specificity;
import dev.counterweight.audit.PromotionCase.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Words for the case file. They describe what was in the file; they do not say that a decision was
 * right or wrong, and they do not describe the person.
 */
public enum CaseWords {
  VOLUME_LED("Volume-led case"),
  THIN_EVIDENCE("Thin evidence"),
  SUPPORTED("Supported"),
  OVERLOOKED("Overlooked"),
  /** The record holds nothing that could be read of this person: no finding either way. */
  NOT_READABLE("Cannot be read from the record");

  /** Fewer answers that the record can give allow no word. */
  private static final int FEWEST_ANSWERS = 2;

  private final String words;

  CaseWords(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** A word with its reason. */
  public record Given(CaseWords word, String reason) {}

  /** The words for a case; never empty. */
  static List<Given> of(Outcome outcome, List<Answer> answers, Rationale rationale, CaseGrid grid) {
    long specific = count(Specificity.SPECIFIC, answers);
    long none = count(Specificity.NONE, answers);
    long answered = answers.size() - count(Specificity.NOT_OBSERVABLE, answers);
    if (answered < FEWEST_ANSWERS) {
      return List.of(
          new Given(
              NOT_READABLE,
              "%d of the five questions can be answered from the record, at least %d are needed"
                  .formatted(answered, FEWEST_ANSWERS)));
    }
    String answersInWords =
        "%d of %d questions that the record can answer are answered specifically, %d not at all; %d"
                .formatted(specific, answered, none, grid.present())
            + " of %d cells where something was looked for show evidence"
                .formatted(grid.lookedFor());
    return outcome == Outcome.PROMOTED
        ? ofPromoted(specific, answered, rationale, answersInWords)
        : ofOthers(specific, none, answered, answersInWords);
  }

  private static List<Given> ofPromoted(
      long specific, long answered, Rationale rationale, String reason) {
    List<Given> given = new ArrayList<>();
    boolean isThin = 2 * specific < answered;
    if (rationale.isVolumeLed() && isThin) {
      given.add(
          new Given(VOLUME_LED, "The rationale cites volume or speed, no decision and no risk"));
    }
    given.add(new Given(isThin ? THIN_EVIDENCE : SUPPORTED, reason));
    return List.copyOf(given);
  }

  /** Evidence as of those who are promoted elsewhere, and none followed. */
  private static List<Given> ofOthers(long specific, long none, long answered, String reason) {
    if (answered >= 3 && 3 * specific >= 2 * answered) {
      return List.of(new Given(OVERLOOKED, reason));
    }
    return List.of(new Given(2 * none >= answered ? THIN_EVIDENCE : SUPPORTED, reason));
  }

  private static long count(Specificity specificity, List<Answer> answers) {
    return answers.stream().filter(answer -> answer.specificity() == specificity).count();
  }
}
