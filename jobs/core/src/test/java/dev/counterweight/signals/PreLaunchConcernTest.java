package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.BO;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.concern;
import static dev.counterweight.signals.Threads.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class PreLaunchConcernTest {
  private final PreLaunchConcern signal = new PreLaunchConcern();

  @Test
  void everybodyWhoTookPartBeforeTheLaunchHadTheOpportunity() {
    WorkThread thread =
        change()
            .says(OWNER, 0, "Adds invoices")
            .says(ANA, 1, "A refund would be booked twice", concern("material"))
            .approvedBy(BO, 2)
            .says("late", 9, "Too late")
            .says(null, 1, "A bot")
            .launchedAt(5)
            .thread();

    assertThat(signal.observe(thread))
        .extracting(Opportunity::personId, Opportunity::state)
        .containsExactlyInAnyOrder(
            tuple(OWNER, State.NOT_FOUND), tuple(ANA, State.PRESENT), tuple(BO, State.NOT_FOUND));
  }

  @Test
  void manyConcernsAreOneAnswerWithAllOfThemAsEvidence() {
    WorkThread thread =
        change()
            .says(ANA, 1, "A refund would be booked twice", concern("material"))
            .says(ANA, 2, "The export loses the last row", concern("material"))
            .launchedAt(5)
            .thread();

    Opportunity ana = of(ANA, thread);

    assertThat(ana.value()).isEqualTo(1);
    assertThat(ana.evidence()).extracting(Evidence::textId).containsExactly("text-0", "text-1");
    assertThat(ana.occurredAt()).isEqualTo(Threads.hour(5));
    assertThat(ana.occasionId()).isEqualTo("subject-1");
  }

  @Test
  void aPastedConcernIsTheFirstWritersOnly() {
    WorkThread thread =
        change()
            .says(ANA, 1, "A refund would be booked twice", concern("material"))
            .says(BO, 2, "* a refund would be  booked twice!", concern("material"))
            .says(ANA, 3, "A refund would be booked twice", concern("material"))
            .launchedAt(5)
            .thread();

    assertThat(of(ANA, thread).evidence()).hasSize(1);
    assertThat(of(BO, thread).state()).isEqualTo(State.NOT_FOUND);
  }

  @Test
  void vagueAndLateConcernsAreNotFound() {
    WorkThread thread =
        change()
            .says(ANA, 1, "Seems risky", concern("vague"))
            .says(ANA, 5, "It would fail", concern("material"))
            .launchedAt(5)
            .thread();

    assertThat(of(ANA, thread).state()).isEqualTo(State.NOT_FOUND);
    assertThat(of(ANA, thread).evidence()).isEmpty();
  }

  @Test
  void anApprovalWithoutATimeCountsAsBeforeTheLaunch() {
    WorkThread thread =
        change().approvedSomeTimeBy(BO).approvedBy("late", 6).launchedAt(5).thread();

    assertThat(signal.observe(thread)).extracting(Opportunity::personId).containsExactly(BO, OWNER);
  }

  @Test
  void nobodyHadTheOpportunityWithoutALaunch() {
    assertThat(signal.observe(change().says(ANA, 1, "x", concern("material")).thread())).isEmpty();
    assertThat(
            signal.observe(ticket().says(ANA, 1, "x", concern("material")).launchedAt(3).thread()))
        .isEmpty();
  }

  private Opportunity of(String person, WorkThread thread) {
    return signal.observe(thread).stream()
        .filter(opportunity -> opportunity.personId().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
