package dev.counterweight.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerHeadersTest {
  private static final List<String> NOON = List.of("Tue, 03 Feb 2026 12:00:00 GMT");

  @Test
  void believesTheSecondsItIsAskedFor() {
    assertThat(wait(Map.of("Retry-After", List.of("7")))).hasValue(Duration.ofSeconds(7));
  }

  @Test
  void measuresAResetTimeFromTheServersOwnClock() {
    assertThat(wait(Map.of("Date", NOON, "X-RateLimit-Reset", List.of("2026-02-03T12:01Z"))))
        .hasValue(Duration.ofMinutes(1));
  }

  @Test
  void takesAResetTimeInSecondsToo() {
    assertThat(wait(Map.of("Date", NOON, "RateLimit-Reset", List.of("1770120030"))))
        .hasValue(Duration.ofSeconds(30));
  }

  @Test
  void neverWaitsLongerThanAQuarterOfAnHour() {
    assertThat(wait(Map.of("Retry-After", List.of("86400")))).hasValue(Duration.ofMinutes(15));
  }

  @Test
  void saysNothingWhereTheServerSaysNothingOfUse() {
    assertThat(wait(Map.of())).isEmpty();
    assertThat(wait(Map.of("Retry-After", List.of("soon")))).isEmpty();
    assertThat(wait(Map.of("X-RateLimit-Reset", List.of("2026-02-03T11:59Z")))).isEmpty();
    assertThat(wait(Map.of("Date", NOON, "X-RateLimit-Reset", List.of("2026-02-03T11:00Z"))))
        .isEmpty();
  }

  private static Optional<Duration> wait(Map<String, List<String>> headers) {
    return new ServerHeaders(
            name -> Optional.ofNullable(headers.get(name)).map(values -> values.get(0)))
        .retryAfter(Instant.parse("2026-02-03T12:00:00Z"));
  }
}
