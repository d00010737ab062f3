package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Passage.Place;
import dev.counterweight.signals.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told by phrases alone, both ways. */
class PhrasedDetectorsTest {
  private static boolean sees(String detector, String text) {
    return Detectors.read(Passage.of(text, Place.TICKET_COMMENT, "", false)).stream()
        .map(Finding::detector)
        .anyMatch(detector::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paging | The on-call engineer of billing gets the alert.",
        "paging | If refunds fail at night, page Marta first.",
        "paging | Escalation goes to the payments lead.",
        "assumption | I am assuming that guests keep their vouchers.",
        "assumption | We do not know yet how many carts this touches.",
        "assumption | Assumption: one currency per invoice.",
        "confusion | I am not sure I understand what this field is for.",
        "confusion | Which of the two pages is the right one?",
        "confusion | Who owns this decision?"
      })
  void saysSo(String detector, String text) {
    assertThat(sees(detector, text)).as(text).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paging | The list has three pages.",
        "paging | I will call the method twice.",
        "assumption | The test passes now.",
        "assumption | Please rebase on the default branch.",
        "confusion | I understand, thanks.",
        "confusion | The second page is right."
      })
  void saysNothingOfTheKind(String detector, String text) {
    assertThat(sees(detector, text)).as(text).isFalse();
  }

  @Test
  void whatNobodyMeasuredIsAProposal() {
    for (TextDetector detector :
        new TextDetector[] {TextDetector.PAGING, TextDetector.ASSUMPTION, TextDetector.CONFUSION}) {
      assertThat(detector.standing()).isEqualTo(Standing.CANDIDATE);
      assertThat(detector.version()).endsWith("-phrases");
    }
  }

  @Test
  void aGoalIsLookedForInDescriptionsOfTicketsAlone() {
    String goal =
        "As a guest I want my first booking in under five minutes.\n\n"
            + "Acceptance criteria: the booking is confirmed within five minutes, an e-mail is"
            + " sent.";
    assertThat(Detectors.read(Passage.of(goal, Place.TICKET_DESCRIPTION, "Booking", true)))
        .extracting(Finding::detector)
        .contains("goal");
    assertThat(Detectors.read(Passage.of(goal, Place.TICKET_COMMENT, "Booking", true)))
        .extracting(Finding::detector)
        .doesNotContain("goal");
  }
}
