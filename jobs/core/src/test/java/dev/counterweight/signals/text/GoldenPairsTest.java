package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairs of METHOD section 6 that come down to reading a text. */
class GoldenPairsTest {
  @Test
  void c9AskingIsNoDecisionChoosingIsOne() {
    DecisionDetector decision = new DecisionDetector();
    String chooses =
        "Option B ships this week, costs less to run, and creates a support issue we can accept"
            + " for now.";

    assertThat(Reads.label(decision, "Which option do you want?")).isEqualTo("asks-only");
    assertThat(Reads.parts(decision, chooses))
        .containsExactly("options", "choice", "reason", "cost");
  }

  @Test
  void e16AWishHasNoGoalToCheckAHandoffHas() {
    HandoffDetector handoff = new HandoffDetector();
    String checkable =
        "Goal: the first completed action in under five minutes. Product owns the metric, Design"
            + " owns the prompt flow, Engineering owns event tracking.";

    assertThat(Reads.label(handoff, "We want users to activate faster.")).isEqualTo("none");
    assertThat(Reads.parts(handoff, checkable)).contains("goal", "owner");
  }

  @Test
  void f7SpeedSaysNothingWhatWasCutSaysSomething() {
    String weak = "I used AI to finish faster.";
    String strong =
        "I cut one feature, warned support about likely complaints, avoided a risky release.";

    assertThat(Detectors.read(Reads.comment(weak))).isEmpty();
    assertThat(Detectors.read(Reads.comment(strong)).stream().map(Finding::label))
        .contains("decision");
    assertThat(Reads.parts(new DecisionDetector(), strong)).contains("cost");
  }

  @Test
  void d14GapsAreNotPlans() {
    String text =
        "Live after three days. There is no support script, the alerts are missing, and the"
            + " rollback depends on one engineer being online.";

    assertThat(Reads.label(new RollbackPlanDetector(), text)).isEqualTo("gesture");
    assertThat(Reads.cues(new RollbackPlanDetector(), text)).contains("single-person");
    assertThat(Reads.label(new DetectionPlanDetector(), text)).isEqualTo("gesture");
  }

  @Test
  void billingTheFastOneLeavesNoEvidence() {
    String fast = "API, checkout screen and admin toggle done in two days. The demo works.";

    assertThat(Detectors.read(Reads.comment(fast))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happens when a customer downgrades mid-cycle? Then the prorated charge would be wrong"
            + " by half a month.",
        "If a renewal fails and is retried, this will charge the customer twice.",
        "If two workers pick up the same period, this leads to duplicate invoices for the shop.",
        "A refund after the plan change would fail, because this will look up the new price.",
      })
  void billingTheCarefulOneNamesWhatCouldFail(String text) {
    assertThat(Reads.label(new ConcernDetector(), text)).isEqualTo("material");
  }

  @Test
  void billingTheNoteForSupportIsAHandoff() {
    String note =
        "@support please tell callers that the first invoice after a plan change shows two lines."
            + " Questions about refunds go to Finance, the case of gift cards is still open,"
            + " Tove answers by Friday.";

    assertThat(Reads.parts(new HandoffDetector(), note))
        .containsAll(List.of("owner", "open", "answer-by"));
  }
}
