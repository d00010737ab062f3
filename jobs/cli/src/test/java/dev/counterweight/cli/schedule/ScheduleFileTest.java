package dev.counterweight.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleFileTest {
  @TempDir private Path folder;

  @Test
  void readsJobsWithTheDefaultsTheyDoNotSet() throws IOException {
    ScheduleFile.Schedule schedule =
        read(
            """
            schedule {
              zone = "Europe/Berlin"
              state = "there"
              defaults { retries = 3, backoff = 10m, timeout = 2h }
              jobs {
                audit { at = "0 6 2 1,4,7,10 *", command = [status, --lake, "{previous-quarter}"], retries = 1 }
              }
            }
            """);

    assertThat(schedule.state()).isEqualTo(Path.of("there"));
    assertThat(schedule.jobs())
        .containsExactly(
            new ScheduledJob(
                "audit",
                "0 6 2 1,4,7,10 *",
                ZoneId.of("Europe/Berlin"),
                List.of("status", "--lake", "{previous-quarter}"),
                1,
                Duration.ofMinutes(10),
                Duration.ofHours(2)));
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirLines() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    schedule {
                      zone = "Europe/Belrin"
                      state = "there"
                      defaults { retries = 3, backoff = 10m, timeout = 2h }
                      jobs {
                        nightly { at = "0 25 * * *", zone = UTC, command = [run] }
                        weekly { at = "0 6 * * 1", command = [run], retires = 2 }
                        odd { at = "0 6 * * 1", zone = UTC, command = [nonsense], retries = 99 }
                      }
                    }
                    """))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("schedule.conf, line 6: at '0 25 * * *': five cron fields")
        .hasMessageContaining("schedule.conf, line 7: unknown key 'schedule.jobs.weekly.retires'")
        .hasMessageContaining("schedule.conf, line 2: zone 'Europe/Belrin'")
        .hasMessageContaining("schedule.conf, line 8: command 'nonsense': no such command")
        .hasMessageContaining("schedule.conf, line 8: retries '99': 0 to 20");
  }

  @Test
  void aTimeIsMeantWhereTheJobSays() {
    // six in the morning in Berlin: five in UTC in winter, four in summer (IANA Europe/Berlin)
    assertThat(next("0 6 * * *", "Europe/Berlin", "2026-01-10T12:00:00Z"))
        .isEqualTo("2026-01-11T05:00:00Z");
    assertThat(next("0 6 * * *", "Europe/Berlin", "2026-07-10T12:00:00Z"))
        .isEqualTo("2026-07-11T04:00:00Z");
  }

  @Test
  void aTimeThatOccursTwiceInAnAutumnNightIsDueOnce() {
    // clocks in Berlin went from 03:00 back to 02:00 at 01:00Z on 2026-10-25
    Instant first = Instant.parse(next("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z"));
    assertThat(first).isBetween("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
    assertThat(next("30 2 * * *", "Europe/Berlin", first.toString()))
        .isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void theQuarterBeforeIsTheOneThatHasEnded() {
    ScheduledJob job =
        new ScheduledJob(
            "audit",
            "0 6 2 1,4,7,10 *",
            ZoneId.of("America/New_York"),
            List.of("audit", "--quarter", "{previous-quarter}"),
            0,
            Duration.ofMinutes(1),
            Duration.ofHours(1));

    assertThat(job.commandFor(Instant.parse("2026-10-02T10:00:00Z")))
        .containsExactly("audit", "--quarter", "2026Q3");
    // still the last evening of the year in New York
    assertThat(job.commandFor(Instant.parse("2027-01-01T02:00:00Z"))).contains("2026Q3");
    assertThat(job.commandFor(Instant.parse("2027-01-02T11:00:00Z"))).contains("2026Q4");
  }

  private static String next(String at, String zone, String after) {
    return ScheduleFile.cron(at, ZoneId.of(zone))
        .getNextExecutionTime(ExecutionComplete.simulatedSuccess(Instant.parse(after)))
        .toString();
  }

  private ScheduleFile.Schedule read(String text) throws IOException {
    Path file = folder.resolve("schedule.conf");
    Files.writeString(file, text);
    return ScheduleFile.read(
        file,
        command ->
            command.contains("nonsense") ? Optional.of("no such command") : Optional.empty());
  }
}
