package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class EarlyConsultTest {
  private static final Teams TEAMS =
      TestTeams.of(Map.of(Threads.OWNER, "billing", "cho", "support", "fin", "finance"));

  @Test
  void eachOtherTeamIsAnOccasionHeardInTimeOrNot() {
    assertThat(
            new EarlyConsult()
                .observe(
                    Threads.change()
                        .launchedAt(10)
                        .says("cho", 2, "What do we tell people who call?")
                        .says("fin", 12, "The totals of last month are off.")
                        .says("cho", 13, "Callers ask.")
                        .thread(),
                    TEAMS))
        .extracting(Opportunity::occasionId, Opportunity::state)
        .containsExactly(
            Tuple.tuple("subject-1/finance", State.NOT_FOUND),
            Tuple.tuple("subject-1/support", State.PRESENT));
  }

  @Test
  void aWordOfThanksDrawsNoTeamIn() {
    Threads thread = Threads.change().launchedAt(10).says("cho", 2, "Thanks!");

    assertThat(new EarlyConsult().observe(thread.thread(), TEAMS)).isEmpty();
  }

  @Test
  void anApprovalIsBeingHeard() {
    assertThat(
            new EarlyConsult()
                .observe(
                    Threads.change()
                        .launchedAt(10)
                        .approvedBy("cho", 3)
                        .says("cho", 12, "Thanks.")
                        .thread(),
                    TEAMS))
        .extracting(Opportunity::state)
        .containsExactly(State.PRESENT);
  }
}
