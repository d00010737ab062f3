package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollbackPlanDetectorTest {
  private final RollbackPlanDetector detector = new RollbackPlanDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Rollback plan\n\n<!-- describe how this is taken back -->",
        "## Rollback\nN/A",
        "## Rollback\n_fill in_",
        "We can always revert.",
        "## Rollback\nSteps, switch, trigger and owner will be added before launch.",
        "## How can this be rolled back?\n## Which flag is set, by whom, and was that tested?",
      })
  void aPromiseOrATemplateIsAGesture(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("gesture");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rollback: switch `invoice.v2` off.",
        "To undo it, redeploy the previous image.",
        "- back with `ship --release 7`",
      })
  void aSwitchIsAPlanThatIsStated(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("stated");
  }

  @Test
  void aSwitchWithTriggerOwnerAndRehearsalIsActionable() {
    String text =
        """
        ## Rollback
        If the error rate goes above 2 %, set `invoice.v2` to off in the flag console.
        The payments on-call decides. Invoices already written stay as they are.
        We tried it on staging on Monday, it took 3 minutes.
        """;

    assertThat(Reads.label(detector, text)).isEqualTo("actionable");
    assertThat(Reads.parts(detector, text))
        .contains("trigger", "owner", "rehearsal", "data", "steps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adds a column for the weight.",
        "> How do we roll back?\n\nSorted by weight now.",
        "```\nship --release 7 --rollback\n```",
      })
  void staysSilentWhereNothingIsSaid(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("none");
  }

  @Test
  void readsHeadingAndListItemAlike() {
    String heading = "## Rollback\nSwitch `invoice.v2` off.";
    String item = "- Rollback\n- Switch `invoice.v2` off.";

    assertThat(Reads.label(detector, item)).isEqualTo(Reads.label(detector, heading));
  }
}
