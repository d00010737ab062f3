package dev.counterweight.lake;

import dev.counterweight.lake.RunManifest.TableRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes the tables of one run, or finds them made by the same inputs before. */
public final class Versions {
  /** Bytes on disk. */
  private static final long SMALL = 2L << 20;

  /** Without Hadoop's configuration, which would be read anew for each file. */
  private static final ParquetReadOptions FOOTER_ONLY =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

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
    return of(
        table,
        fingerprint,
        path -> {
          spark.sparkContext().setJobGroup(table.path(), "make " + table.path(), false);
          rows.get().write().mode("overwrite").parquet(path.toString());
        });
  }

  /** A table of few rows that are known: written without a job, which would cost more than they. */
  public <R extends Record> Dataset<Row> of(Table<R> table, String fingerprint, List<R> rows) {
    return of(table, fingerprint, path -> writeFew(table.record(), rows, path));
  }

  /** Writes a table of few rows, marked as whole when it is. */
  private <R extends Record> void writeFew(Class<R> record, List<R> rows, Path folder)
      throws IOException {
    lake.delete(folder);
    RecordFile.write(
        record, rows, lake.output(new Path(folder, "part-0.parquet")), CompressionCodecName.ZSTD);
    lake.create(new Path(folder, Lake.COMPLETE)).close();
  }

  /** Puts the rows of a table into a folder. */
  private interface Making {
    void make(Path folder) throws IOException;
  }

  private Dataset<Row> of(Table<?> table, String fingerprint, Making making) {
    Path path = lake.table(table, fingerprint);
    try {
      boolean found = lake.isComplete(path);
      long start = System.nanoTime();
      if (!found) {
        making.make(path);
      }
      double seconds = Math.round((System.nanoTime() - start) / 1e7) / 1e2;
      long count = rowCount(path);
      String state = found ? "found" : "made";
      note(
          new TableRun(
              table.path(), table.path() + "/" + path.getName(), count, state, found ? 0 : seconds),
          path);
      progress.accept("%-28s %,12d rows  %s".formatted(table.path(), count, state));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + table.path(), e);
    }
    return read(table, fingerprint);
  }

  private synchronized void note(TableRun table, Path path) {
    tables.add(table);
    paths.add(path);
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

  /** The rows of a table made before that has few. */
  public <R extends Record> List<R> rows(Table<R> table, String fingerprint) {
    return rows(table, read(table, fingerprint));
  }

  /** Few rows, as records. */
  public static <R extends Record> List<R> rows(Table<R> table, Dataset<Row> rows) {
    var codec = table.codec();
    return rows.collectAsList().stream().map(codec::fromRow).toList();
  }

  private boolean isSmall(Path folder) {
    try {
      return lake.files().getContentSummary(folder).getLength() < SMALL;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  /** What was made and found, by path: which of two beside each other ends first says nothing. */
  public synchronized List<TableRun> tables() {
    return tables.stream().sorted(Comparator.comparing(TableRun::table)).toList();
  }

  /** Where they lie. */
  public synchronized List<Path> paths() {
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
    try (ParquetFileReader reader = ParquetFileReader.open(lake.input(file), FOOTER_ONLY)) {
      return reader.getRecordCount();
    }
  }
}
