package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class BounceTest {
  private static List<State> states(EventCases ticket) {
    return new Bounce()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  @Test
  void fromOneTeamToAnotherAndBackIsABounce() {
    assertThat(
            states(EventCases.of().says("cho", 1).passes(2, "ana", "cho").passes(3, "cho", "ben")))
        .containsExactly(State.PRESENT);
  }

  @Test
  void handedOnWithinATeamIsNone() {
    assertThat(
            states(EventCases.of().says("cho", 1).passes(2, "ana", "ben").passes(3, "ben", "ana")))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void reopenedAfterItsEndIsABounce() {
    assertThat(
            states(EventCases.of().says("cho", 1).edits("ana", 2, "status", "Done", "In Progress")))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aTicketOfOneTeamOrOfPeopleWithoutOneIsNoOccasion() {
    assertThat(states(EventCases.of().says("ben", 1).says("dee", 2))).isEmpty();
  }
}
