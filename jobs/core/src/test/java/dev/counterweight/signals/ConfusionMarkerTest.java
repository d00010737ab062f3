package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMarkerTest {
  private static List<State> states(Threads thread) {
    return new ConfusionMarker().observe(thread.thread()).stream().map(Opportunity::state).toList();
  }

  @Test
  void somebodyElseWhoDoesNotUnderstandIsAMark() {
    assertThat(states(change().says(ANA, 1, "Which page is the right one?", finding("confusion"))))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aPlainCommentOrTheOwnersOwnDoubtIsNone() {
    assertThat(
            states(
                change()
                    .says(ANA, 1, "I have run it against yesterday's orders")
                    .says(OWNER, 2, "I do not understand this test", finding("confusion"))))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aThreadOfOneIsNoOccasion() {
    assertThat(states(change().says(OWNER, 2, "Done").says(ANA, 3, "Thanks"))).isEmpty();
  }
}
