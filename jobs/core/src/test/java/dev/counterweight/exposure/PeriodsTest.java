package dev.counterweight.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodsTest {
  @Test
  void aQuarterBelongsToItsHalfAndToAll() {
    assertThat(Periods.holding("2026-Q2")).containsExactly("all", "2026-H1", "2026-Q2");
    assertThat(Periods.holding("2026-Q3")).containsExactly("all", "2026-H2", "2026-Q3");
  }

  @Test
  void knowsItsKinds() {
    assertThat(Periods.isQuarter("2026-Q2")).isTrue();
    assertThat(Periods.isQuarter("2026-H1")).isFalse();
    assertThat(Periods.isHalf("2026-H1")).isTrue();
    assertThat(Periods.isHalf("all")).isFalse();
  }

  @Test
  void refusesWhatIsNoQuarter() {
    assertThatThrownBy(() -> Periods.halfOf("2026-H1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid quarter: 2026-H1");
  }
}
