package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.detection;
import static dev.counterweight.signals.Threads.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingOwnerTest {
  private static List<State> states(Threads thread) {
    return new PagingOwner().observe(thread.thread()).stream().map(Opportunity::state).toList();
  }

  @Test
  void whoIsCalledSaidByTheOwnerBeforeTheLaunchIsPresent() {
    assertThat(
            states(
                change()
                    .says(OWNER, 0, "On call: Bo", finding("paging"))
                    .approvedBy(ANA, 2)
                    .launchedAt(5)))
        .containsExactly(State.PRESENT);
  }

  @Test
  void anAlertThatCallsNobodyIsNot() {
    assertThat(
            states(
                change()
                    .says(OWNER, 0, "Alert on errors above 2 %", detection(3))
                    .says(ANA, 1, "Page the on-call team", finding("paging"))
                    .launchedAt(5)))
        .containsExactly(State.NOT_FOUND);
  }
}
