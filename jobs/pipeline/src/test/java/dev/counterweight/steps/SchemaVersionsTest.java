package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.lake.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a published table today can read it tomorrow: a column is not taken away, retyped
 * or emptied without a new file {@code docs/schemas/<table>.v<n>.txt}. {@code -Ddocs.update=true}
 * writes added columns into the newest version, and a new version where the old one is broken.
 */
class SchemaVersionsTest {
  private static final Path SCHEMAS = Path.of("../../docs/schemas");

  @Test
  void publishedTablesKeepTheirNewestVersion() throws IOException {
    for (Map.Entry<String, Class<? extends Record>> table : TablesDocumentTest.REPORTS.entrySet()) {
      Map<String, String> now = columns(RecordSchema.of(table.getValue()));
      Map<String, String> kept = newest(table.getKey());
      if (Boolean.getBoolean("docs.update")) {
        int version = Math.max(1, versions(table.getKey()) + (broken(kept, now).isEmpty() ? 0 : 1));
        write(table.getKey(), version, now);
        kept = newest(table.getKey());
      }
      assertThat(broken(kept, now))
          .as("reports/%s breaks its version; -Ddocs.update=true begins another", table.getKey())
          .isEmpty();
      assertThat(kept).as("reports/%s as docs/schemas has it", table.getKey()).isEqualTo(now);
    }
  }

  @Test
  void everySchemaBelongsToATable() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(
              files.map(
                  file -> String.valueOf(file.getFileName()).replaceFirst("\\.v\\d+\\.txt$", "")))
          .isSubsetOf(TablesDocumentTest.REPORTS.keySet());
    }
  }

  @Test
  void whatReadersMayNotLose() {
    StructType before =
        new StructType()
            .add("kept", DataTypes.StringType, false)
            .add("gone", DataTypes.StringType, false)
            .add("retyped", DataTypes.LongType, false)
            .add("emptied", DataTypes.LongType, false);
    StructType after =
        new StructType()
            .add("kept", DataTypes.StringType, false)
            .add("retyped", DataTypes.StringType, false)
            .add("emptied", DataTypes.LongType, true)
            .add("added", DataTypes.StringType, true);

    assertThat(broken(columns(before), columns(after)))
        .containsExactly(
            "gone: string is gone",
            "retyped: bigint is now string",
            "emptied: bigint is now bigint ?");
  }

  /** What a reader of the old columns would miss in the new. */
  private static List<String> broken(Map<String, String> before, Map<String, String> now) {
    List<String> broken = new ArrayList<>();
    before.forEach(
        (column, type) -> {
          String is = now.getOrDefault(column, "");
          if (is.isEmpty()) {
            broken.add("%s: %s is gone".formatted(column, type));
          } else if (!is.equals(type) && !(is + " ?").equals(type)) {
            broken.add("%s: %s is now %s".formatted(column, type, is));
          }
        });
    return broken;
  }

  private static Map<String, String> columns(StructType schema) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (StructField field : schema.fields()) {
      columns.put(field.name(), field.dataType().catalogString() + (field.nullable() ? " ?" : ""));
    }
    return columns;
  }

  private static int versions(String table) {
    int version = 0;
    while (Files.exists(file(table, version + 1))) {
      version++;
    }
    return version;
  }

  private static Map<String, String> newest(String table) throws IOException {
    Map<String, String> columns = new LinkedHashMap<>();
    int version = versions(table);
    if (version > 0) {
      for (String line : Files.readAllLines(file(table, version))) {
        String[] parts = line.split(" ", 2);
        columns.put(parts[0], parts[1]);
      }
    }
    return columns;
  }

  private static void write(String table, int version, Map<String, String> columns)
      throws IOException {
    Files.createDirectories(SCHEMAS);
    List<String> lines =
        columns.entrySet().stream().map(c -> c.getKey() + " " + c.getValue()).toList();
    Files.write(file(table, version), lines);
  }

  private static Path file(String table, int version) {
    return SCHEMAS.resolve("%s.v%d.txt".formatted(table, version));
  }
}
