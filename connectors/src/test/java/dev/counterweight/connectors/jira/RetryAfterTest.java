package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
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
  void neverWaitsLongerThanTenMinutes() {
    assertThat(wait(Map.of("Retry-After", List.of("86400")))).hasValue(Duration.ofMinutes(10));
  }

  @Test
  void saysNothingWhereTheServerSaysNothingOfUse() {
    assertThat(wait(Map.of())).isEmpty();
    assertThat(wait(Map.of("Retry-After", List.of("soon")))).isEmpty();
    assertThat(wait(Map.of("X-RateLimit-Reset", List.of("2026-02-03T12:01Z")))).isEmpty();
    assertThat(wait(Map.of("Date", NOON, "X-RateLimit-Reset", List.of("1770120000")))).isEmpty();
    assertThat(wait(Map.of("Date", NOON, "X-RateLimit-Reset", List.of("2026-02-03T11:00Z"))))
        .isEmpty();
  }

  private static Optional<Duration> wait(Map<String, List<String>> headers) {
    return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true));
  }
}
