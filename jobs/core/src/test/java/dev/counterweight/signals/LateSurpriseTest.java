package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateSurpriseTest {
  private static final Teams TEAMS =
      TestTeams.of(
          Map.of(Threads.OWNER, "billing", "cho", "support", "eve", "support", "fin", "finance"));

  private static State state(Threads thread) {
    return new LateSurprise().observe(thread.thread(), TEAMS).get(0).state();
  }

  @Test
  void aTeamThatFirstSpeaksAfterTheLaunchIsASurprise() {
    assertThat(
            state(
                Threads.change()
                    .launchedAt(10)
                    .says("cho", 11, "What is this new button for, please?")))
        .isEqualTo(State.PRESENT);
  }

  @Test
  void aWordOfThanksIsNone() {
    assertThat(
            state(
                Threads.change()
                    .launchedAt(10)
                    .approvedBy("ben", 2)
                    .says("cho", 11, "Nice, thanks!")))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void aTeamThatWasHeardBeforeIsNone() {
    assertThat(
            state(
                Threads.change()
                    .launchedAt(10)
                    .says("eve", 2, "We told our people about it today.")
                    .says("cho", 11, "All is quiet with us so far.")))
        .isEqualTo(State.NOT_FOUND);
    assertThat(
            state(Threads.change().launchedAt(10).approvedBy("eve", 3).says("cho", 11, "Thanks.")))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void thePeopleOfTheOwnTeamAndThoseOfNoneSurpriseNobody() {
    assertThat(
            state(
                Threads.change()
                    .launchedAt(10)
                    .approvedBy("ben", 2)
                    .says("nobody", 11, "Hello, what is this for, then?")))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void whatNobodyElseTouchedIsNoOccasion() {
    assertThat(new LateSurprise().observe(Threads.change().launchedAt(10).thread(), TEAMS))
        .isEmpty();
  }

  @Test
  void beforeTheLaunchThereIsNoOccasion() {
    assertThat(new LateSurprise().observe(Threads.change().thread(), TEAMS)).isEmpty();
  }
}
