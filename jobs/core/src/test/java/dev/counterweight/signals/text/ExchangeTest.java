package dev.counterweight.signals.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.text.Exchange.Role;
import dev.counterweight.signals.text.Exchange.Turn;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final String OPENS = "[reviewer 2024-02-01T06:50] This breaks old clients.\n";

  @Test
  void readsTurnsAndWhatHappenedAfterwards() {
    Exchange exchange =
        Exchange.read(
            OPENS
                + "They crash.\n[author 2024-02-01T09:00] Right.\n[bot 2024-02-02T09:00] Stale.\n"
                + "(after the first comment: 12 pushes; change closed unmerged)");

    assertThat(exchange.turns())
        .containsExactly(
            new Turn(Role.REVIEWER, "This breaks old clients.\nThey crash."),
            new Turn(Role.AUTHOR, "Right."),
            new Turn(Role.BOT, "Stale."));
    assertThat(exchange.pushesAfter()).isEqualTo(12);
    assertThat(exchange.merged()).isFalse();
  }

  @Test
  void aTextOfAnotherFormIsOneTurn() {
    assertThat(Exchange.read("Just words [here 1] and more.").turns()).hasSize(1);
    assertThat(Exchange.read("").turns()).hasSize(1);
  }

  @Test
  void tellsWhatBecameOfAConcern() {
    assertThat(outcome("[author 2024-02-01T09:00] Good catch, fixed.", 2)).isEqualTo("acted");
    assertThat(outcome("[author 2024-02-01T09:00] No, they never call it. Leaving it as is.", 0))
        .isEqualTo("declined");
    assertThat(outcome("", 0)).isEqualTo("unanswered");
  }

  private static String outcome(String reply, int pushes) {
    String after = "\n(after the first comment: %d pushes; change merged)".formatted(pushes);
    return Detectors.outcome(Exchange.read(OPENS + reply + after)).label();
  }
}
