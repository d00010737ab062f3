package dev.counterweight.cli.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * One job of a schedule.
 *
 * @param name what the ledger calls it
 * @param at five cron fields: minute, hour, day of month, month, day of week
 * @param zone where {@code at} is meant
 * @param command the arguments of {@code counterweight}; {@value #PREVIOUS_QUARTER} stands for the
 *     quarter before the day the job was due
 * @param retries attempts after a failed one, before the job waits for its next time
 * @param backoff from a failed attempt to the next, doubled each time
 * @param timeout after which an attempt is ended
 */
public record ScheduledJob(
    String name,
    String at,
    ZoneId zone,
    List<String> command,
    int retries,
    Duration backoff,
    Duration timeout) {
  static final String PREVIOUS_QUARTER = "{previous-quarter}";

  /** A backoff doubles at most this often: 64 times the first wait. */
  private static final int MOST_DOUBLINGS = 6;

  public ScheduledJob {
    command = List.copyOf(command);
  }

  /** The command of the time the job was due. */
  public List<String> commandFor(Instant due) {
    ZonedDateTime before = due.atZone(zone).minus(1, IsoFields.QUARTER_YEARS);
    String quarter = before.getYear() + "Q" + before.get(IsoFields.QUARTER_OF_YEAR);
    return command.stream().map(part -> part.replace(PREVIOUS_QUARTER, quarter)).toList();
  }

  /** How long to wait after so many failed attempts in a row. */
  Duration waitAfter(int failures) {
    return backoff.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
  }
}
