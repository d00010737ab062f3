package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalClarityTest {
  private static List<State> states(Threads thread) {
    return new GoalClarity().observe(thread.thread()).stream().map(Opportunity::state).toList();
  }

  @Test
  void aDescriptionWithACheckableGoalIsClear() {
    assertThat(
            states(
                Threads.ticket()
                    .describes(OWNER, "First action in under five minutes", finding("goal"))
                    .says(ANA, 3, "I start with the sign-up page today")))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aWishIsNotAndACommentDoesNotMendIt() {
    assertThat(
            states(
                Threads.ticket()
                    .describes(OWNER, "We want users to activate faster")
                    .says(ANA, 2, "Under five minutes", finding("goal"))))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aTicketThatNobodyElseTouchedIsNoOccasion() {
    assertThat(states(Threads.ticket().describes(OWNER, "Under a minute", finding("goal"))))
        .isEmpty();
  }

  @Test
  void aChangeIsNoTicket() {
    assertThat(states(Threads.change().describes(OWNER, "Faster", finding("goal")))).isEmpty();
  }
}
