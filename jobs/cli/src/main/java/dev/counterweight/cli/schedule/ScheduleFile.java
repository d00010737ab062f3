package dev.counterweight.cli.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import dev.counterweight.inputs.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code conf/schedule.conf}. All problems are told at once, each with file, line, key, value
 * and what is allowed.
 */
public final class ScheduleFile {
  private static final Set<String> KEYS = Set.of("zone", "state", "jobs", "defaults");
  private static final Set<String> DEFAULTS = Set.of("retries", "backoff", "timeout");
  private static final Set<String> JOB_KEYS =
      Set.of("at", "zone", "command", "retries", "backoff", "timeout");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int MOST_RETRIES = 20;

  private final String file;
  private final Function<List<String>, Optional<String>> commandProblem;
  private final List<String> problems = new ArrayList<>();

  private ScheduleFile(String file, Function<List<String>, Optional<String>> commandProblem) {
    this.file = file;
    this.commandProblem = commandProblem;
  }

  /**
   * What a file says.
   *
   * @param state the folder of ledger, health file and logs
   * @param jobs by name
   */
  public record Schedule(Path state, List<ScheduledJob> jobs) {}

  /**
   * The schedule of a file.
   *
   * @param commandProblem what is wrong with the arguments of a command, if anything
   * @throws InputException naming every problem
   */
  public static Schedule read(Path path, Function<List<String>, Optional<String>> commandProblem) {
    if (!Files.isRegularFile(path)) {
      throw new InputException("--file %s: no such file".formatted(path));
    }
    ScheduleFile reader = new ScheduleFile(String.valueOf(path.getFileName()), commandProblem);
    try {
      Schedule schedule = reader.schedule(ConfigFactory.parseFile(path.toFile()).resolve());
      if (!reader.problems.isEmpty()) {
        throw new InputException(reader.problems);
      }
      return schedule;
    } catch (ConfigException broken) {
      throw new InputException(reader.where(broken) + oneLine(broken.getMessage()));
    }
  }

  private Schedule schedule(Config root) {
    Config config = root.getConfig("schedule");
    refuseUnknown(config, KEYS, "schedule");
    Config defaults = config.getConfig("defaults");
    refuseUnknown(defaults, DEFAULTS, "schedule.defaults");
    List<ScheduledJob> jobs = new ArrayList<>();
    for (String name : new TreeMap<>(config.getObject("jobs")).keySet()) {
      Config own = config.getConfig("jobs").getConfig("\"" + name + "\"");
      refuseUnknown(own, JOB_KEYS, "schedule.jobs." + name);
      Config job = own.withFallback(defaults).withFallback(config.withOnlyPath("zone"));
      job(name, job).ifPresent(jobs::add);
    }
    if (jobs.isEmpty() && problems.isEmpty()) {
      problems.add("%s: schedule.jobs is empty; name at least one job".formatted(file));
    }
    return new Schedule(Path.of(config.getString("state")), jobs);
  }

  private Optional<ScheduledJob> job(String name, Config job) {
    int before = problems.size();
    if (!NAME.matcher(name).matches()) {
      problem(job, "at", name, "a name is of small letters, digits and dashes, at most 40");
    }
    @Nullable ZoneId zone = zone(job);
    String at = job.getString("at");
    if (zone != null) {
      refuseUnreadableTime(job, at, zone);
    }
    int retries = job.getInt("retries");
    if (retries < 0 || retries > MOST_RETRIES) {
      problem(job, "retries", String.valueOf(retries), "0 to " + MOST_RETRIES);
    }
    List<String> command = job.getStringList("command");
    commandProblem
        .apply(command)
        .ifPresent(why -> problem(job, "command", String.join(" ", command), why));
    if (zone == null || problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new ScheduledJob(
            name,
            at,
            zone,
            command,
            retries,
            job.getDuration("backoff"),
            job.getDuration("timeout")));
  }

  private @Nullable ZoneId zone(Config job) {
    String zone = job.getString("zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      problem(job, "zone", zone, "a name such as Europe/Berlin or UTC");
      return null;
    }
  }

  private void refuseUnreadableTime(Config job, String at, ZoneId zone) {
    try {
      cron(at, zone);
    } catch (RuntimeException unreadable) {
      problem(job, "at", at, "five cron fields: minute hour day-of-month month day-of-week");
    }
  }

  /** When a job is due. */
  static CronSchedule cron(String at, ZoneId zone) {
    return new CronSchedule(at, zone, CronStyle.UNIX);
  }

  private void refuseUnknown(Config config, Set<String> known, String where) {
    for (Map.Entry<String, ConfigValue> entry : config.root().entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            "%s, line %d: unknown key '%s.%s' (known: %s)"
                .formatted(
                    file,
                    entry.getValue().origin().lineNumber(),
                    where,
                    entry.getKey(),
                    String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  private void problem(Config job, String key, String value, String allowed) {
    problems.add(
        "%s, line %d: %s '%s': %s"
            .formatted(file, job.getValue(key).origin().lineNumber(), key, value, allowed));
  }

  private String where(ConfigException broken) {
    return broken.origin() == null
        ? file + ": "
        : "%s, line %d: ".formatted(file, broken.origin().lineNumber());
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).split("\n")[0];
  }
}
