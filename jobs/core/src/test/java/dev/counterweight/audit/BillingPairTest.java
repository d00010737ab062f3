package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.Answer.Question;
import dev.counterweight.audit.Answer.Specificity;
import dev.counterweight.audit.PromotionCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The two engineers of the billing example (METHOD G1 to G9): one ships API, screen and toggle in
 * two days; the other names five ways money can go wrong, asks Support and Finance, writes the
 * note. The second has the lower volume and the stronger evidence, and no ranking is printed
 * anywhere.
 */
class BillingPairTest {
  private static final String DAY = "2026-06-24";

  private final List<CaseReading> readings = read();
  private final CaseReading fast = readings.get(0);
  private final CaseReading careful = readings.get(1);

  @Test
  void theSecondHasLowerVolumeAndMoreCellsWithEvidence() {
    assertThat(fast.measures().volume()).isGreaterThan(careful.measures().volume());
    assertThat(careful.grid().present()).isGreaterThan(fast.grid().present());
    assertThat(fast.grid().present()).isZero();
    assertThat(fast.grid().lookedFor()).isPositive();
  }

  @Test
  void theSecondNamedRisksTheFirstWasLookedForAndNotFound() {
    assertThat(answer(careful, Question.RISK).specificity()).isEqualTo(Specificity.SPECIFIC);
    assertThat(answer(fast, Question.RISK).specificity()).isEqualTo(Specificity.NONE);
  }

  @Test
  void theSecondMadeTheWorkClearAndWroteTheDecisionDown() {
    assertThat(answer(careful, Question.CLARITY).specificity()).isEqualTo(Specificity.SPECIFIC);
    assertThat(answer(careful, Question.DECISIONS).specificity()).isEqualTo(Specificity.SPECIFIC);
  }

  @Test
  void theFirstPromotedForTicketsIsAVolumeLedCaseWithThinEvidence() {
    assertThat(fast.words())
        .extracting(CaseWords.Given::word)
        .containsExactly(CaseWords.VOLUME_LED, CaseWords.THIN_EVIDENCE);
  }

  @Test
  void theSecondDeferredIsOverlooked() {
    assertThat(careful.words())
        .extracting(CaseWords.Given::word)
        .containsExactly(CaseWords.OVERLOOKED);
  }

  @Test
  void theyAreEachOthersComparableCaseDecidedOtherwise() {
    assertThat(fast.pairId()).isEqualTo("careful");
    assertThat(careful.pairId()).isEqualTo("fast");
  }

  private static Answer answer(CaseReading one, Question question) {
    return one.answers().stream()
        .filter(answer -> answer.question() == question)
        .findFirst()
        .orElseThrow();
  }

  private static List<CaseReading> read() {
    List<PromotionCase> register =
        List.of(
            Records.decided(
                "fast",
                "one",
                DAY,
                Outcome.PROMOTED,
                "Closes more tickets than anyone: \"API, screen and toggle in two days\"."),
            Records.decided(
                "careful",
                "two",
                "2026-06-25",
                Outcome.DEFERRED,
                "Careful, asks Support and Finance, but slower; fewer tickets closed this half."));
    return Records.audit(records()).read(register);
  }

  private static List<Recorded> records() {
    List<Recorded> records = new ArrayList<>();
    String[] weeks = {"02", "09", "16", "23"};
    for (String day : weeks) {
      records.add(
          Records.change(
                  "fast-" + day, "one", "2026-03-" + day + "T09:00:00Z", "API, screen and toggle.")
              .approved("lead", "2026-03-" + day + "T15:00:00Z")
              .launched("2026-03-" + day + "T16:00:00Z")
              .recorded());
    }
    records.add(careful("care-1", "2026-02"));
    records.add(careful("care-2", "2026-05"));
    records.add(
        Records.ticket(
                "support-note",
                "two",
                "2026-05-04T09:00:00Z",
                "Customers on monthly plans pay by day when they change plan.")
            .says(
                "two",
                "2026-05-05T09:00:00Z",
                "Decision: we book the difference by day instead of recalculating the whole month,"
                    + " because it leaves paid invoices as they are. The downside is a second line"
                    + " that needs explaining, and yearly plans wait.")
            .says(
                "two",
                "2026-05-06T09:00:00Z",
                "@olu note for Support. Goal: a caller understands the two new lines without a"
                    + " second call. You own the macro, money questions go to me. Still open:"
                    + " wording for yearly plans, Finance decides. I need your OK by Friday.")
            .recorded());
    return records;
  }

  private static Recorded careful(String id, String month) {
    return Records.change(
            id,
            "two",
            month + "-02T09:00:00Z",
            "Plan changes are charged by day.\n\n## Way back\n\nIf the ledger does not balance ten"
                + " minutes after a plan change, the Billing on-call switches"
                + " `billing.proration` off. No deploy needed; changes made meanwhile are charged"
                + " by the nightly job once the flag is on again. Tried on staging twice.")
        .says(
            "two",
            month + "-03T09:00:00Z",
            "Failed renewals: if the card is declined while a plan change is open, the credit is"
                + " booked but the charge is not, and the account shows money we do not owe.")
        .says(
            "two",
            month + "-03T10:00:00Z",
            "This could break billing: if the payment notice arrives twice, customers are charged"
                + " twice, and the second invoice has a new number.")
        .says(
            "two",
            month + "-03T11:00:00Z",
            "Refunds: a refund after the change goes to the old price. Somebody who downgraded gets"
                + " back more than they paid.")
        .approved("lead", month + "-04T09:00:00Z")
        .launched(month + "-05T09:00:00Z")
        .recorded();
  }
}
