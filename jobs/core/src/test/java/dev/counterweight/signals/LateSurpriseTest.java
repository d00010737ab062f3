package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateSurpriseTest {
  private static final Teams TEAMS =
      new Teams(
          Map.of(Threads.OWNER, "billing", "cho", "support", "eve", "support", "fin", "finance"));

  private static State state(Threads thread) {
    return new LateSurprise().observe(thread.thread(), TEAMS).get(0).state();
  }

  @Test
  void aTeamThatFirstSpeaksAfterTheLaunchIsASurprise() {
    assertThat(state(Threads.change().launchedAt(10).says("cho", 11, "What is this new button?")))
        .isEqualTo(State.PRESENT);
  }

  @Test
  void aTeamThatWasHeardBeforeIsNone() {
    assertThat(
            state(
                Threads.change()
                    .launchedAt(10)
                    .says("eve", 2, "We told our people.")
                    .says("cho", 11, "All quiet.")))
        .isEqualTo(State.NOT_FOUND);
    assertThat(
            state(Threads.change().launchedAt(10).approvedBy("eve", 3).says("cho", 11, "Thanks.")))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void thePeopleOfTheOwnTeamAndThoseOfNoneSurpriseNobody() {
    assertThat(state(Threads.change().launchedAt(10).says("nobody", 11, "Hello")))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void beforeTheLaunchThereIsNoOccasion() {
    assertThat(new LateSurprise().observe(Threads.change().thread(), TEAMS)).isEmpty();
  }
}
