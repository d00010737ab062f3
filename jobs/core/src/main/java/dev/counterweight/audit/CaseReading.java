package dev.counterweight.audit;

import dev.counterweight.signals.Opportunity;
import dev.counterweight.statistics.audit.CaseMeasures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as it looked on its day.
 *
 * @param team of the person; may be empty
 * @param volume among everybody active in the window: context
 * @param teamPace of the person's team among teams: no pace of a person is ever shown
 * @param recency how much of the evidence is from the last days before the decision
 * @param leadTimeWeeks from the first growth plan to the decision; null where none is on record
 * @param words for the case file
 * @param later what was seen of the person in the two quarters after; used for nothing else
 * @param measures in numbers, for comparison across cases only
 * @param pairId the comparable case that was decided otherwise; null where there is none
 */
public record CaseReading(
    PromotionCase promotion,
    Window window,
    String team,
    Band volume,
    Band teamPace,
    CaseGrid grid,
    List<Answer> answers,
    Rationale rationale,
    Recency recency,
    @Nullable Long leadTimeWeeks,
    List<CaseWords.Given> words,
    List<Opportunity> later,
    CaseMeasures measures,
    @Nullable String pairId) {

  /**
   * How much of the evidence is recent (METHOD H11, M14).
   *
   * @param cited whether it is of the items that the decision names, else of all that were found
   * @param recent items of the last thirty days
   * @param items all of them
   */
  public record Recency(boolean cited, int recent, int items) {}

  long specificAnswers() {
    return answers.stream()
        .filter(answer -> answer.specificity() == Answer.Specificity.SPECIFIC)
        .count();
  }

  CaseReading with(@Nullable String pair) {
    return new CaseReading(
        promotion,
        window,
        team,
        volume,
        teamPace,
        grid,
        answers,
        rationale,
        recency,
        leadTimeWeeks,
        words,
        later,
        measures,
        pair);
  }
}
