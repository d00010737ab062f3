package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownstreamReadinessTest {
  private static List<State> states(EventCases change) {
    return new DownstreamReadiness()
        .observe(change.changeKnownUntil(40), EventCases.SEATS).stream()
            .map(Opportunity::state)
            .toList();
  }

  @Test
  void supportHeardBeforeALaunchThatOthersFeelIsReady() {
    assertThat(states(EventCases.of().inLaunchOfTier(3).heard("cho", -2, true)))
        .containsExactly(State.PRESENT);
  }

  @Test
  void supportHeardAfterwardsOrOnlyEngineersBeforeIsNot() {
    assertThat(
            states(EventCases.of().inLaunchOfTier(4).heard("cho", 1, false).heard("ben", -1, true)))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aLaunchThatUsersAloneFeelOrThatNobodyGradedIsNoOccasion() {
    assertThat(states(EventCases.of().inLaunchOfTier(2).heard("cho", -2, true))).isEmpty();
    assertThat(states(EventCases.of().heard("cho", -2, true))).isEmpty();
  }
}
