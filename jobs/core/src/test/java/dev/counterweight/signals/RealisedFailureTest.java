package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealisedFailureTest {
  private static List<State> states(ChangeFate fate) {
    return new RealisedFailure().observe(fate).stream().map(Opportunity::state).toList();
  }

  @Test
  void takenBackOrInAnIncidentWithinThirtyDaysIsAFailure() {
    assertThat(states(EventCases.of().followedBy(Kind.REVERT, "c-2", 3).changeKnownUntil(90)))
        .containsExactly(State.PRESENT);
    assertThat(states(EventCases.of().followedBy(Kind.INCIDENT, "i-1", 29).changeKnownUntil(90)))
        .containsExactly(State.PRESENT);
  }

  @Test
  void laterOrAMereFollowUpIsNone() {
    assertThat(
            states(
                EventCases.of()
                    .followedBy(Kind.INCIDENT, "i-1", 31)
                    .followedBy(Kind.FOLLOW_UP, "c-2", 2)
                    .changeKnownUntil(90)))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void whileTheWindowIsOpenNothingIsKnownUnlessItFailed() {
    assertThat(states(EventCases.of().changeKnownUntil(29))).containsExactly(State.NOT_OBSERVABLE);
    assertThat(states(EventCases.of().followedBy(Kind.REVERT, "c-2", 1).changeKnownUntil(2)))
        .containsExactly(State.PRESENT);
  }
}
