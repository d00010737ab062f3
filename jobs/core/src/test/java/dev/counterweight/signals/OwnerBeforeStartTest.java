package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerBeforeStartTest {
  private static List<State> states(EventCases ticket) {
    return new OwnerBeforeStart()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  private static EventCases started(int day) {
    return EventCases.of().edits("ben", day, "status", "To Do", "In Progress");
  }

  @Test
  void somebodyAssignedBeforeTheStartIsNamed() {
    assertThat(states(started(4).passes(2, null, "ben"))).containsExactly(State.PRESENT);
    assertThat(states(started(4).assignedTo("ben"))).containsExactly(State.PRESENT);
  }

  @Test
  void aNameWithoutAKnownAccountIsOneToo() {
    assertThat(states(started(4).edits("ana", 2, "assignee", null, "Kim of another firm")))
        .containsExactly(State.PRESENT);
  }

  @Test
  void somebodyAssignedLaterOrTakenAwayBeforeIsNot() {
    assertThat(states(started(4).passes(6, null, "ben").assignedTo("ben")))
        .containsExactly(State.NOT_FOUND);
    assertThat(states(started(4))).containsExactly(State.NOT_FOUND);
  }

  @Test
  void aTicketThatNobodyBeganIsNoOccasion() {
    assertThat(states(EventCases.of().assignedTo("ben"))).isEmpty();
  }

  @Test
  void aTicketOfOnePersonAloneIsNoOccasion() {
    assertThat(states(EventCases.of().edits("ana", 4, "status", "To Do", "In Progress"))).isEmpty();
  }
}
