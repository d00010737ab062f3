package dev.counterweight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that is watched until it ends: time, processor time and memory, as Linux counts them.
 */
public final class WatchedProcess {
  private static final int MILLIS_BETWEEN_LOOKS = 20;
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
  private static final int UTIME = 11; // fields of stat behind the name of the program
  private static final int STIME = 12;

  private WatchedProcess() {}

  /**
   * What a process took.
   *
   * @param peakMb most memory resident at once, megabytes of 2^20 bytes
   */
  public record Cost(double seconds, double cpuSeconds, long peakMb) {}

  /**
   * Runs a command to its end.
   *
   * @param log takes what it says
   * @throws IOException when it does not end well; the message has the end of what it said
   */
  public static Cost run(List<String> command, Path directory, Path log) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Cost cost = new Cost(0, 0, 0);
    try {
      while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        cost = look(process.pid(), cost);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s ended with %d: %s".formatted(command.get(0), process.exitValue(), end(log)));
    }
    return new Cost((System.nanoTime() - start) / 1e9, cost.cpuSeconds, cost.peakMb);
  }

  private static String end(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static Cost look(long pid, Cost before) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double cpu =
          (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
      long peak =
          Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
              .findFirst()
              .orElse(0);
      return new Cost(0, Math.max(cpu, before.cpuSeconds), Math.max(peak, before.peakMb));
    } catch (NoSuchFileException ended) {
      return before;
    }
  }
}
