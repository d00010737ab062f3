package dev.counterweight.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-15T08:00:00Z",
        "2026-05-15T08:00:00.000Z",
        "2026-05-15T10:00:00+02:00",
        "2026-05-15T10:00:00.000+0200",
        "2026-05-15T10:00:00+02"
      })
  void readsEveryWayToWriteAnOffset(String text) {
    assertThat(Times.parse(text)).contains(Instant.parse("2026-05-15T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-05-15", "+999999-01-01T00:00:00Z"})
  void readsNothingWhereThereIsNoTimeATableCouldHold(String text) {
    assertThat(Times.parse(text)).isEmpty();
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(Times.parse(null)).isEmpty();
  }

  @Test
  void isDueAfterItsIntervalAndWhenTheClockWentBack() {
    Instant last = Instant.parse("2026-03-02T09:00:00Z");
    Duration day = Duration.ofDays(1);

    assertThat(Times.isDue(Optional.empty(), day, last)).isTrue();
    assertThat(Times.isDue(Optional.of(last), day, last.plusSeconds(60))).isFalse();
    assertThat(Times.isDue(Optional.of(last), day, last.plus(day))).isTrue();
    assertThat(Times.isDue(Optional.of(last), day, last.minusSeconds(60))).isTrue();
    assertThat(Times.isDue(Optional.of(last), day, last.minusSeconds(1))).isFalse();
    assertThat(Times.isDue(Optional.of(last), Duration.ZERO, last)).isTrue();
    assertThat(Times.isDue(Optional.of(last), Duration.ZERO, last.minusMillis(400))).isTrue();
  }
}
