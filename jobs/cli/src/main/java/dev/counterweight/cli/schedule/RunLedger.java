package dev.counterweight.cli.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of scheduled runs: JSON lines, one per attempt, only ever appended. A line that a
 * crash cut short is passed over.
 */
final class RunLedger {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final Path file;

  RunLedger(Path state) {
    this.file = state.resolve("runs.jsonl");
  }

  /**
   * One attempt at a job.
   *
   * @param due when the schedule wanted this attempt
   * @param attempt 1 is the first of its time
   * @param exitCode of the command; null where it was ended after its timeout
   * @param log its output, in the folder of the schedule
   */
  record Attempt(
      String job,
      String due,
      int attempt,
      List<String> command,
      String startedAt,
      String endedAt,
      @Nullable Integer exitCode,
      String log) {
    boolean succeeded() {
      return exitCode != null && exitCode == 0;
    }
  }

  void append(Attempt attempt) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // a line begins where the last one ended, even if that one was cut short
      String line = (endsMidLine() ? "\n" : "") + MAPPER.writeValueAsString(attempt) + "\n";
      Files.writeString(
          file,
          line,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write the ledger of runs " + file, unwritable);
    }
  }

  /** The newest attempt at each job. */
  Map<String, Attempt> newest() {
    Map<String, Attempt> newest = new LinkedHashMap<>();
    attempts().forEach(attempt -> newest.put(attempt.job(), attempt));
    return newest;
  }

  /** All attempts, oldest first. */
  List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(line -> read(line).ifPresent(attempts::add));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the ledger of runs " + file, unreadable);
    }
    return attempts;
  }

  private static Optional<Attempt> read(String line) {
    try {
      return Optional.of(MAPPER.readValue(line, Attempt.class));
    } catch (IOException cutShort) {
      return Optional.empty();
    }
  }

  private boolean endsMidLine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (var channel = Files.newByteChannel(file)) {
      var last = java.nio.ByteBuffer.allocate(1);
      channel.position(channel.size() - 1).read(last);
      return last.get(0) != '\n';
    }
  }
}
