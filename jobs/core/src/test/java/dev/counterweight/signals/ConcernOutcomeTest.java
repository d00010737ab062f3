package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.change;
import static dev.counterweight.signals.Threads.concern;
import static dev.counterweight.signals.Threads.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernOutcomeTest {
  private final ConcernOutcome signal = new ConcernOutcome();

  private static Threads raised(String outcome) {
    return change()
        .says(ANA, 1, "Two workers can book it twice", concern("material"), outcome(outcome))
        .launchedAt(5);
  }

  @ParameterizedTest
  @CsvSource({
    "acted, PRESENT",
    "accepted, NOT_FOUND",
    "declined, NOT_FOUND",
    "withdrawn, NOT_FOUND",
    "unanswered, NOT_FOUND",
    "unclear, NOT_OBSERVABLE"
  })
  void anAnswerIsWhatBecameOfTheConcern(String outcome, State state) {
    Opportunity concern = signal.observe(raised(outcome).thread()).get(0);

    assertThat(concern.state()).isEqualTo(state);
    assertThat(concern.personId()).isEqualTo(ANA);
    assertThat(concern.evidence())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.label()).isEqualTo(outcome);
              assertThat(row.ruleId()).isEqualTo("outcome");
              assertThat(row.parts()).containsExactly("replied");
            });
  }

  @Test
  void whatTheOwnerNamesThemselvesAndWhatComesAfterTheLaunchIsNoConcernRaised() {
    assertThat(
            signal.observe(
                change()
                    .says(OWNER, 1, "It can lose rows", concern("material"), outcome("acted"))
                    .says(ANA, 6, "It lost rows", concern("material"), outcome("acted"))
                    .launchedAt(5)
                    .thread()))
        .isEmpty();
  }

  @Test
  void theSameWordsAgainAreOneConcern() {
    Threads thread =
        raised("acted")
            .says(ANA, 2, "two workers can book it twice!", concern("material"), outcome("acted"));

    assertThat(signal.observe(thread.thread())).hasSize(1);
  }

  @Test
  void anOutcomeIsLeanedOnNoFurtherThanItsConcern() {
    Opportunity proposed = settled(raised("acted").standing(Standing.CANDIDATE, "concern")).get(0);
    Opportunity confirmed = settled(raised("acted").standing(Standing.CONFIRMED, "concern")).get(0);
    Opportunity rejected = settled(raised("acted").standing(Standing.REJECTED, "concern")).get(0);

    assertThat(proposed.state()).isEqualTo(State.CANDIDATE);
    assertThat(confirmed.state()).isEqualTo(State.PRESENT);
    assertThat(rejected.state()).isEqualTo(State.REJECTED);
  }

  private List<Opportunity> settled(Threads thread) {
    return Standings.observe(signal, thread.thread(), (person, at) -> null);
  }
}
