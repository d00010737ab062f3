package dev.counterweight.cli;

import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RawRows;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.steps.Explain;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables of a small lake, each read once: many ids are explained in the time of one. */
final class RowsInMemory implements Explain.Source {
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, List<Row>> tables = new HashMap<>();
  private final Map<String, Map<String, List<Row>>> indexes = new HashMap<>();
  private final Lake lake;

  RowsInMemory(RunManifest run) throws IOException {
    lake = new Lake(DemoLake.FOLDER.toString(), new Configuration());
    run.tables().forEach(table -> paths.put(table.table(), table.path()));
  }

  @Override
  public List<Row> where(Table<?> table, Map<String, String> values, int most) {
    String key =
        values.keySet().stream().filter(c -> c.endsWith("_id")).findFirst().orElse("signal");
    return index(table.path(), key).getOrDefault(values.get(key), List.of()).stream()
        .filter(row -> values.entrySet().stream().allMatch(v -> has(row, v)))
        .limit(most)
        .toList();
  }

  private static boolean has(Row row, Map.Entry<String, String> value) {
    return value.getValue().equals(row.getAs(value.getKey()));
  }

  private Map<String, List<Row>> index(String table, String key) {
    return indexes.computeIfAbsent(
        table + " by " + key,
        name ->
            tables
                .computeIfAbsent(
                    table,
                    t ->
                        LakeTables.read(DemoLake.FOLDER.resolve(String.valueOf(paths.get(t))))
                            .collectAsList())
                .stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs(key))));
  }

  @Override
  public Optional<Row> raw(String table, String key) throws IOException {
    String name = "raw/" + table;
    if (!indexes.containsKey(name)) {
      Optional<Dataset<Row>> rows =
          RawRows.current(SparkSessions.lazily("local[*]").get(), lake, table, -1);
      List<Row> all =
          rows.map(r -> r.select("updated_at", "payload", "record_key").collectAsList())
              .orElse(List.of());
      indexes.put(
          name,
          all.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("record_key"))));
    }
    return indexes.get(name).getOrDefault(key, List.of()).stream().findFirst();
  }
}
