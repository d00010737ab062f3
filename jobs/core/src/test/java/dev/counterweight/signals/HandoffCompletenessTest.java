package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.BO;
import static dev.counterweight.signals.Threads.handoff;
import static dev.counterweight.signals.Threads.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class HandoffCompletenessTest {
  private final HandoffCompleteness signal = new HandoffCompleteness();

  @Test
  void threeOfFourPartsAreComplete() {
    WorkThread thread =
        ticket()
            .says(
                ANA,
                1,
                "Bo takes over, done when, by Friday",
                handoff("goal", "owner", "answer-by"))
            .says(BO, 2, "Over to Ana", handoff("owner"))
            .says(BO, 3, "Thanks")
            .thread();

    assertThat(signal.observe(thread))
        .extracting(Opportunity::personId, Opportunity::state, Opportunity::value)
        .containsExactly(tuple(ANA, State.PRESENT, 3.0), tuple(BO, State.NOT_FOUND, 1.0));
  }

  @Test
  void showsTheHandoffAlsoWherePartsAreMissing() {
    WorkThread thread = ticket().says(BO, 2, "Over to Ana", handoff("owner")).thread();

    Opportunity handoff = signal.observe(thread).get(0);

    assertThat(handoff.occasionId()).isEqualTo("text-0");
    assertThat(handoff.clusterId()).isEqualTo("subject-1");
    assertThat(handoff.evidence()).extracting(Evidence::excerpt).containsExactly("Over to Ana");
  }

  @Test
  void aPastedHandoffIsOneHandoff() {
    WorkThread thread =
        ticket()
            .says(ANA, 1, "Over to Bo", handoff("owner"))
            .says(ANA, 2, "over to bo.", handoff("owner"))
            .thread();

    assertThat(signal.observe(thread)).hasSize(1);
  }

  @Test
  void anUnknownAuthorHasNone() {
    assertThat(signal.observe(ticket().says(null, 1, "Over to Bo", handoff("owner")).thread()))
        .isEmpty();
  }
}
