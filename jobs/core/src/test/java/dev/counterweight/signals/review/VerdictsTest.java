package dev.counterweight.signals.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.review.ReviewDecision.Stratum;
import dev.counterweight.signals.review.ReviewDecision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final Reading HANDOFF =
      new Reading(
          new Finding("handoff", "1", "handoff", 1, .6, 0, 4, List.of("goal"), List.of()),
          "Over to you.",
          0,
          12,
          Standing.CANDIDATE,
          List.of());

  private static ReviewDecision said(
      String by, int minute, Verdict verdict, String label, String... parts) {
    return decision("text-1", "handoff", by, minute, verdict, label, Stratum.SEEN, 1, parts);
  }

  private static ReviewDecision decision(
      String text,
      String task,
      String by,
      int minute,
      Verdict verdict,
      String label,
      Stratum stratum,
      double weight,
      String... parts) {
    return new ReviewDecision(
        "review-000001/" + minute,
        text,
        "0123456789abcdef",
        task,
        verdict,
        label,
        List.of(parts),
        "",
        by,
        "peer",
        Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * minute),
        "1",
        stratum,
        weight);
  }

  private static Reading decided(ReviewDecision... decisions) {
    return Verdicts.decided(List.of(HANDOFF), List.of(decisions)).get(0);
  }

  @Test
  void confirmedAndRejectedKeepWhoSaidSo() {
    assertThat(decided(said("bo", 1, Verdict.CONFIRM, "")).standing())
        .isEqualTo(Standing.CONFIRMED);
    assertThat(decided(said("bo", 1, Verdict.REJECT, "")).standing()).isEqualTo(Standing.REJECTED);
    assertThat(decided(said("bo", 1, Verdict.REJECT, "")).decidedBy()).containsExactly("bo");
  }

  @Test
  void theLastWordOfAPersonCounts() {
    assertThat(
            decided(said("bo", 2, Verdict.CONFIRM, ""), said("bo", 1, Verdict.REJECT, ""))
                .standing())
        .isEqualTo(Standing.CONFIRMED);
  }

  @Test
  void wherePeopleDisagreeItStaysAProposal() {
    Reading reading =
        decided(said("bo", 1, Verdict.CONFIRM, ""), said("cy", 2, Verdict.REJECT, ""));
    assertThat(reading.standing()).isEqualTo(Standing.CANDIDATE);
    assertThat(reading.decidedBy()).containsExactly("bo", "cy");
  }

  @Test
  void aCorrectionChangesPartsAndGrade() {
    Reading reading = decided(said("bo", 1, Verdict.CORRECT, "", "goal", "owner", "open"));
    assertThat(reading.standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(reading.finding().parts()).containsExactly("goal", "owner", "open");
    assertThat(reading.finding().value()).isEqualTo(3);
    assertThat(decided(said("bo", 1, Verdict.CORRECT, "2")).finding().value()).isEqualTo(2);
  }

  @Test
  void aDecisionAboutAnotherTaskSaysNothing() {
    ReviewDecision other =
        decision("text-1", "concern", "bo", 1, Verdict.REJECT, "", Stratum.SEEN, 1);
    assertThat(decided(other)).isEqualTo(HANDOFF);
  }

  /** Exact interval of 8 of 10: .4931 to .9632 (R: binom.test(8, 10, conf.level = .9)). */
  @Test
  void ownErrorIsFromItemsDrawnAtRandomAlone() {
    List<ReviewDecision> read = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Verdict verdict = i < 8 ? Verdict.CONFIRM : Verdict.REJECT;
      read.add(decision("s" + i, "handoff", "bo", i, verdict, "", Stratum.SEEN, 5));
    }
    for (int i = 0; i < 10; i++) {
      Verdict verdict = i < 1 ? Verdict.CORRECT : Verdict.REJECT;
      read.add(decision("u" + i, "handoff", "bo", 10 + i, verdict, "", Stratum.UNSEEN, 40));
    }
    read.add(decision("x", "handoff", "bo", 30, Verdict.REJECT, "", Stratum.UNSURE, 1));
    OwnError error = OwnError.of("handoff", read);
    assertThat(error.precision()).isEqualTo(.8);
    assertThat(error.precisionLow()).isCloseTo(.4931, within(.0001));
    assertThat(error.precisionHigh()).isCloseTo(.9632, within(.0001));
    // seen and right: 8 items for 5 texts each; missed: 1 item for 40
    assertThat(error.recall()).isCloseTo(40 / 80., within(1e-12));
  }
}
