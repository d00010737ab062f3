package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RawRows;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Rows of the current run, asked of Spark one by one: right for a few ids, slow for many. */
final class ExplainRows implements Explain.Source {
  private final SparkSession spark;
  private final Lake lake;
  private final Map<String, String> paths = new HashMap<>();

  ExplainRows(SparkSession spark, Lake lake, RunManifest run) {
    this.spark = spark;
    this.lake = lake;
    run.tables().forEach(table -> paths.put(table.table(), table.path()));
  }

  @Override
  public List<Row> where(Table<?> table, Map<String, String> values, int most) throws IOException {
    String path = paths.get(table.path());
    if (path == null) {
      throw new InputException(
          "explain: the current run has no table " + table.path() + "; compute again");
    }
    Dataset<Row> rows =
        spark.read().schema(table.codec().schema()).parquet(new Path(lake.root(), path).toString());
    for (Map.Entry<String, String> value : values.entrySet()) {
      rows = rows.filter(col(value.getKey()).equalTo(value.getValue()));
    }
    return rows.limit(most).collectAsList();
  }

  @Override
  public Optional<Row> raw(String table, String key) throws IOException {
    return RawRows.newest(spark, lake, table, key);
  }
}
