package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.BO;
import static dev.counterweight.signals.Threads.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ParticipationTest {
  private static final String OWN_WORDS = "Have you thought of what support will ask about this";

  @Test
  void ownerApproversAndThoseWithWordsOfTheirOwnTakePart() {
    Threads change = Threads.change().launchedAt(9).says(ANA, 1, OWN_WORDS).approvedBy(BO, 2);

    assertThat(in(change)).containsExactly(ANA, BO, OWNER);
  }

  @Test
  void thanksAreNoPart() {
    assertThat(in(Threads.change().launchedAt(9).says(ANA, 1, "Nice one, thanks!"))).isEmpty();
  }

  @Test
  void aShortTextThatADetectorReadsIsOne() {
    Threads change =
        Threads.change()
            .launchedAt(9)
            .says(ANA, 1, "Who owns rollback?", Threads.question("Who owns rollback?"));

    assertThat(in(change)).contains(ANA);
  }

  @Test
  void wordsThatStoodElsewhereBeforeAreNoPart() {
    assertThat(in(Threads.change().launchedAt(9).says(ANA, 1, OWN_WORDS).repeated())).isEmpty();
  }

  @Test
  void aLaunchThatNobodyElseTouchedIsNoOccasion() {
    Threads alone =
        Threads.change()
            .launchedAt(9)
            .says(OWNER, 1, OWN_WORDS, Threads.rollback(3))
            .approvedBy(OWNER, 2);

    assertThat(in(alone)).isEmpty();
    assertThat(new RollbackPlan().observe(alone.thread())).isEmpty();
    assertThat(new PreLaunchConcern().observe(alone.thread())).isEmpty();
  }

  @Test
  void whatComesAfterTheLaunchIsNoPart() {
    Threads late = Threads.change().launchedAt(9).says(ANA, 10, OWN_WORDS).approvedBy(BO, 10);

    assertThat(in(late)).isEmpty();
  }

  private static Set<String> in(Threads change) {
    return Participation.in(change.thread(), Threads.hour(9));
  }
}
