package dev.counterweight.cli.schedule;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what a job says when its time has come, and writes down how it went. */
final class JobRunner {
  private final Path state;
  private final CommandProcess process;
  private final RunLedger ledger;
  private final Clock clock;
  private final Consumer<String> progress;

  JobRunner(Path state, CommandProcess process, Clock clock, Consumer<String> progress) {
    this.state = state;
    this.process = process;
    this.ledger = new RunLedger(state);
    this.clock = clock;
    this.progress = progress;
  }

  /** An attempt that did not end with 0; db-scheduler takes it from there. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  /**
   * A job as db-scheduler knows it: its next time stands in the database, so one that passed while
   * nothing ran is caught up with, once; an attempt that a crash cut off is made again.
   */
  RecurringTask<Void> task(ScheduledJob job) {
    CronSchedule schedule = ScheduleFile.cron(job.at(), job.zone());
    return Tasks.recurring(job.name(), schedule)
        .onDeadExecutionRevive()
        .onFailure((failed, operations) -> retry(job, schedule, failed, operations))
        .execute((instance, context) -> attempt(job, context.getExecution()));
  }

  private void retry(
      ScheduledJob job,
      CronSchedule schedule,
      ExecutionComplete failed,
      ExecutionOperations<Void> operations) {
    // the one that just failed is not counted yet
    int failures = failed.getExecution().consecutiveFailures + 1;
    Instant next = schedule.getNextExecutionTime(failed);
    Instant again = failed.getTimeDone().plus(job.waitAfter(failures));
    boolean retried = failures % (job.retries() + 1) != 0 && again.isBefore(next);
    progress.accept(
        "%s failed; %s at %s"
            .formatted(job.name(), retried ? "again" : "next", retried ? again : next));
    operations.reschedule(failed, retried ? again : next);
  }

  private void attempt(ScheduledJob job, Execution execution) {
    Instant due = execution.executionTime;
    Instant started = clock.instant();
    int attempt = 1 + execution.consecutiveFailures % (job.retries() + 1);
    List<String> command = job.commandFor(due);
    Path log = log(job, started);
    progress.accept("%s: counterweight %s".formatted(job.name(), String.join(" ", command)));
    @Nullable Integer exitCode = exitCode(command, job, log);
    ledger.append(
        new RunLedger.Attempt(
            job.name(),
            due.toString(),
            attempt,
            command,
            started.toString(),
            clock.instant().toString(),
            exitCode,
            state.relativize(log).toString()));
    if (exitCode == null || exitCode != 0) {
      throw new Failed("%s ended with %s; see %s".formatted(job.name(), exitCode, log));
    }
    progress.accept("%s: done".formatted(job.name()));
  }

  private @Nullable Integer exitCode(List<String> command, ScheduledJob job, Path log) {
    try {
      OptionalInt code = process.run(command, job.timeout(), log);
      return code.isPresent() ? code.getAsInt() : null;
    } catch (IOException unstartable) {
      throw new UncheckedIOException("Cannot start " + job.name(), unstartable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private Path log(ScheduledJob job, Instant started) {
    try {
      Path logs = Files.createDirectories(state.resolve("logs"));
      return logs.resolve(job.name() + "-" + started.toString().replace(":", "") + ".log");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write logs in " + state, unwritable);
    }
  }
}
