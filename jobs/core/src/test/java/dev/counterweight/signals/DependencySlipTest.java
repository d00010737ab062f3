package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencySlipTest {
  private static List<State> states(EventCases ticket) {
    return new DependencySlip()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  @Test
  void aSlipWithADateByWhoHasTheTicketIsStated() {
    assertThat(
            states(
                EventCases.of()
                    .blocked()
                    .assignedTo("ben")
                    .says("ben", 3, finding("badnews", "date"))))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aSlipWithoutADateOrOfSomebodyElseIsNot() {
    assertThat(
            states(
                EventCases.of()
                    .blocked()
                    .assignedTo("ben")
                    .says("ben", 3, finding("badnews", "offers"))
                    .says("cho", 4, finding("badnews", "date"))))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void whatNothingBlocksIsNoOccasion() {
    assertThat(states(EventCases.of().says("ana", 3, finding("badnews", "date")))).isEmpty();
  }
}
