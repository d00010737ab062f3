package dev.counterweight.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server that allows so many requests a minute, whose clock is ten minutes ahead of ours. */
class LimiterTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(10);
  private static final int ALLOWED = 60;

  private Instant now = NOON;
  private Instant period = Instant.EPOCH;
  private int observed;
  private int refused;

  private final Limiter limiter =
      new Limiter(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          },
          wait -> now = now.plus(wait));

  @Test
  void usesNearlyAllOfALimitAndIsNotRefused() throws InterruptedException {
    int requests = 0;
    while (now.isBefore(NOON.plus(Duration.ofMinutes(10)))) {
      limiter.acquire();
      now = now.plusMillis(20);
      limiter.heard(answer());
      requests++;
    }

    assertThat(requests).isGreaterThanOrEqualTo(ALLOWED * 10 * 9 / 10);
    assertThat(refused).isZero();
  }

  @Test
  void letsAllPassWhereTheServerSaysNothing() throws InterruptedException {
    for (int request = 0; request < 1_000; request++) {
      limiter.acquire();
      limiter.heard(new ServerHeaders(name -> Optional.empty()));
    }

    assertThat(now).isEqualTo(NOON);
  }

  @Test
  void sendsNothingDuringAPause() throws InterruptedException {
    limiter.pause(Duration.ofSeconds(7));

    limiter.acquire();

    assertThat(now).isEqualTo(NOON.plusSeconds(7));
  }

  @Test
  void knowsTheServersTime() throws InterruptedException {
    limiter.acquire();
    limiter.heard(answer());

    assertThat(limiter.serverTime()).isEqualTo(NOON.plus(AHEAD));
  }

  private ServerHeaders answer() {
    Instant there = now.plus(AHEAD);
    Instant minute = Instant.ofEpochSecond(there.getEpochSecond() / 60 * 60);
    observed = minute.equals(period) ? observed + 1 : 1;
    period = minute;
    refused += observed > ALLOWED ? 1 : 0;
    Map<String, String> headers =
        Map.of(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.ofInstant(there, ZoneOffset.UTC)),
            "RateLimit-Limit",
            Integer.toString(ALLOWED),
            "RateLimit-Remaining",
            Integer.toString(Math.max(0, ALLOWED - observed)),
            "RateLimit-Reset",
            Long.toString(minute.getEpochSecond() + 60));
    return new ServerHeaders(name -> Optional.ofNullable(headers.get(name)));
  }
}
