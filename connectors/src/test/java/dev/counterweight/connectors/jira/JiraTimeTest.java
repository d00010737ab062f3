package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.http.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-05-15T16:17:44.250+0000\"",
        "\"2026-05-15T16:17:44.250+00:00\"",
        "\"2026-05-15T16:17:44.250Z\"",
        "\"2026-05-15T21:47:44.250+0530\"",
        "1778861864250"
      })
  void readsEveryWayJiraWritesATime(String json) throws IOException {
    assertThat(JiraTime.instant(Json.read(json)))
        .isEqualTo(Instant.parse("2026-05-15T16:17:44.250Z"));
  }

  @Test
  void aSmallNumberIsSeconds() throws IOException {
    assertThat(JiraTime.instant(Json.read("1778861864")))
        .isEqualTo(Instant.parse("2026-05-15T16:17:44Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "\"\"",
        "\"soon\"",
        "\"2026-05-15\"",
        "\"2026-05-15T16:17:44\"",
        "\"2026-13-15T16:17:44Z\"",
        "99999999999999999999",
        "9223372036854775807",
        "1.5",
        "true"
      })
  void whatIsNoTimeIsNull(String json) throws IOException {
    assertThat(JiraTime.instant(Json.read(json))).isNull();
  }

  @Test
  void readsDays() throws IOException {
    assertThat(JiraTime.day(Json.read("\"2026-05-15\""))).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(JiraTime.day(Json.read("\"15/May/26\""))).isNull();
    assertThat(JiraTime.day(Json.read("\"+999999999-01-01\""))).isNull();
  }
}
