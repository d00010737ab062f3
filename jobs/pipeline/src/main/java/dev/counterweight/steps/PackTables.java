package dev.counterweight.steps;

import dev.counterweight.lake.RecordFile;
import dev.counterweight.reports.export.CsvExport;
import dev.counterweight.reports.export.Sheet;
import dev.counterweight.reports.export.XlsxExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a pack: each as {@code NAME.parquet}, which is exact, and as {@code NAME.csv} and a
 * sheet of {@code tables.xlsx}, in which no text can become a formula.
 */
final class PackTables {
  private final Path folder;
  private final List<Sheet> sheets = new ArrayList<>();

  PackTables(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  <R extends Record> void add(String name, Class<R> record, List<R> rows) throws IOException {
    RecordFile.write(record, rows, new LocalOutputFile(folder.resolve(name + ".parquet")));
    List<List<@Nullable Object>> values = rows.stream().map(PackTables::values).toList();
    Sheet sheet = new Sheet(name, RecordFile.columns(record), values);
    CsvExport.write(sheet, folder.resolve(name + ".csv"));
    sheets.add(sheet);
  }

  /** Lists as one cell. */
  private static List<@Nullable Object> values(Record row) {
    return RecordFile.values(row).stream()
        .map(
            value ->
                value instanceof List<?> texts
                    ? texts.stream().map(String::valueOf).collect(Collectors.joining("; "))
                    : value)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  void finish(Instant createdAt) throws IOException {
    XlsxExport.write(sheets, createdAt, folder.resolve("tables.xlsx"));
  }
}
