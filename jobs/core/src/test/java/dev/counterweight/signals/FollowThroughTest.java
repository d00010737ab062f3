package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class FollowThroughTest {
  @Test
  void whoWroteOnTheIncidentOfTheOwnChangeFollowedThrough() {
    assertThat(
            new FollowThrough()
                .observe(
                    EventCases.of()
                        .followedBy(Kind.INCIDENT, "i-1", 2, "cho", "ana")
                        .followedBy(Kind.INCIDENT, "i-2", 40, "cho")
                        .followedBy(Kind.REVERT, "c-2", 3, "ana")
                        .changeKnownUntil(90)))
        .extracting(Opportunity::occasionId, Opportunity::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c-1/i-1", State.PRESENT),
            org.assertj.core.groups.Tuple.tuple("c-1/i-2", State.NOT_FOUND));
  }
}
