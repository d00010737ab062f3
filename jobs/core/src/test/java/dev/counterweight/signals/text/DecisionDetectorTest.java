package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionDetectorTest {
  private final DecisionDetector detector = new DecisionDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We decided to keep the old queue.",
        "Going with the nightly job, because the live feed needs another team.",
        "Closing as won't do, the old till is gone.",
        "I opted for a table instead of a cache since it survives a restart.",
      })
  void makesOrRecordsAChoice(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("decision");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd rather see a table here, but your call on the name.",
        "Adds an index on the order number.",
        "LGTM",
        "The export takes nine seconds on staging.",
      })
  void staysSilentWhereNothingIsChosen(String text) {
    assertThat(Reads.label(detector, text)).isNotEqualTo("decision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Which option do you want?", "We can't ship both. Please pick."})
  void handsTheChoiceToSomebodyElse(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("asks-only");
  }

  @Test
  void findsOptionsReasonAndCost() {
    String text =
        "We decided on the nightly job instead of the live feed, because it needs no other team. "
            + "The downside: figures are a day old.";

    assertThat(Reads.parts(detector, text)).containsExactly("options", "choice", "reason", "cost");
  }
}
