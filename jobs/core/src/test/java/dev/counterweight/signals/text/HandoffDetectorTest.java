package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffDetectorTest {
  private final HandoffDetector detector = new HandoffDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@mira can you take the import from here?",
        "Reassigning to Tove, she has the device.",
        "Tove, could you check this on the old tills?",
        "Escalating to the Billing team.",
      })
  void passesWorkToSomebodyNamed(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("handoff");
    assertThat(Reads.parts(detector, text)).contains("owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please review when you have time.",
        "The import crashes on the second file.",
        "Thanks @mira!",
        "cc @mira",
        "I'll look into it.",
        "However, could you check this again?",
      })
  void staysSilentWhereNobodyIsHandedAnything(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("none");
  }

  @Test
  void findsTheFourParts() {
    String text =
        """
        @mira please take over the tax export.

        Done when all 12 shops get a file that the office accepts.
        Still open: whether the old rate applies, nobody knows yet.
        We need an answer by Friday.
        """;

    assertThat(Reads.parts(detector, text)).containsExactly("goal", "owner", "open", "answer-by");
    assertThat(detector.read(Reads.comment(text)))
        .hasValueSatisfying(finding -> assertThat(finding.value()).isEqualTo(4));
  }

  @Test
  void anAddressAloneHasAnOwnerOnly() {
    assertThat(Reads.parts(detector, "@mira can you have a look?")).containsExactly("owner");
  }
}
