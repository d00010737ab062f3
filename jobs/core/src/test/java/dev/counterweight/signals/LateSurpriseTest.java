package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import org.junit.jupiter.api.Test;

class LateSurpriseTest {
  private static Opportunity only(EventCases change, int knownUntil) {
    return new LateSurprise().observe(change.changeKnownUntil(knownUntil), EventCases.TEAMS).get(0);
  }

  private static State state(EventCases change) {
    return only(change, 40).state();
  }

  @Test
  void aTeamThatFirstSpeaksAfterTheLaunchIsASurprise() {
    assertThat(state(EventCases.of().heard("cho", 3, false))).isEqualTo(State.PRESENT);
  }

  @Test
  void aTeamThatWasHeardBeforeIsNone() {
    assertThat(state(EventCases.of().heard("cho", -2, true).heard("cho", 3, false)))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void thePeopleOfTheOwnTeamAndThoseOfNoneSurpriseNobody() {
    assertThat(state(EventCases.of().heard("ben", 3, false).heard("nobody", 3, false)))
        .isEqualTo(State.NOT_FOUND);
  }

  @Test
  void whatComesAMonthLaterIsAnotherMatter() {
    assertThat(state(EventCases.of().heard("cho", 31, false))).isEqualTo(State.NOT_FOUND);
  }

  @Test
  void whileTheMonthRunsSilenceIsNotKnown() {
    assertThat(only(EventCases.of(), 10).state()).isEqualTo(State.NOT_OBSERVABLE);
    assertThat(only(EventCases.of().heard("cho", 3, false), 10).state()).isEqualTo(State.PRESENT);
  }

  @Test
  void anOwnerOfNoTeamHasNoOccasion() {
    assertThat(
            new LateSurprise().observe(EventCases.of().changeKnownUntil(40), (person, at) -> null))
        .isEmpty();
  }
}
