package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Memberships;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeInLevelTest {
  private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
  private static final LocalDate DECIDED = LocalDate.of(2026, 4, 1);

  @Test
  void countsFromTheDayTheLevelBeganWhateverTeamsCameBetween() {
    List<Membership> org = new ArrayList<>();
    List<PromotionCase> cases = new ArrayList<>();
    for (int person = 1; person <= 5; person++) {
      String id = "p" + person;
      LocalDate reached = DECIDED.minusMonths(10L * person);
      org.add(seat(id, "A", "D2", HIRED, reached));
      org.add(seat(id, "A", "D3", reached, reached.plusMonths(3)));
      org.add(seat(id, "B", "D3", reached.plusMonths(3), DECIDED));
      org.add(seat(id, "B", "D4", DECIDED, null));
      cases.add(promoted(id, Outcome.PROMOTED));
    }
    cases.add(promoted("p1", Outcome.NOT_PROMOTED));

    assertThat(TimeInLevel.of(cases, new Memberships(org)))
        .containsExactly(new TimeInLevel("D3", List.of(10L, 20L, 30L, 40L, 50L), 5))
        .allSatisfy(time -> assertThat(time.median()).isEqualTo(30));
  }

  @Test
  void aLevelSomebodyHadFromTheFirstRecordOnMayBeOlder() {
    Memberships org = new Memberships(List.of(seat("p1", "A", "D3", HIRED, null)));

    assertThat(org.inLevelSince("p1", DECIDED)).isEmpty();
    assertThat(org.inLevelSince("nobody", DECIDED)).isEmpty();
  }

  @Test
  void tellsNoTimesOfAFew() {
    List<Membership> org =
        List.of(seat("p1", "A", "D2", HIRED, DECIDED.minusYears(1)), later("p1"));

    assertThat(TimeInLevel.of(List.of(promoted("p1", Outcome.PROMOTED)), new Memberships(org)))
        .containsExactly(new TimeInLevel("D3", List.of(), 1));
  }

  private static Membership later(String id) {
    return seat(id, "A", "D3", DECIDED.minusYears(1), null);
  }

  private static Membership seat(
      String id, String team, String level, LocalDate from, @Nullable LocalDate until) {
    return new Membership(id, team, null, "engineer", level, null, from, until);
  }

  private static PromotionCase promoted(String id, Outcome outcome) {
    return new PromotionCase(
        "c-" + id + outcome,
        id,
        "engineer",
        "D3",
        "D4",
        null,
        DECIDED,
        outcome,
        "",
        "",
        List.of(),
        "",
        null);
  }
}
