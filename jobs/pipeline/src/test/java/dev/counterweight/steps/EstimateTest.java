package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.model.Membership;
import dev.counterweight.model.Memberships;
import dev.counterweight.statistics.DetectorError;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.RateCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final DetectorError KNOWN =
      new DetectorError(new RateCount(60_000, 100_000), new RateCount(94_300, 100_000));

  /** (.26 - .057) / (.6 + .943 - 1) = .374 (Rogan, Gladen 1978). */
  @Test
  void groupsAreAlsoGivenAsTheyWouldBeWithoutTheDetectorsError() {
    TeamRate team = teamRate(Map.of("RO1", KNOWN), 5);

    assertThat(Objects.requireNonNull(team.estimate())).isCloseTo(.26, within(.002));
    assertThat(Objects.requireNonNull(team.corrected())).isCloseTo(.374, within(.005));
  }

  @Test
  void withoutLabelsOrAsASmallGroupNothingIsCorrected() {
    assertThat(teamRate(Map.of(), 5).corrected()).isNull();
    assertThat(teamRate(Map.of("RO1", KNOWN), 4).state()).isEqualTo(Estimate.SUPPRESSED);
    assertThat(teamRate(Map.of("RO1", KNOWN), 4).corrected()).isNull();
  }

  private static TeamRate teamRate(Map<String, DetectorError> errors, int people) {
    EstimateSettings settings = new EstimateSettings(5, 8, 5, GroupPrior.RHO_UNIFORM, null, errors);
    List<Estimate.Exposure> exposures = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      exposures.add(exposure("p" + i, 520, 2_000));
    }
    return new Estimate(settings, new Memberships(List.of()))
        .teamRates(exposures).stream()
            .filter(rate -> rate.teamId().equals("Billing"))
            .findFirst()
            .orElseThrow();
  }

  /** Eight seniors of one team, who were juniors until April, and two juniors. */
  @Test
  void peersAreThoseOfTheLevelOfTheDay() {
    List<Membership> memberships = new ArrayList<>();
    List<Estimate.Exposure> exposures = new ArrayList<>();
    LocalDate april = LocalDate.of(2026, 4, 1);
    for (int i = 0; i < 8; i++) {
      memberships.add(seat("p" + i, "D2", null, april));
      memberships.add(seat("p" + i, "D3", april, null));
      exposures.add(exposure("p" + i, 1, 6));
    }
    for (int i = 8; i < 10; i++) {
      memberships.add(seat("p" + i, "D2", null, null));
      exposures.add(exposure("p" + i, 1, 6));
    }
    List<PersonRate> rates =
        new Estimate(EstimateSettings.DEFAULT, new Memberships(memberships)).personRates(exposures);

    assertThat(rates.get(0).peerGroup()).isEqualTo("engineering D3, Billing");
    assertThat(rates.get(0).peers()).isEqualTo(8);
    assertThat(rates.get(9).peerGroup()).isEqualTo(Estimate.EVERYBODY);
    assertThat(rates.get(9).peers()).isEqualTo(10);
  }

  @Test
  void nothingCountsAfterTheAsOfDay() {
    EstimateSettings march =
        new EstimateSettings(5, 8, 5, GroupPrior.RHO_UNIFORM, LocalDate.of(2026, 3, 31), Map.of());

    assertThat(march.until(MAY)).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(EstimateSettings.DEFAULT.until(MAY)).isAfter(MAY);
  }

  private static Membership seat(
      String person, String level, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new Membership(person, "Billing", "engineer", "engineering", level, null, from, until);
  }

  private static Estimate.Exposure exposure(String person, long successes, long opportunities) {
    TreeMap<String, RateCount> clusters = new TreeMap<>();
    for (int i = 0; i < opportunities; i++) {
      clusters.put("c" + i, new RateCount(i < successes ? 1 : 0, 1));
    }
    return new Estimate.Exposure(
        "RO1",
        Estimate.ALL,
        person,
        "Billing",
        MAY,
        0,
        clusters,
        new TreeMap<>(Map.of("2026-Q2", new RateCount(successes, opportunities))));
  }
}
