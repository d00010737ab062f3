package dev.counterweight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void aWindowHoldsSixMonthsAndTwoFullQuarters() {
    assertThat(Window.before(LocalDate.of(2025, 12, 18)).from())
        .isEqualTo(LocalDate.of(2025, 4, 1));
    assertThat(Window.before(LocalDate.of(2026, 1, 1)).from()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(Window.before(LocalDate.of(2026, 1, 2)).from()).isEqualTo(LocalDate.of(2025, 7, 1));
  }

  @Test
  void theDayOfTheDecisionIsNotInIt() {
    Window window = Window.before(LocalDate.of(2026, 1, 15));

    assertThat(window.holds(java.time.Instant.parse("2026-01-14T23:59:59Z"))).isTrue();
    assertThat(window.holds(java.time.Instant.parse("2026-01-15T00:00:00Z"))).isFalse();
    assertThat(Window.after(LocalDate.of(2026, 1, 15)).holds(window.end())).isTrue();
  }
}
