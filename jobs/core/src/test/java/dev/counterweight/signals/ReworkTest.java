package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class ReworkTest {
  @Test
  void aChangeThatFollowsUpIsReworkAndAnIncidentAloneIsNot() {
    assertThat(
            new Rework()
                .observe(EventCases.of().followedBy(Kind.FOLLOW_UP, "c-2", 5).changeKnownUntil(90)))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.state()).isEqualTo(State.PRESENT);
              assertThat(answer.personId()).isEqualTo("ana");
              assertThat(answer.clusterId()).isEqualTo("c-1");
            });
    assertThat(
            new Rework()
                .observe(EventCases.of().followedBy(Kind.INCIDENT, "i-1", 5).changeKnownUntil(90)))
        .singleElement()
        .extracting(Opportunity::state)
        .isEqualTo(State.NOT_FOUND);
  }
}
