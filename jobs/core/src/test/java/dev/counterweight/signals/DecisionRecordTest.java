package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.decision;
import static dev.counterweight.signals.Threads.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {
  private final DecisionRecord signal = new DecisionRecord();

  @Test
  void optionsChoiceAndReasonAreARecord() {
    Opportunity record =
        only(
            ticket()
                .says(OWNER, 1, "B over A", decision("decision", "options", "choice", "reason")));

    assertThat(record.state()).isEqualTo(State.PRESENT);
    assertThat(record.value()).isEqualTo(3);
    assertThat(record.personId()).isEqualTo(OWNER);
  }

  @Test
  void askingForAChoiceIsAnOpportunityNotTaken() {
    Opportunity asked =
        only(ticket().says(OWNER, 1, "Which option do you want?", decision("asks-only")));

    assertThat(asked.state()).isEqualTo(State.NOT_FOUND);
    assertThat(asked.evidence()).extracting(Evidence::label).containsExactly("asks-only");
  }

  @Test
  void aChoiceWithoutWhyIsNoRecord() {
    assertThat(
            only(ticket().says(OWNER, 1, "B it is", decision("decision", "options", "choice")))
                .state())
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void oneAnswerPerThreadTheBest() {
    Opportunity best =
        only(
            ticket()
                .says(OWNER, 1, "B it is", decision("decision", "choice"))
                .says(
                    OWNER,
                    2,
                    "B over A, cheaper",
                    decision("decision", "options", "choice", "cost")));

    assertThat(best.evidence()).extracting(Evidence::textId).containsExactly("text-1");
    assertThat(best.occasionId()).isEqualTo("subject-1");
  }

  @Test
  void anothersDecisionIsNotTheOwners() {
    Threads thread =
        ticket().says(ANA, 1, "B over A", decision("decision", "options", "choice", "reason"));

    assertThat(signal.observe(thread.thread())).isEmpty();
  }

  private Opportunity only(Threads thread) {
    List<Opportunity> seen = signal.observe(thread.thread());
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }
}
