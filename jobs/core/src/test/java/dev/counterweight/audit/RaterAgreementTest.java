package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.audit.RaterAgreement.Disagreement;
import dev.counterweight.audit.RaterAgreement.Repeated;
import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.statistics.audit.KrippendorffAlpha.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaterAgreementTest {
  @Test
  void disagreementsAreWidestFirstWithTheirReasons() {
    RaterAgreement agreement =
        RaterAgreement.of(
            List.of(
                score("2026Q2", "a", "ruth", 4, null),
                score("2026Q2", "a", "olu", 2, ReasonCode.LEVEL_UNCLEAR),
                score("2026Q2", "b", "ruth", 5, null),
                score("2026Q2", "b", "olu", 1, ReasonCode.WHOSE_WORK),
                score("2026Q2", "c", "ruth", 3, null),
                score("2026Q2", "c", "olu", 4, null)),
            List.of(),
            1);

    assertThat(agreement.disagreements())
        .extracting(Disagreement::caseId, Disagreement::spread)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", 4),
            org.assertj.core.groups.Tuple.tuple("a", 2));
    assertThat(agreement.repeated()).isEmpty();
  }

  /** METHOD K10. */
  @Test
  void theSameDebateForTheSameReasonInTwoQuartersIsStillTooFuzzy() {
    List<Score> before =
        List.of(
            score("2026Q1", "x", "ruth", 5, ReasonCode.LEVEL_UNCLEAR),
            score("2026Q1", "x", "olu", 2, null));
    List<Score> now =
        List.of(
            score("2026Q2", "a", "ruth", 4, ReasonCode.LEVEL_UNCLEAR),
            score("2026Q2", "a", "olu", 1, null));

    RaterAgreement agreement = RaterAgreement.of(now, before, 1);

    assertThat(agreement.repeated()).hasSize(1);
    Repeated repeated = agreement.repeated().get(0);
    assertThat(repeated.quarters()).containsExactly("2026Q1", "2026Q2");
    assertThat(repeated.sentence()).endsWith("The framework is still too fuzzy here.");
    List<Score> other =
        List.of(
            score("2026Q1", "x", "ruth", 5, ReasonCode.SCALE),
            score("2026Q1", "x", "olu", 2, null));
    assertThat(RaterAgreement.of(now, other, 1).repeated()).isEmpty();
  }

  @Test
  void beforeAndAfterADiscussionStandApart() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      scores.add(score("2026Q2", "c" + i, "ruth", 1 + i % 5, null));
      scores.add(score("2026Q2", "c" + i, "olu", 5 - i % 5, null));
      scores.add(in(Round.AFTER, score("2026Q2", "c" + i, "ruth", 1 + i % 5, null)));
      scores.add(in(Round.AFTER, score("2026Q2", "c" + i, "olu", 1 + i % 5, null)));
    }

    RaterAgreement agreement = RaterAgreement.of(scores, List.of(), 1);

    assertThat(agreement.dimensions()).hasSize(2);
    assertThat(agreement.dimensions().get(0).agreement().state()).isEqualTo(State.NOT_USABLE);
    assertThat(agreement.dimensions().get(1).round()).isEqualTo(Round.AFTER);
    assertThat(agreement.dimensions().get(1).agreement().alpha()).isCloseTo(1, within(1e-12));
    assertThat(agreement.dimensions().get(1).raters()).isEqualTo(2);
  }

  @Test
  void anExampleNeedsTwoRatersWhoAgree() {
    List<Score> scores =
        List.of(
            example("a", "ruth", 4),
            example("a", "olu", 5),
            example("b", "ruth", 2),
            example("b", "olu", 5),
            example("c", "ruth", 4));

    assertThat(RaterAgreement.examples(scores))
        .singleElement()
        .isEqualTo(
            new RaterAgreement.Example("L4", Dimension.RISK, "launch", "a", List.of("ev-1")));
  }

  private static Score example(String caseId, String rater, int value) {
    return new Score(
        "2026Q2",
        caseId,
        "L3 to L4",
        rater,
        Dimension.RISK,
        Round.BEFORE,
        value,
        null,
        "",
        List.of("ev-1"),
        "launch");
  }

  private static Score score(
      String quarter, String caseId, String rater, int value, @Nullable ReasonCode reason) {
    return new Score(
        quarter,
        caseId,
        "L3 to L4",
        rater,
        Dimension.CLARITY,
        Round.BEFORE,
        value,
        reason,
        "",
        List.of(),
        "");
  }

  private static Score in(Round round, Score score) {
    return new Score(
        score.quarter(),
        score.caseId(),
        score.step(),
        score.rater(),
        score.dimension(),
        round,
        score.value(),
        score.reasonCode(),
        score.rationale(),
        score.evidence(),
        score.examplePhase());
  }
}
