package dev.counterweight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Spark's event log says of a run, stage by stage as this program names them. */
public final class EventLog {
  private static final String GROUP = "spark.jobGroup.id";
  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;

  private final Map<String, Sums> groups = new LinkedHashMap<>();
  private final Map<Integer, Sums> byStage = new HashMap<>();
  private final Map<Integer, Long> started = new HashMap<>();
  private final Map<Integer, Sums> byJob = new HashMap<>();

  private EventLog() {}

  /**
   * What the jobs of one stage took.
   *
   * @param seconds summed over its jobs; planning between them is not among it
   * @param rows read, and written
   * @param bytes read from files, and written
   * @param spilledBytes written to disk because memory did not hold them
   */
  public record Stage(
      String name,
      int jobs,
      double seconds,
      double cpuSeconds,
      long rows,
      long bytes,
      long spilledBytes) {}

  private static final class Sums {
    private int jobs;
    private long millis;
    private long cpuNanos;
    private long rows;
    private long bytes;
    private long spilled;

    private void add(JsonNode metrics) {
      cpuNanos += metrics.path("Executor CPU Time").asLong();
      spilled += metrics.path("Disk Bytes Spilled").asLong();
      JsonNode in = metrics.path("Input Metrics");
      JsonNode out = metrics.path("Output Metrics");
      rows += in.path("Records Read").asLong() + out.path("Records Written").asLong();
      bytes += in.path("Bytes Read").asLong() + out.path("Bytes Written").asLong();
    }

    private Stage of(String name) {
      return new Stage(name, jobs, millis / MILLIS, cpuNanos / NANOS, rows, bytes, spilled);
    }
  }

  /** The stages of the one run whose log lies in a folder, in the order of their first jobs. */
  public static List<Stage> stages(Path folder) throws IOException {
    EventLog log = new EventLog();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.read(line);
          }
        }
      }
    }
    List<Stage> stages = new ArrayList<>();
    log.groups.forEach((name, sums) -> stages.add(sums.of(name)));
    return stages;
  }

  private void read(String line) throws IOException {
    if (line.contains("\"Event\":\"SparkListenerJobStart\"")) {
      jobStarts(Json.read(line));
    } else if (line.contains("\"Event\":\"SparkListenerJobEnd\"")) {
      JsonNode end = Json.read(line);
      int job = end.path("Job ID").asInt();
      byJob.getOrDefault(job, new Sums()).millis +=
          end.path("Completion Time").asLong() - started.getOrDefault(job, 0L);
    } else if (line.contains("\"Event\":\"SparkListenerTaskEnd\"")) {
      JsonNode end = Json.read(line);
      byStage.getOrDefault(end.path("Stage ID").asInt(), new Sums()).add(end.path("Task Metrics"));
    }
  }

  private void jobStarts(JsonNode start) {
    String group = start.path("Properties").path(GROUP).asText("before the first table");
    Sums sums = groups.computeIfAbsent(group, name -> new Sums());
    sums.jobs++;
    started.put(start.path("Job ID").asInt(), start.path("Submission Time").asLong());
    byJob.put(start.path("Job ID").asInt(), sums);
    start.path("Stage IDs").forEach(stage -> byStage.putIfAbsent(stage.asInt(), sums));
  }
}
