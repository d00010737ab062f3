package dev.counterweight.growth.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV against a schema: a header, then a row per entry. Lines that begin with # are notes.
 */
public final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setCommentMarker('#')
          .get();

  private final String file;
  private final Schema schema;
  private final Problems problems;
  private final Values values;

  private CsvFile(String file, Schema schema, Problems problems) {
    this.file = file;
    this.schema = schema;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The rows of a file; none where its header is broken. */
  public static List<Entry> read(String file, String text, Schema schema, Problems problems) {
    return new CsvFile(file, schema, problems).read(text);
  }

  private List<Entry> read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Entry> entries = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(plain))) {
      List<Optional<Field>> columns = null;
      for (CSVRecord row : parser) {
        int line = (int) parser.getCurrentLineNumber();
        if (columns == null) {
          columns = header(row, line);
        } else if (!columns.isEmpty()) {
          row(row, line, columns).ifPresent(entries::add);
        }
      }
    } catch (IOException | UncheckedIOException wrong) {
      problems.add(
          new Problem(
              file,
              0,
              0,
              "",
              "not CSV: " + Problems.quoted(String.valueOf(wrong.getMessage())),
              "Check the quotes"));
    }
    return entries;
  }

  /** What each column holds; none at all where the header cannot be used. */
  private List<Optional<Field>> header(CSVRecord row, int line) {
    Place place = new Place(file, line, 0);
    List<String> known = schema.fields().stream().map(Field::name).toList();
    List<Optional<Field>> columns = new ArrayList<>();
    List<String> names = row.stream().toList();
    for (String name : names) {
      Optional<Field> field =
          schema.fields().stream().filter(f -> f.name().equals(name)).findFirst();
      if (problems.mayBeNamed(place, name) && field.isEmpty()) {
        problems.at(place, name, "is no column of this file", Values.suggestion(name, known));
      }
      columns.add(field);
    }
    boolean whole = names.stream().distinct().count() == names.size();
    if (!whole) {
      problems.at(place, "", "a column stands there twice", "Keep one of them");
    }
    for (Field field : schema.fields()) {
      if (field.required() && !names.contains(field.name())) {
        problems.at(place, field.name(), "the column is missing", field.meaning());
        whole = false;
      }
    }
    return whole ? columns : List.of();
  }

  private Optional<Entry> row(CSVRecord row, int line, List<Optional<Field>> columns) {
    Place place = new Place(file, line, 0);
    if (row.size() != columns.size()) {
      problems.at(
          place,
          "",
          "%d cells under %d columns".formatted(row.size(), columns.size()),
          "Put a text with a comma in it between double quotes");
      return Optional.empty();
    }
    Map<String, Object> read = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i);
      columns
          .get(i)
          .ifPresent(
              field -> cell(field, cell, place).ifPresent(value -> read.put(field.name(), value)));
    }
    return Optional.of(new Entry(place, read, Map.of()));
  }

  private Optional<Object> cell(Field field, String cell, Place place) {
    if (cell.isEmpty()) {
      if (field.required()) {
        problems.at(place, field.name(), "is empty", field.meaning());
      }
      return Optional.empty();
    }
    return values.read(field, cell, place);
  }
}
