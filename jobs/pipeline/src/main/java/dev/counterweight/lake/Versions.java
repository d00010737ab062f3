package dev.counterweight.lake;

import dev.counterweight.lake.RunManifest.TableRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes the tables of one run, or finds them made by the same inputs before. */
public final class Versions {
  /** Bytes on disk. */
  private static final long SMALL = 2L << 20;

  private final SparkSession spark;
  private final Lake lake;
  private final Consumer<String> progress;
  private final List<TableRun> tables = new ArrayList<>();
  private final List<Path> paths = new ArrayList<>();

  /**
   * The versions of one run.
   *
   * @param progress takes a line per table
   */
  public Versions(SparkSession spark, Lake lake, Consumer<String> progress) {
    this.spark = spark;
    this.lake = lake;
    this.progress = progress;
  }

  /**
   * A table of this run.
   *
   * @param fingerprint of all that goes into it
   * @param rows makes it; not asked when it is there
   */
  public Dataset<Row> of(Table<?> table, String fingerprint, Supplier<Dataset<Row>> rows) {
    Path path = lake.table(table, fingerprint);
    try {
      boolean found = lake.isComplete(path);
      long start = System.nanoTime();
      if (!found) {
        spark.sparkContext().setJobGroup(table.path(), "make " + table.path(), false);
        rows.get().write().mode("overwrite").parquet(path.toString());
      }
      double seconds = Math.round((System.nanoTime() - start) / 1e7) / 1e2;
      long count = rowCount(path);
      String state = found ? "found" : "made";
      tables.add(
          new TableRun(
              table.path(),
              table.path() + "/" + path.getName(),
              count,
              state,
              found ? 0 : seconds));
      paths.add(path);
      progress.accept("%-28s %,12d rows  %s".formatted(table.path(), count, state));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + table.path(), e);
    }
    return read(table, fingerprint);
  }

  /**
   * A table made before. Its schema is given, not guessed from the files. What is small is one
   * partition: no shuffle among such tables is worth its planning.
   */
  public Dataset<Row> read(Table<?> table, String fingerprint) {
    Path path = lake.table(table, fingerprint);
    Dataset<Row> rows = spark.read().schema(table.codec().schema()).parquet(path.toString());
    return isSmall(path) ? rows.coalesce(1) : rows;
  }

  private boolean isSmall(Path folder) {
    try {
      return lake.files().getContentSummary(folder).getLength() < SMALL;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  /** What was made and found, in order. */
  public List<TableRun> tables() {
    return List.copyOf(tables);
  }

  /** Where they lie. */
  public List<Path> paths() {
    return List.copyOf(paths);
  }

  private long rowCount(Path folder) throws IOException {
    long rows = 0;
    for (FileStatus file : lake.files().listStatus(folder)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        rows += rowsOf(lake, file.getPath());
      }
    }
    return rows;
  }

  /** Rows of one Parquet file, from its footer. */
  static long rowsOf(Lake lake, Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, lake.configuration()))) {
      return reader.getRecordCount();
    }
  }
}
