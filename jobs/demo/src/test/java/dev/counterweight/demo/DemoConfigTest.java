package dev.counterweight.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoConfigTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @Test
  void standardIsSixtyPeopleInSixTeamsOverTheYearThatEndsInJune() {
    DemoConfig config = DemoConfig.standard(1);
    assertThat(config.people()).isEqualTo(60);
    assertThat(config.teams()).isEqualTo(6);
    assertThat(config.from().plusDays(config.days() - 1L)).isEqualTo("2026-06-30");
  }

  @Test
  void saysWhichBoundIsBroken() {
    assertThatThrownBy(() -> new DemoConfig(1, 60, 5, DAY, 365))
        .hasMessage("Invalid teams: 5 (must be at least 6)");
    assertThatThrownBy(() -> new DemoConfig(1, 47, 6, DAY, 365))
        .hasMessage("Invalid people: 47 (must be at least 8 per team, here 48)");
    assertThatThrownBy(() -> new DemoConfig(1, 60, 6, DAY, 30))
        .hasMessage("Invalid days: 30 (must be at least 90, for the stories to end)");
  }
}
