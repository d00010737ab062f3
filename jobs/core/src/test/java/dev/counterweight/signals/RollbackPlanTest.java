package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class RollbackPlanTest {
  private final RollbackPlan signal = new RollbackPlan();

  @Test
  void aPlanThatIsStatedByTheOwnerIsPresentWithItsBestGrade() {
    Opportunity launch =
        only(
            change()
                .says(OWNER, 0, "Switch it off", rollback(2))
                .says(OWNER, 1, "Switch it off when errors pass 2 %", rollback(3))
                .approvedBy(ANA, 2)
                .launchedAt(5));

    assertThat(launch.state()).isEqualTo(State.PRESENT);
    assertThat(launch.value()).isEqualTo(3);
    assertThat(launch.evidence()).hasSize(2);
    assertThat(launch.personId()).isEqualTo(OWNER);
  }

  @Test
  void aGestureIsNotFound() {
    Opportunity launch =
        only(
            change().says(OWNER, 0, "Rollback: N/A", rollback(1)).approvedBy(ANA, 2).launchedAt(5));

    assertThat(launch.state()).isEqualTo(State.NOT_FOUND);
    assertThat(launch.value()).isEqualTo(1);
    assertThat(launch.evidence()).isEmpty();
  }

  @Test
  void whatOthersWroteOrWhatCameLaterIsNotTheOwnersPlan() {
    Opportunity launch =
        only(
            change()
                .says(ANA, 1, "You could switch it off", rollback(2))
                .says(OWNER, 6, "Switched it off", rollback(2))
                .launchedAt(5));

    assertThat(launch.state()).isEqualTo(State.NOT_FOUND);
    assertThat(launch.value()).isZero();
  }

  @Test
  void nothingIsAskedOfAChangeThatWasNotLaunched() {
    assertThat(signal.observe(change().says(OWNER, 0, "Switch", rollback(2)).thread())).isEmpty();
  }

  private Opportunity only(Threads thread) {
    assertThat(signal.observe(thread.thread())).hasSize(1);
    return signal.observe(thread.thread()).get(0);
  }
}
