package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pairs of METHOD section 6 that come down to reading a text. */
class GoldenPairsTest {
  @Test
  void c9AskingIsNoDecisionChoosingIsOne() {
    String asks = "Which option do you want?";
    String chooses =
        "Option B ships this week, costs less to run, and creates a support issue we can accept"
            + " for now.";

    assertThat(Reads.label(TextDetector.DECISION, asks)).isEqualTo("asks-only");
    for (String label : List.of("is_decision", "options", "reason", "cost")) {
      boolean both = label.equals("cost") || label.equals("is_decision");
      assertThat(Reads.chance(label, chooses)).as(label).isGreaterThan(Reads.chance(label, asks));
      assertThat(Reads.chance(label, chooses)).as(label).isGreaterThan(both ? 0.3 : 0.1);
    }
  }

  @Test
  void e16AWishHasNoGoalToCheckAHandoffHas() {
    String wish = "We want users to activate faster.";
    String checkable =
        "Goal: the first completed action in under five minutes. Product owns the metric, Design"
            + " owns the prompt flow, Engineering owns event tracking.";

    assertThat(Reads.label(TextDetector.HANDOFF, wish)).isEqualTo("none");
    assertThat(Reads.chance("goal", checkable)).isGreaterThan(0.5);
    assertThat(Reads.chance("goal", wish)).isLessThan(0.3);
  }

  @Test
  void f7SpeedSaysNothingWhatWasCutSaysSomething() {
    String weak = "I used AI to finish faster.";
    String strong =
        "I cut one feature, warned support about likely complaints, avoided a risky release.";

    assertThat(Detectors.read(Reads.comment(weak))).isEmpty();
    for (String label : List.of("is_decision", "cost")) {
      assertThat(Reads.chance(label, strong)).isGreaterThan(1.5 * Reads.chance(label, weak));
    }
  }

  @Test
  void d14GapsAreNotPlans() {
    String text =
        "Live after three days. There is no support script, the alerts are missing, and the"
            + " rollback depends on one engineer being online.";

    assertThat(Reads.label(TextDetector.ROLLBACK, text)).isEqualTo("gesture");
    assertThat(Reads.label(TextDetector.DETECTION, text)).isEqualTo("gesture");
  }

  @Test
  void billingTheFastOneLeavesNoEvidence() {
    String fast = "API, checkout screen and admin toggle done in two days. The demo works.";

    assertThat(Detectors.read(Reads.comment(fast))).isEmpty();
  }

  @Test
  void billingTheCarefulOneNamesWhatCouldFail() {
    String retries = "If a renewal fails and is retried, this will charge the customer twice.";
    String workers =
        "If two workers pick up the same period, this leads to duplicate invoices for the shop.";

    assertThat(Reads.label(TextDetector.CONCERN, retries)).isEqualTo("material");
    assertThat(Reads.chance("material", workers))
        .isGreaterThan(2 * Reads.chance("material", "The demo works."));
  }

  @Test
  void billingTheNoteForSupportIsAHandoff() {
    String note =
        "@support please tell callers that the first invoice after a plan change shows two lines."
            + " Questions about refunds go to Finance, the case of gift cards is still open,"
            + " Tove answers by Friday.";

    assertThat(Reads.parts(TextDetector.HANDOFF, note)).contains("owner");
    assertThat(Reads.chance("open", note)).isGreaterThan(0.5);
  }

  @Test
  void j8SayingItEarlyIsBadNewsDoneIsNot() {
    String early = "May slip by three days unless we cut this part.";

    assertThat(Reads.chance("slip", early)).isGreaterThan(0.4);
    assertThat(Reads.chance("slip", "Done, merged yesterday.")).isLessThan(0.1);
  }

  @Test
  void a5TheConsequencesForOthersAreAConcern() {
    String careful =
        "This confuses support, breaks the report of analytics, and a refund would be booked"
            + " twice for finance.";

    assertThat(Reads.chance("material", careful))
        .isGreaterThan(2 * Reads.chance("material", "Checkout update, looks good to me."));
  }

  @Test
  void k7ChoosingSaysMoreThanLeading() {
    String led = "Led delivery of the billing project.";
    String chose =
        "We decided to delay billing by a week instead of shipping without refunds, because"
            + " finance would have had to correct invoices by hand.";

    assertThat(Reads.label(TextDetector.DECISION, led)).isEqualTo("none");
    assertThat(Reads.label(TextDetector.DECISION, chose)).isEqualTo("decision");
  }

  @Test
  void aPlanNamesTheSwitchTheTriggerAndWhoActs() {
    String plan =
        """
        ## Rollback
        If the error rate goes above 2 %, set `invoice.v2` to off in the flag console.
        The payments on-call decides. Invoices already written stay as they are.
        We tried it on staging on Monday, it took 3 minutes.
        """;

    assertThat(Reads.label(TextDetector.ROLLBACK, plan)).isEqualTo("actionable");
    assertThat(Reads.label(TextDetector.ROLLBACK, "We can always revert.")).isEqualTo("gesture");
  }

  @Test
  void aFindingShowsItsSentenceAndItsReasons() {
    String text =
        "Nice work. If a renewal fails and is retried, this will charge the customer twice. I like"
            + " the names.";
    Finding finding =
        TextDetector.CONCERN.read(Reads.passage(text, Place.CHANGE_COMMENT, false)).orElseThrow();

    assertThat(text.substring(finding.start(), finding.end()))
        .isEqualTo("If a renewal fails and is retried, this will charge the customer twice.");
    assertThat(finding.cues()).isNotEmpty();
    assertThat(finding.parts()).hasSize(1);
    assertThat(finding.probability()).isGreaterThanOrEqualTo(Detectors.threshold("material"));
  }
}
