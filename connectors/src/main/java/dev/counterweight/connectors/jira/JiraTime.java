package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.http.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which Jira writes a time: {@code 2017-05-15T16:17:44.000+0000}, with a colon in the
 * offset, with {@code Z}, or as a number of seconds or milliseconds since 1970.
 */
final class JiraTime {
  /** As seconds this is the year 5138, as milliseconds 1973: nothing in between is ambiguous. */
  private static final long LARGEST_SECONDS = 100_000_000_000L;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private JiraTime() {}

  /** The instant; null for a value that is none. */
  static @Nullable Instant instant(JsonNode value) {
    Instant instant =
        value.isIntegralNumber() && value.canConvertToLong()
            ? ofNumber(value.longValue())
            : Times.parse(value.textValue()).orElse(null);
    return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
        ? null
        : instant;
  }

  /** The day; null for a value that is none. */
  static @Nullable LocalDate day(JsonNode value) {
    try {
      LocalDate day = LocalDate.parse(value.asText());
      return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant ofNumber(long number) {
    return Math.abs(number) <= LARGEST_SECONDS
        ? Instant.ofEpochSecond(number)
        : Instant.ofEpochMilli(number);
  }
}
