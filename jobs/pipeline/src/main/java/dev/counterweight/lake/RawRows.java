package dev.counterweight.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rows of the raw layer as they are now. */
public final class RawRows {
  /** As {@link RawTable} writes them. */
  private static final StructType SCHEMA =
      new StructType()
          .add("sequence", DataTypes.LongType)
          .add("record_key", DataTypes.StringType)
          .add("parent_key", DataTypes.StringType)
          .add("updated_at", DataTypes.TimestampType)
          .add("dialect", DataTypes.StringType)
          .add("is_deleted", DataTypes.BooleanType)
          .add("payload", DataTypes.StringType);

  private RawRows() {}

  /**
   * The newest version of every row of a raw table that is not gone, one per key.
   *
   * @param live rows the table has by its newest manifest; where the files hold no more than these,
   *     no row has an older version to leave out
   */
  public static Optional<Dataset<Row>> current(
      SparkSession spark, Lake lake, String table, long live) throws IOException {
    List<Path> files = lake.rawFiles(table);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> versions = read(spark, files);
    return Optional.of(stored(lake, files) == live ? versions : newest(versions));
  }

  /**
   * Every version of every row, also of rows that are gone; empty where no row has an older version
   * than the one that {@link #current} gives.
   */
  public static Optional<Dataset<Row>> versions(
      SparkSession spark, Lake lake, String table, long live) throws IOException {
    List<Path> files = lake.rawFiles(table);
    return files.isEmpty() || stored(lake, files) == live
        ? Optional.empty()
        : Optional.of(read(spark, files).filter(not(col("is_deleted"))));
  }

  /** The newest version of one row, unless it is gone: one look through the keys, no shuffle. */
  public static Optional<Row> newest(SparkSession spark, Lake lake, String table, String key)
      throws IOException {
    List<Path> files = lake.rawFiles(table);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    return read(spark, files).filter(col("record_key").equalTo(key)).collectAsList().stream()
        .max(Comparator.comparing((Row row) -> row.<Long>getAs("sequence")))
        .filter(row -> !row.<Boolean>getAs("is_deleted"));
  }

  private static Dataset<Row> read(SparkSession spark, List<Path> files) {
    return spark
        .read()
        .schema(SCHEMA)
        .parquet(files.stream().map(Path::toString).toArray(String[]::new));
  }

  private static long stored(Lake lake, List<Path> files) throws IOException {
    long stored = 0;
    for (Path file : files) {
      stored += Versions.rowsOf(lake, file);
    }
    return stored;
  }

  /** Finds the newest by the narrow columns; the payloads are not shuffled. */
  private static Dataset<Row> newest(Dataset<Row> versions) {
    Dataset<Row> newestPerKey =
        versions.groupBy("record_key").agg(max("sequence").as("newest")).select("newest");
    return versions
        .join(newestPerKey, col("sequence").equalTo(col("newest")), "left_semi")
        .filter(not(col("is_deleted")));
  }
}
