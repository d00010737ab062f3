package dev.counterweight.cli.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command as a person would, in a process of its own: what it leaks or breaks ends with it.
 */
final class CommandProcess {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final String launcher;

  CommandProcess(String launcher) {
    this.launcher = launcher;
  }

  /**
   * The exit code; empty when the command was ended after the timeout.
   *
   * @param log takes what it says
   */
  OptionalInt run(List<String> command, Duration timeout, Path log)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(launcher));
    line.addAll(command);
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return OptionalInt.of(process.exitValue());
      }
      return OptionalInt.empty();
    } finally {
      end(process);
    }
  }

  /** No command outlives the schedule that started it. */
  private static void end(Process process) {
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    family.forEach(ProcessHandle::destroy);
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
