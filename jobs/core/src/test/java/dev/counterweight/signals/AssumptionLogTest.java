package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumptionLogTest {
  private static List<State> states(EventCases ticket) {
    return new AssumptionLog()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  private static EventCases begun() {
    return EventCases.of().assignedTo("ben").edits("ben", 4, "status", "To Do", "In Progress");
  }

  @Test
  void anAssumptionOfWhoBeganAFuzzyTicketIsLogged() {
    assertThat(states(begun().describes().says("ben", 5, finding("assumption"))))
        .containsExactly(State.PRESENT);
  }

  @Test
  void silenceOrTheAssumptionOfAnotherIsNot() {
    assertThat(states(begun().describes().says("cho", 5, finding("assumption"))))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aTicketWithAGoalOrThatNobodyBeganIsNoOccasion() {
    assertThat(states(begun().describes(finding("goal")).says("ben", 5, finding("assumption"))))
        .isEmpty();
    assertThat(states(EventCases.of().describes().says("ben", 5, finding("assumption")))).isEmpty();
  }
}
