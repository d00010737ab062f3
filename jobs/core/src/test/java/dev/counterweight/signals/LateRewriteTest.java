package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateRewriteTest {
  private static final String BEFORE = "Show the invoice total in the header of the page";
  private static final String OTHER = "Let users download each invoice as a file with tax lines";

  private static List<State> states(EventCases ticket) {
    return new LateRewrite()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  @Test
  void anotherTextAfterTheStartIsALateRewrite() {
    assertThat(
            states(
                EventCases.of()
                    .edits("ben", 1, "status", "Open", "In Progress")
                    .edits("ana", 2, "description", BEFORE, OTHER)))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aTextWrittenAnewBeforeTheStartIsNone() {
    assertThat(
            states(
                EventCases.of()
                    .edits("ana", 1, "description", BEFORE, OTHER)
                    .edits("ben", 2, "status", "Open", "In Progress")))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aTypoMendedLaterIsNone() {
    assertThat(
            states(
                EventCases.of()
                    .edits("ben", 1, "status", "Open", "In Progress")
                    .edits("ana", 2, "description", BEFORE, BEFORE + "s")))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aTicketThatNeverStartedIsNoOccasion() {
    assertThat(states(EventCases.of().edits("ana", 2, "status", "Open", "Closed"))).isEmpty();
  }
}
