package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncedDelayTest {
  private static List<State> states(EventCases ticket) {
    return new AnnouncedDelay()
        .observe(ticket.ticket(), EventCases.TEAMS).stream().map(Opportunity::state).toList();
  }

  @Test
  void aDateMovedWithAWordAboutItIsAnnounced() {
    assertThat(
            states(
                EventCases.of()
                    .says("ana", 3)
                    .edits("ana", 4, "duedate", "2026-04-01", "2026-04-04")))
        .containsExactly(State.PRESENT);
  }

  @Test
  void aDateMovedInSilenceIsNot() {
    assertThat(states(EventCases.of().edits("ana", 4, "duedate", "2026-04-01", "2026-04-04")))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aWordOfSomebodyElseOrLongAfterAnnouncesNothing() {
    assertThat(
            states(
                EventCases.of()
                    .says("ben", 4)
                    .edits("ana", 4, "duedate", "2026-04-01", "2026-04-04")
                    .says("ana", 9)))
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aFirstDateOrAnEarlierOneIsNoDelay() {
    assertThat(
            states(
                EventCases.of()
                    .edits("ana", 1, "duedate", null, "2026-04-01")
                    .edits("ana", 2, "duedate", "2026-04-01", "2026-03-30")))
        .isEmpty();
  }
}
