package dev.counterweight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipsTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @Test
  void theFirstDayIsInAndTheLastIsOut() {
    Memberships memberships =
        new Memberships(
            List.of(
                period("Billing", START, START.plusDays(10)),
                period("Mobile", START.plusDays(10), null)));

    assertThat(memberships.at("nia", START.minusDays(1))).isEmpty();
    assertThat(team(memberships, START)).isEqualTo("Billing");
    assertThat(team(memberships, START.plusDays(9))).isEqualTo("Billing");
    assertThat(team(memberships, START.plusDays(10))).isEqualTo("Mobile");
    assertThat(memberships.latest("nia").orElseThrow().teamId()).isEqualTo("Mobile");
    assertThat(memberships.at("somebody", START)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyDayHasTheOnePeriodItFallsInWhateverTheirOrder(long seed) {
    Random random = new Random(seed);
    List<String> teamOfDay = new ArrayList<>();
    List<Membership> periods = new ArrayList<>();
    int day = 0;
    for (int i = 0; i < 12; i++) {
      int days = 1 + random.nextInt(30);
      boolean isLast = i == 11;
      periods.add(
          period("team" + i, START.plusDays(day), isLast ? null : START.plusDays(day + days)));
      for (int d = 0; d < days; d++) {
        teamOfDay.add("team" + i);
      }
      day += days;
    }
    Collections.shuffle(periods, random);
    Memberships memberships = new Memberships(periods);

    for (int d = 0; d < teamOfDay.size(); d++) {
      LocalDate at = START.plusDays(d);
      assertThat(team(memberships, at)).isEqualTo(teamOfDay.get(d));
      assertThat(periods.stream().filter(period -> period.holdsOn(at))).hasSize(1);
    }
  }

  private static String team(Memberships memberships, LocalDate day) {
    return memberships.at("nia", day).orElseThrow().teamId();
  }

  private static Membership period(String team, LocalDate from, @Nullable LocalDate until) {
    return new Membership("nia", team, null, null, null, null, from, until);
  }
}
