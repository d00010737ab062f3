package dev.counterweight.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a server says beside its answer: the time, and how many more requests it takes. GitLab gives
 * a time as seconds since 1970 ({@code RateLimit-Reset}), Jira as an ISO time ({@code
 * X-RateLimit-Reset}); both leave out what they like.
 *
 * @param first the first value of a header
 */
public record ServerHeaders(Function<String, Optional<String>> first) {
  /** A server that asks for more is answered by trying earlier than it asks. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** The same second comes with hundreds of answers. */
  private static volatile WebTime lastRead = new WebTime("", Optional.empty());

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

  /** The server's clock, to the second, when it answered. */
  public Optional<Instant> date() {
    return first.apply("Date").flatMap(ServerHeaders::webTime);
  }

  /** How many requests one period allows. */
  public OptionalLong limit() {
    return number("RateLimit-Limit");
  }

  /** How many more requests this period allows. */
  public OptionalLong remaining() {
    return number("RateLimit-Remaining");
  }

  /** When the next period starts, by the server's clock. */
  public Optional<Instant> reset() {
    return either("RateLimit-Reset")
        .flatMap(
            value ->
                NUMBER.matcher(value).matches()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value)))
                    : Times.parse(value));
  }

  /**
   * How long a server that refuses asks to be left alone: the seconds that it names, or else the
   * time until its next period.
   *
   * @param now the server's time where the answer does not tell it
   */
  public Optional<Duration> retryAfter(Instant now) {
    return asked()
        .or(() -> reset().map(reset -> Duration.between(date().orElse(now), reset)))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  /** The seconds that it names, and nothing else: what a server that is down may send. */
  public Optional<Duration> asked() {
    return first
        .apply("Retry-After")
        .map(String::strip)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private OptionalLong number(String name) {
    return either(name)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElseGet(OptionalLong::empty);
  }

  private Optional<String> either(String name) {
    return first.apply(name).or(() -> first.apply("X-" + name)).map(String::strip);
  }

  private static Optional<Instant> webTime(String value) {
    WebTime read = lastRead;
    if (!read.text.equals(value)) {
      read = new WebTime(value, parsed(value));
      lastRead = read;
    }
    return read.time;
  }

  private static Optional<Instant> parsed(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time as a server writes it, and what it means. */
  private record WebTime(String text, Optional<Instant> time) {}
}
