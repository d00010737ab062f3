package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.concern;
import static dev.counterweight.signals.Threads.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewResponseTest {
  private final ReviewResponse signal = new ReviewResponse();

  @ParameterizedTest
  @CsvSource({
    "acted, PRESENT",
    "accepted, PRESENT",
    "declined, PRESENT",
    "withdrawn, PRESENT",
    "unanswered, NOT_FOUND",
    "unclear, NOT_OBSERVABLE"
  })
  void anyAnswerIsAResponseAndSilenceIsNone(String outcome, State state) {
    Threads thread =
        change()
            .says(ANA, 1, "Two workers can book it twice", concern("material"), outcome(outcome))
            .launchedAt(5);

    Opportunity received = signal.observe(thread.thread()).get(0);

    assertThat(received.state()).isEqualTo(state);
    assertThat(received.personId()).isEqualTo(OWNER);
    assertThat(received.evidence().get(0).authorId()).isEqualTo(ANA);
  }

  @Test
  void uneaseWithoutAWayToFailAsksForNoAnswer() {
    assertThat(
            signal.observe(
                change()
                    .says(ANA, 1, "Not sure about this", concern("vague"), outcome("unanswered"))
                    .launchedAt(5)
                    .thread()))
        .isEmpty();
  }
}
