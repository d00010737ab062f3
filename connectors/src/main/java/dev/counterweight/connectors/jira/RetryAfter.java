package dev.counterweight.connectors.jira;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server that refuses asks to be left alone: {@code Retry-After} in seconds, or else
 * {@code X-RateLimit-Reset}, which Jira sends as an ISO time, measured from the server's own {@code
 * Date}.
 */
final class RetryAfter {
  /** A server that asks for more is answered by trying earlier than it asks. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers) {
    return seconds(headers)
        .or(() -> untilReset(headers))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> seconds(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static Optional<Duration> untilReset(HttpHeaders headers) {
    Optional<Instant> now = headers.firstValue("Date").flatMap(RetryAfter::webTime);
    Optional<Instant> reset = headers.firstValue("X-RateLimit-Reset").flatMap(RetryAfter::isoTime);
    return now.isPresent() && reset.isPresent()
        ? Optional.of(Duration.between(now.get(), reset.get()))
        : Optional.empty();
  }

  private static Optional<Instant> webTime(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Minutes without seconds, as Jira's example has them, are an ISO time too. */
  private static Optional<Instant> isoTime(String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
