package dev.counterweight.cli;

import dev.counterweight.lake.Json;
import dev.counterweight.lake.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the tables of a lake back, as any reader of Parquet would. */
final class LakeTables {
  private final Path lake;

  LakeTables(Path lake) {
    this.lake = lake;
  }

  RunManifest run() throws IOException {
    return Json.read(Files.readString(lake.resolve("runs/current.json")), RunManifest.class);
  }

  /**
   * Every table of the current run, {@code model/changes}, and how often each of its rows stands.
   */
  Map<String, Map<String, Long>> rows(String... leaveOut) throws IOException {
    Map<String, Map<String, Long>> rows = new TreeMap<>();
    for (RunManifest.TableRun table : run().tables()) {
      if (!List.of(leaveOut).contains(table.table())) {
        rows.put(table.table(), rows(lake.resolve(table.path())));
      }
    }
    return rows;
  }

  private static Map<String, Long> rows(Path table) {
    return read(table).collectAsList().stream()
        .collect(Collectors.groupingBy(Row::toString, TreeMap::new, Collectors.counting()));
  }

  /** A report of the current run. */
  Dataset<Row> report(String name) {
    return read(lake.resolve("reports").resolve(name));
  }

  static Dataset<Row> read(Path table) {
    return SparkSessions.lazily("local[*]").get().read().parquet(table.toString());
  }

  /** Name, size and time of every file that holds rows or pages. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(lake)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !lake.relativize(file).startsWith("runs"))
          .map(LakeTables::described)
          .sorted()
          .toList();
    }
  }

  private static String described(Path file) {
    try {
      return file
          + " "
          + Arrays.hashCode(Files.readAllBytes(file))
          + " "
          + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
