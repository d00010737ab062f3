package dev.counterweight.steps;

import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RawRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The raw rows as the newest pull left them. */
final class RawLayer {
  private final SparkSession spark;
  private final Lake lake;
  private final Map<String, Long> liveRows = new HashMap<>();

  /** Every mapping asks for its tables; their files are listed once. */
  private final Map<String, Optional<Dataset<Row>>> current = new ConcurrentHashMap<>();

  RawLayer(SparkSession spark, Lake lake) throws IOException {
    this.spark = spark;
    this.lake = lake;
    for (PullManifest pull : pulls(lake)) {
      pull.entities().forEach(e -> liveRows.put(e.source() + "_" + e.entity(), e.rows()));
    }
  }

  /** Manifests of all pulls, oldest first. */
  static List<PullManifest> pulls(Lake lake) throws IOException {
    return lake.manifests("pull").stream()
        .map(
            name -> {
              try {
                return Json.read(lake.readManifest(name).orElseThrow(), PullManifest.class);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  /** Whether an entity ever landed; of one that did not, nothing is known. */
  boolean landed(String table) {
    return liveRows.containsKey(table);
  }

  /** All versions of the rows of one entity; empty where each has one only. */
  Optional<Dataset<Row>> olderVersions(String table) {
    try {
      return RawRows.versions(spark, lake, table, liveRows.getOrDefault(table, -1L));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the raw table " + table, e);
    }
  }

  /** No rows, of a schema. */
  Dataset<Row> nothing(StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  /** Rows of one entity that are there now; empty where it never landed. */
  Optional<Dataset<Row>> rows(String table) {
    return current.computeIfAbsent(table, this::look);
  }

  private Optional<Dataset<Row>> look(String table) {
    try {
      return RawRows.current(spark, lake, table, liveRows.getOrDefault(table, -1L));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the raw table " + table, e);
    }
  }
}
