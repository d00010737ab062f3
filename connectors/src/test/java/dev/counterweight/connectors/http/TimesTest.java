package dev.counterweight.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
