package dev.counterweight.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real scheduler, real store, real processes; only the time is set. */
class JobRunnerTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path folder;
  private Path state;
  private Path launcher;
  private final SettableClock clock = new SettableClock();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void launcherThatNotesItsArguments() throws IOException {
    state = folder.resolve("state");
    launcher = folder.resolve("launcher");
    clock.set(START);
    script("echo \"$@\" >>%s; echo said".formatted(calls()));
  }

  @Test
  void runsAJobWhenItIsDueAndWritesItDown() throws Exception {
    try (JobStore store = JobStore.open(state)) {
      ManualScheduler scheduler = scheduler(store);
      at(scheduler, "2026-03-01T01:29:59Z");
      assertThat(calls()).doesNotExist();
      at(scheduler, "2026-03-01T01:30:00Z");
    }

    assertThat(calls()).hasContent("run --config some.conf");
    RunLedger.Attempt attempt = new RunLedger(state).attempts().get(0);
    assertThat(attempt.exitCode()).isZero();
    assertThat(attempt.due()).isEqualTo("2026-03-01T01:30:00Z");
    assertThat(state.resolve(attempt.log())).hasContent("said");
  }

  @Test
  void catchesUpOnceWithTimesThatPassedWhileNothingRan() throws Exception {
    try (JobStore store = JobStore.open(state)) {
      scheduler(store);
    }
    clock.set(Instant.parse("2026-03-08T12:00:00Z"));
    try (JobStore store = JobStore.open(state)) {
      ManualScheduler later = scheduler(store);
      later.runAnyDueExecutions();
      later.runAnyDueExecutions();
      at(later, "2026-03-09T01:30:00Z");
    }

    assertThat(new RunLedger(state).attempts())
        .extracting(RunLedger.Attempt::startedAt)
        .containsExactly("2026-03-08T12:00:00Z", "2026-03-09T01:30:00Z");
  }

  @Test
  void retriesWithDoubledWaitsThenWaitsForItsNextTime() throws Exception {
    script("exit 1");
    try (JobStore store = JobStore.open(state)) {
      ManualScheduler scheduler = scheduler(store);
      for (int minute = 0; minute < 24 * 60; minute += 5) {
        at(scheduler, START.plus(Duration.ofMinutes(90 + minute)).toString());
      }
      at(scheduler, "2026-03-02T01:30:00Z");
    }

    // backoff 10 minutes, then 20; two retries
    assertThat(new RunLedger(state).attempts())
        .extracting(RunLedger.Attempt::startedAt, RunLedger.Attempt::attempt)
        .containsExactly(
            tuple("2026-03-01T01:30:00Z", 1),
            tuple("2026-03-01T01:40:00Z", 2),
            tuple("2026-03-01T02:00:00Z", 3),
            tuple("2026-03-02T01:30:00Z", 1));
  }

  @Test
  void anAttemptThatTakesTooLongIsEndedWithItsChildren() throws Exception {
    script("sleep 300 & echo $! >%s; wait".formatted(folder.resolve("child")));
    try (JobStore store = JobStore.open(state)) {
      at(scheduler(store), "2026-03-01T01:30:00Z");
    }

    assertThat(new RunLedger(state).attempts().get(0).exitCode()).isNull();
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    await(() -> ended(child));
  }

  @Test
  void anAttemptThatACrashCutOffIsMadeAgainAtTheNextStart() throws Exception {
    try (JobStore store = JobStore.open(state)) {
      scheduler(store);
      clock.set(Instant.parse("2026-03-01T01:30:00Z"));
      try (var connection = store.dataSource().getConnection();
          var statement = connection.createStatement()) {
        // what the table says when a process dies at work
        statement.execute(
            "update scheduled_tasks set picked = true, picked_by = 'gone',"
                + " last_heartbeat = current_timestamp");
      }
    }
    try (JobStore store = JobStore.open(state)) {
      store.releaseDead();
      at(scheduler(store), "2026-03-01T01:31:00Z");
    }

    assertThat(calls()).hasContent("run --config some.conf");
  }

  @Test
  void theHealthFileSaysWhichJobFailedLast() throws Exception {
    ScheduleFile.Schedule schedule = new ScheduleFile.Schedule(state, List.of(job()));
    try (JobStore store = JobStore.open(state)) {
      ManualScheduler scheduler = scheduler(store);
      assertThat(health(schedule, scheduler).ok()).isTrue();
      script("exit 3");
      at(scheduler, "2026-03-01T01:30:00Z");
      Health failed = health(schedule, scheduler);
      assertThat(failed.ok()).isFalse();
      assertThat(failed.jobs().get(0).lastExitCode()).isEqualTo(3);
      assertThat(failed.jobs().get(0).nextDue()).isEqualTo("2026-03-01T01:40:00Z");
      failed.write(state);
    }

    assertThat(state.resolve(Health.FILE)).content().contains("\"ok\" : false");
  }

  @Test
  void aSecondScheduleInTheSameFolderIsRefused() throws Exception {
    Path program = folder.resolve("Holder.java");
    Files.writeString(
        program,
        """
        public class Holder {
          public static void main(String[] a) throws Exception {
            java.sql.DriverManager.getConnection("jdbc:h2:file:" + a[0], "sa", "");
            System.out.println("open");
            Thread.sleep(60_000);
          }
        }
        """);
    Files.createDirectories(state);
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.toString(),
                state.toAbsolutePath().resolve("schedule").toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> JobStore.open(state))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another process runs the schedule in");
    } finally {
      other.destroyForcibly().waitFor(); // kill -9
    }
    JobStore.open(state).close();
  }

  /** Gone, or a zombie: who adopts the orphan may never ask how it ended. */
  private static boolean ended(long process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
    } catch (IOException gone) {
      return true;
    }
  }

  private static void await(BooleanSupplier state) throws InterruptedException {
    for (int tries = 0; tries < 100 && !state.getAsBoolean(); tries++) {
      Thread.sleep(50);
    }
    assertThat(state.getAsBoolean()).isTrue();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private Health health(ScheduleFile.Schedule schedule, ManualScheduler scheduler) {
    return JobScheduler.health(schedule, clock.now(), scheduler::getScheduledExecutions);
  }

  private ManualScheduler scheduler(JobStore store) {
    Clock asJava =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Instant instant() {
            return clock.now();
          }
        };
    JobRunner runner =
        new JobRunner(state, new CommandProcess(launcher.toString()), asJava, progress::add);
    ManualScheduler scheduler =
        TestHelper.createManualScheduler(store.dataSource())
            .clock(clock)
            .startTasks(List.of(runner.task(job())))
            .build();
    scheduler.start();
    return scheduler;
  }

  private static void at(ManualScheduler scheduler, String time) {
    scheduler.setTime(Instant.parse(time));
    scheduler.runAnyDueExecutions();
  }

  private static ScheduledJob job() {
    return new ScheduledJob(
        "nightly",
        "30 1 * * *",
        ZoneOffset.UTC,
        List.of("run", "--config", "some.conf"),
        2,
        Duration.ofMinutes(10),
        Duration.ofSeconds(1));
  }

  private Path calls() {
    return folder.resolve("calls");
  }

  private void script(String lines) throws IOException {
    Files.writeString(launcher, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }
}
