package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  @Test
  void hidesASecondTeamSoThatTheFirstIsNoDifference() {
    List<TeamRate> applied =
        Suppression.applied(
            List.of(
                rate("Billing", "all", 9),
                rate("Mobile", "all", 3).hidden(),
                rate("Platform", "all", 7),
                rate("everybody", "all", 19)));

    assertThat(shown(applied)).containsExactly("Billing all", "everybody all");
  }

  @Test
  void hidesASecondPeriodSoThatTheFirstIsNoDifference() {
    List<TeamRate> applied =
        Suppression.applied(
            List.of(
                rate("Billing", "2026-H1", 2).hidden(),
                rate("Billing", "2025-H2", 6),
                rate("Billing", "2025-H1", 8),
                rate("Billing", "all", 9)));

    assertThat(shown(applied)).containsExactly("Billing 2025-H1", "Billing all");
  }

  @Test
  void hidesASecondQuarterSoThatTheFirstIsNoDifferenceFromItsHalfYear() {
    List<TeamRate> applied =
        Suppression.applied(
            List.of(
                rate("Billing", "2026-Q1", 2).hidden(),
                rate("Billing", "2026-Q2", 8),
                rate("Billing", "2025-Q4", 6),
                rate("Billing", "2025-Q3", 7),
                rate("Billing", "2026-H1", 9),
                rate("Billing", "2025-H2", 9)));

    // both quarters of 2026-H1 are hidden; those of 2025-H2 give neither away
    assertThat(shown(applied))
        .containsExactly(
            "Billing 2025-H2", "Billing 2025-Q3", "Billing 2025-Q4", "Billing 2026-H1");
  }

  @Test
  void leavesAloneWhatHidesNobody() {
    List<TeamRate> rates = List.of(rate("Billing", "all", 9), rate("Mobile", "all", 8));

    assertThat(Suppression.applied(rates)).containsExactlyInAnyOrderElementsOf(rates);
  }

  @Test
  void saysNothingOfWhatItHides() {
    assertThat(rate("Mobile", "all", 3).hidden())
        .isEqualTo(
            new TeamRate(
                "RO1", "Mobile", "all", 0, 0, 0, "SUPPRESSED", null, null, null, null, null, null));
  }

  private static List<String> shown(List<TeamRate> rates) {
    return rates.stream()
        .filter(rate -> !rate.state().equals(Estimate.SUPPRESSED))
        .map(rate -> rate.teamId() + " " + rate.period())
        .toList();
  }

  private static TeamRate rate(String team, String period, long people) {
    return new TeamRate("RO1", team, period, people, 4, 20, "ESTIMATED", .2, .1, .3, .25, .12, .38);
  }
}
