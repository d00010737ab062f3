package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.prevention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class PreventionItemTest {
  private final PreventionItem signal = new PreventionItem();

  @Test
  void aLaunchedChangeThatPreventsIsAnItem() {
    Threads thread =
        change().describes(OWNER, "Pin the flaky clock in the tests", prevention()).launchedAt(5);

    assertThat(signal.observe(thread.thread()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.state()).isEqualTo(State.PRESENT);
              assertThat(item.personId()).isEqualTo(OWNER);
              assertThat(item.evidence()).hasSize(1);
            });
  }

  @Test
  void aChangeThatDoesSomethingElseIsNoOccasion() {
    assertThat(signal.observe(change().describes(OWNER, "New button").launchedAt(5).thread()))
        .isEmpty();
  }

  @Test
  void whatIsSaidBelowAChangeOrWasNotLaunchedIsNone() {
    assertThat(
            signal.observe(
                change()
                    .describes(OWNER, "New button")
                    .says(ANA, 1, "Add a test that pins the clock", prevention())
                    .launchedAt(5)
                    .thread()))
        .isEmpty();
    assertThat(signal.observe(change().describes(OWNER, "Pin the clock", prevention()).thread()))
        .isEmpty();
  }
}
