package dev.counterweight.inputs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file (RFC 4180) with a header; a line of a record is the one it ends in. */
final class CsvRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private CsvRows() {}

  /** All rows; where the header is wrong, the rows are not looked at. */
  static List<RawRow> read(String file, String text, InputSchema<?> schema, Problems problems) {
    Place header = new Place(file, 1);
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      if (!schema.accepts(parser.getHeaderNames(), header, problems)) {
        return List.of();
      }
      List<RawRow> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        Place place = new Place(file, parser.getCurrentLineNumber());
        if (line.isConsistent()) {
          rows.add(row(line, parser.getHeaderNames(), place));
        } else {
          problems.add(
              place,
              "%d cells, but the header has %d"
                  .formatted(line.size(), parser.getHeaderNames().size()));
        }
      }
      return rows;
    } catch (IllegalArgumentException e) {
      problems.add(header, String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      problems.add(header, "not CSV: " + e.getMessage());
    }
    return List.of();
  }

  private static RawRow row(CSVRecord line, List<String> header, Place place) {
    Map<String, RawRow.Cell> cells = new HashMap<>();
    for (String column : header) {
      String value = line.get(column);
      cells.put(column, new RawRow.Cell(List.of(value == null ? "" : value), false, place));
    }
    return new RawRow(place, cells);
  }
}
