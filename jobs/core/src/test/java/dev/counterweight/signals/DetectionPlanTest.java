package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.detection;
import static dev.counterweight.signals.Threads.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class DetectionPlanTest {
  private final DetectionPlan signal = new DetectionPlan();

  @Test
  void aSignalNamedByTheOwnerBeforeTheLaunchIsPresent() {
    Opportunity launch =
        only(
            change()
                .says(OWNER, 0, "Alert on refund_errors above 2 %", detection(3))
                .approvedBy(ANA, 2)
                .launchedAt(5));

    assertThat(launch.state()).isEqualTo(State.PRESENT);
    assertThat(launch.value()).isEqualTo(3);
    assertThat(launch.evidence())
        .singleElement()
        .extracting(Evidence::ruleId)
        .isEqualTo("detection");
  }

  @Test
  void aGestureAndAPlanToGoBackAreNot() {
    Opportunity launch =
        only(
            change()
                .says(OWNER, 0, "Monitoring: as usual", detection(1))
                .says(OWNER, 1, "Switch it off", rollback(3))
                .approvedBy(ANA, 2)
                .launchedAt(5));

    assertThat(launch.state()).isEqualTo(State.NOT_FOUND);
    assertThat(launch.value()).isEqualTo(1);
    assertThat(launch.evidence()).isEmpty();
  }

  @Test
  void whatIsWatchedAfterTheLaunchWasNoPlan() {
    assertThat(
            only(change()
                    .approvedBy(ANA, 2)
                    .launchedAt(5)
                    .says(OWNER, 6, "Errors are at 0.1 %", detection(2)))
                .state())
        .isEqualTo(State.NOT_FOUND);
  }

  private Opportunity only(Threads thread) {
    assertThat(signal.observe(thread.thread())).hasSize(1);
    return signal.observe(thread.thread()).get(0);
  }
}
