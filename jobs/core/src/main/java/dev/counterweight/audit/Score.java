package dev.counterweight.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per rater, case, dimension and round ({@code H.score}): given without knowing names,
 * outcome, volume or what others gave.
 *
 * @param value 1 to 5; null where the rater gave none
 * @param reasonCode why, where it differs from others
 * @param examplePhase the phase for which the evidence is a good example of the level; empty for
 *     none
 */
public record Score(
    String quarter,
    String caseId,
    String step,
    String rater,
    Dimension dimension,
    Round round,
    @Nullable Integer value,
    @Nullable ReasonCode reasonCode,
    String rationale,
    List<String> evidence,
    String examplePhase) {

  /** What is rated. */
  public enum Dimension {
    SCOPE,
    RISK,
    CLARITY
  }

  /** Ratings after a discussion are not independent: they are shown, and held to no threshold. */
  public enum Round {
    BEFORE,
    AFTER
  }

  /** What a disagreement is about. */
  public enum ReasonCode {
    LEVEL_UNCLEAR("the ladder does not say enough about this level"),
    EVIDENCE_MISSING("the evidence is too thin to tell"),
    EVIDENCE_READ_DIFFERENTLY("the same evidence was read differently"),
    WHOSE_WORK("it is not clear whose work it was"),
    SCALE("the same evidence, another use of the scale"),
    OTHER("another reason");

    private final String words;

    ReasonCode(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
