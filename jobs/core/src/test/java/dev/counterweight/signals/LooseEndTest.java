package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class LooseEndTest {
  private final LooseEnd signal = new LooseEnd();

  @Test
  void aQuestionThatNobodyTouchesForTwoWeeksIsLoose() {
    Opportunity ticket =
        signal
            .observe(
                EventCases.of().says("cho", 3, question("words")).says("cho", 5).ticket(),
                EventCases.TEAMS)
            .get(0);

    assertThat(ticket.state()).isEqualTo(State.PRESENT);
    assertThat(ticket.personId()).isEqualTo("ana");
    assertThat(ticket.evidence()).singleElement().extracting(Evidence::authorId).isEqualTo("cho");
  }

  @Test
  void aWordOfSomebodyElseTiesItUp() {
    Opportunity ticket =
        signal
            .observe(
                EventCases.of().says("cho", 3, question("words")).says("ben", 9).ticket(),
                EventCases.TEAMS)
            .get(0);

    assertThat(ticket.state()).isEqualTo(State.NOT_FOUND);
    assertThat(ticket.evidence()).hasSize(1);
  }

  @Test
  void whileSomebodyMayAnswerYetItCannotBeKnown() {
    assertThat(
            signal.observe(
                EventCases.of().says("cho", 3, question("words")).ticketKnownUntil(10),
                EventCases.TEAMS))
        .isEmpty();
  }

  @Test
  void aTicketWithoutAQuestionIsNoOccasion() {
    assertThat(signal.observe(EventCases.of().says("cho", 3).ticket(), EventCases.TEAMS)).isEmpty();
  }
}
