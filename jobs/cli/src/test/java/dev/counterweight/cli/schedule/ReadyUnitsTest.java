package dev.counterweight.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.commands.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The units for those who have a scheduler say what conf/schedule.conf says. */
class ReadyUnitsTest {
  private static final Path CONF = Path.of("../../conf");

  @Test
  void theShippedScheduleIsValidForTheCommandsThereAre() {
    ScheduleFile.Schedule schedule = schedule();

    assertThat(schedule.jobs()).extracting(ScheduledJob::name).contains("nightly-run");
  }

  @Test
  void cronRunsTheSameCommandsAtTheSameTimes() throws IOException {
    List<String> jobs = new ArrayList<>();
    Pattern line =
        Pattern.compile("((?:\\S+ ){5})counterweight .*\\./counterweight (.*) >>\\S+ 2>&1");
    for (String text : Files.readAllLines(CONF.resolve("cron/counterweight"))) {
      if (text.matches("[0-9*].*")) {
        Matcher matcher = line.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        assertThat(text).as("% means a new line to cron").doesNotContain("%");
        jobs.add(matcher.group(1).strip() + " -> " + matcher.group(2));
      }
    }

    assertThat(jobs)
        .containsExactlyInAnyOrderElementsOf(
            schedule().jobs().stream()
                .map(job -> job.at() + " -> " + String.join(" ", job.command()))
                .toList());
  }

  @Test
  void systemdRunsTheNightlyCommandAtTheSameTime() throws IOException {
    Map<String, String> timer = unit("counterweight-run.timer");
    Map<String, String> service = unit("counterweight-run.service");
    ScheduledJob nightly = nightly();

    String[] fields = nightly.at().split(" ");
    assertThat(nightly.at()).endsWith("* * *");
    assertThat(timer)
        .containsEntry(
            "Timer.OnCalendar",
            "*-*-* %02d:%02d:00 %s"
                .formatted(
                    Integer.parseInt(fields[1]), Integer.parseInt(fields[0]), nightly.zone()))
        .containsEntry("Timer.Persistent", "true")
        .containsEntry("Install.WantedBy", "timers.target");
    assertThat(service)
        .containsEntry("Service.Type", "oneshot")
        .containsEntry(
            "Service.ExecStart",
            "/opt/counterweight/counterweight " + String.join(" ", nightly.command()));
  }

  @Test
  void kubernetesRunsTheNightlyCommandAtTheSameTime() throws IOException {
    Object root = new Yaml().load(Files.readString(CONF.resolve("kubernetes/cronjob.yaml")));
    ScheduledJob nightly = nightly();

    assertThat(at(root, "apiVersion")).isEqualTo("batch/v1");
    assertThat(at(root, "kind")).isEqualTo("CronJob");
    assertThat(at(root, "spec", "schedule")).isEqualTo(nightly.at());
    assertThat(at(root, "spec", "timeZone")).isEqualTo(nightly.zone().toString());
    assertThat(at(root, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
    Object pod = at(root, "spec", "jobTemplate", "spec", "template", "spec");
    Object container = ((List<?>) at(pod, "containers")).get(0);
    List<String> command = new ArrayList<>(List.of("./counterweight"));
    command.addAll(nightly.command());
    assertThat(at(container, "command")).isEqualTo(command);
    Object mount = ((List<?>) at(container, "volumeMounts")).get(0);
    Object volume = ((List<?>) at(pod, "volumes")).get(0);
    assertThat(at(mount, "name")).isEqualTo(at(volume, "name"));
  }

  private static Object at(Object node, String... path) {
    Object found = node;
    for (String name : path) {
      found = Objects.requireNonNull(((Map<?, ?>) found).get(name), name);
    }
    return found;
  }

  /** Section.Key to value, refusing lines that are none of comment, section and assignment. */
  private static Map<String, String> unit(String file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    String section = "";
    for (String line : Files.readAllLines(CONF.resolve("systemd").resolve(file))) {
      if (line.matches("\\[\\w+]")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line).matches("[A-Z]\\w+=.+");
        values.put(section + "." + line.split("=", 2)[0], line.split("=", 2)[1]);
      }
    }
    return values;
  }

  private static ScheduledJob nightly() {
    return schedule().jobs().stream()
        .filter(
            job ->
                job.name().equals("nightly-run") && job.zone().normalized().equals(ZoneOffset.UTC))
        .findFirst()
        .orElseThrow();
  }

  private static ScheduleFile.Schedule schedule() {
    return ScheduleFile.read(CONF.resolve("schedule.conf"), Commands::problemOf);
  }
}
