package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.BO;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class ReviewSubstanceTest {
  private final ReviewSubstance signal = new ReviewSubstance();

  @Test
  void writingBeforeTheApprovalIsToldFromStamping() {
    WorkThread thread =
        change()
            .says(ANA, 1, "A refund would be booked twice", concern("material"))
            .says(BO, 4, "Nice")
            .approvedBy(ANA, 2)
            .approvedBy(BO, 3)
            .launchedAt(5)
            .thread();

    assertThat(signal.observe(thread))
        .extracting(Opportunity::personId, Opportunity::state)
        .containsExactly(tuple(ANA, State.PRESENT), tuple(BO, State.NOT_FOUND));
  }

  @Test
  void withoutATimeWhatWasWrittenBeforeTheLaunchCounts() {
    WorkThread thread = change().says(BO, 4, "Nice").approvedSomeTimeBy(BO).launchedAt(5).thread();

    assertThat(signal.observe(thread))
        .extracting(Opportunity::state)
        .containsExactly(State.PRESENT);
  }

  @Test
  void approvingOnesOwnChangeIsNoReview() {
    assertThat(signal.observe(change().approvedBy(OWNER, 2).launchedAt(5).thread())).isEmpty();
  }

  @Test
  void isContextOnly() {
    assertThat(Signals.card(ReviewSubstance.ID).contextOnly()).isTrue();
  }
}
