package dev.counterweight.reports.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table as CSV: UTF-8, RFC 4180, every text in quotes. */
public final class CsvExport {
  private CsvExport() {}

  /** Writes one table. The same table gives the same bytes. */
  public static void write(Sheet sheet, Path file) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(sheet.columns().toArray(String[]::new))
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .get();
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(out, format)) {
      for (List<?> row : sheet.rows()) {
        printer.printRecord(
            row.stream().map(value -> Objects.requireNonNullElse(Sheet.cell(value), "")).toList());
      }
    }
  }
}
