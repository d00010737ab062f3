package dev.counterweight.cli.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A schedule as {@code --list} shows it. Looks at files only: the schedule may run meanwhile. */
public final class ScheduleView {
  private final List<String> lines;
  private final ObjectNode summary;

  private ScheduleView(List<String> lines, ObjectNode summary) {
    this.lines = lines;
    this.summary = summary;
  }

  /** The jobs in the order of their names, with their next time after now. */
  public static ScheduleView of(ScheduleFile.Schedule schedule, Instant now) {
    Map<String, RunLedger.Attempt> newest = new RunLedger(schedule.state()).newest();
    List<String> lines = new ArrayList<>();
    ObjectNode summary =
        JsonNodeFactory.instance.objectNode().put("command", "schedule").put("exit_code", 0);
    ArrayNode jobs = summary.putArray("jobs");
    for (ScheduledJob job : schedule.jobs()) {
      Instant next =
          ScheduleFile.cron(job.at(), job.zone())
              .getNextExecutionTime(ExecutionComplete.simulatedSuccess(now));
      RunLedger.Attempt last = newest.get(job.name());
      String went =
          last == null
              ? "never ran"
              : "last ended %s with %s".formatted(last.endedAt(), last.exitCode());
      String command = String.join(" ", job.commandFor(next));
      lines.add("%-18s %s  %-40s %s".formatted(job.name(), next, command, went));
      jobs.addObject()
          .put("name", job.name())
          .put("next", next.toString())
          .put("command", command)
          .put("last_ended_at", last == null ? null : last.endedAt())
          .put("last_exit_code", last == null ? null : last.exitCode());
    }
    return new ScheduleView(lines, summary);
  }

  /** A line per job. */
  public List<String> lines() {
    return lines;
  }

  /** The same for machines. */
  public ObjectNode summary() {
    return summary;
  }
}
