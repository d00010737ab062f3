package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionDetectorTest {
  private final QuestionDetector detector = new QuestionDetector();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which rate applies to gift cards?",
        "The total is negative for one shop. Is that intended?",
        "Could you share the log of the failed import?",
        "It is not clear to me who pays the deposit.",
      })
  void asksForInformation(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("question");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can you rename this?",
        "How about a table here?",
        "Maybe move it to the start of the loop?",
        "Why a table? Because it survives a restart.",
        "> Which rate applies?\n\nThe old one.",
        "It asks \"Which rate applies?\" twice.",
        "Rebased.",
      })
  void staysSilentAboutProposalsRequestsAndWhatIsAnswered(String text) {
    assertThat(Reads.label(detector, text)).isEqualTo("none");
  }

  @Test
  void marksTheQuestion() {
    assertThat(
            Reads.marked(detector, "Looks fine. Which rate applies to gift cards? I found none."))
        .isEqualTo("Which rate applies to gift cards?");
  }
}
