package dev.counterweight.cli.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a schedule until it is closed: one job at a time, each by its own command. Time zones,
 * missed times, no overlap and retries are db-scheduler's; this only wires it.
 */
public final class JobScheduler implements AutoCloseable {
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
  private static final Duration WAITS_FOR_JOBS = Duration.ofSeconds(25);

  private final ScheduleFile.Schedule schedule;
  private final Clock clock;
  private final JobStore store;
  private final Scheduler scheduler;

  private JobScheduler(
      ScheduleFile.Schedule schedule, Clock clock, JobStore store, Scheduler scheduler) {
    this.schedule = schedule;
    this.clock = clock;
    this.store = store;
    this.scheduler = scheduler;
  }

  /**
   * Starts the jobs of a schedule.
   *
   * @param launcher the program whose arguments the commands of the jobs are
   * @param progress takes a line per attempt
   * @throws dev.counterweight.inputs.InputException when another process runs this schedule
   */
  public static JobScheduler start(
      ScheduleFile.Schedule schedule, String launcher, Clock clock, Consumer<String> progress)
      throws IOException {
    Path state = schedule.state();
    JobStore store = JobStore.open(state);
    store.releaseDead();
    JobRunner runner = new JobRunner(state, new CommandProcess(launcher), clock, progress);
    List<RecurringTask<Void>> tasks = schedule.jobs().stream().map(runner::task).toList();
    Scheduler scheduler =
        Scheduler.create(store.dataSource())
            .startTasks(tasks)
            .threads(1) // two jobs would want the same lake
            .clock(clock::instant)
            .pollingInterval(LOOKS_EVERY)
            .shutdownMaxWait(WAITS_FOR_JOBS)
            .failureLogging(LogLevel.OFF, false)
            .alwaysPersistTimestampInUTC()
            .build();
    scheduler.start();
    return new JobScheduler(schedule, clock, store, scheduler);
  }

  /** Writes how all jobs stand to the health file. */
  public void writeHealth() {
    health(schedule, clock.instant(), scheduler::getScheduledExecutions).write(schedule.state());
  }

  static Health health(
      ScheduleFile.Schedule schedule,
      Instant now,
      Supplier<List<ScheduledExecution<Object>>> scheduled) {
    Map<String, RunLedger.Attempt> newest = new RunLedger(schedule.state()).newest();
    Map<String, ScheduledExecution<Object>> next = new TreeMap<>();
    scheduled.get().forEach(one -> next.put(one.getTaskInstance().getTaskName(), one));
    List<Health.Job> jobs =
        schedule.jobs().stream()
            .map(job -> stands(job.name(), next.get(job.name()), newest.get(job.name())))
            .toList();
    boolean ok = jobs.stream().allMatch(job -> job.lastEndedAt() == null || job.lastSucceeded());
    return new Health(now.toString(), ProcessHandle.current().pid(), ok, jobs);
  }

  private static Health.Job stands(
      String name, @Nullable ScheduledExecution<Object> next, RunLedger.@Nullable Attempt last) {
    return new Health.Job(
        name,
        next == null ? null : next.getExecutionTime().toString(),
        next != null && next.isPicked(),
        last == null ? null : last.endedAt(),
        last == null ? null : last.exitCode(),
        last != null && last.succeeded());
  }

  /** Stops; a command under way is ended, and made again at the next start. */
  @Override
  public void close() {
    scheduler.stop();
    store.close();
  }
}
