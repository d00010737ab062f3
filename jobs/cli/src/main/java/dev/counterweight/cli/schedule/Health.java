package dev.counterweight.cli.schedule;

import dev.counterweight.lake.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor asks: is the schedule alive, and did every job's last attempt succeed. A file that
 * is replaced whole.
 *
 * @param aliveAt when this was written; older than a few minutes means that nothing runs
 * @param ok no job's last attempt failed
 */
record Health(String aliveAt, long processId, boolean ok, List<Job> jobs) {
  static final String FILE = "health.json";

  /** How one job stands. */
  record Job(
      String name,
      @Nullable String nextDue,
      boolean running,
      @Nullable String lastEndedAt,
      @Nullable Integer lastExitCode,
      boolean lastSucceeded) {}

  void write(Path state) {
    try {
      Path whole = state.resolve(FILE + ".new");
      Files.writeString(whole, Json.write(this));
      Files.move(
          whole,
          state.resolve(FILE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write " + FILE + " in " + state, unwritable);
    }
  }
}
