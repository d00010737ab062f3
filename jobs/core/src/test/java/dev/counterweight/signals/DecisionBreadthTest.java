package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionBreadthTest {
  private static final Teams TEAMS =
      TestTeams.of(Map.of(Threads.OWNER, "billing", "cho", "support"));

  private static Threads decided() {
    return Threads.ticket()
        .says(
            Threads.OWNER,
            1,
            "We cut the export, not the date, because support cannot wait.",
            Threads.decision("decision", "options", "choice", "reason"));
  }

  @Test
  void aDecisionOnWhichAnotherTeamSpokeIsBroad() {
    assertThat(
            new DecisionBreadth()
                .observe(
                    decided().says("cho", 2, "Our callers ask for the export daily.").thread(),
                    TEAMS))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.state()).isEqualTo(State.PRESENT);
              assertThat(answer.value()).isEqualTo(2);
            });
  }

  @Test
  void aWordOfThanksTouchesNoOtherTeam() {
    assertThat(new DecisionBreadth().observe(decided().says("cho", 2, "Good.").thread(), TEAMS))
        .extracting(Opportunity::state)
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void oneThatStayedInTheTeamIsNot() {
    assertThat(new DecisionBreadth().observe(decided().thread(), TEAMS))
        .singleElement()
        .extracting(Opportunity::state)
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void withoutARecordOrAKnownTeamThereIsNoOccasion() {
    assertThat(
            new DecisionBreadth().observe(Threads.ticket().says("cho", 2, "Hm.").thread(), TEAMS))
        .isEmpty();
    assertThat(new DecisionBreadth().observe(decided().thread(), TestTeams.of(Map.of()))).isEmpty();
  }
}
