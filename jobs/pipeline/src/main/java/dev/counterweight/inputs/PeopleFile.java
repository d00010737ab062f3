package dev.counterweight.inputs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code people.csv}: one line per person, with the accounts that are theirs.
 *
 * <p>Columns: {@code person_id}, {@code display_name} (required); {@code gitlab_username}, {@code
 * jira_account_id}, {@code jira_name}, {@code team}, {@code is_bot} (true or false; optional, empty
 * where not known).
 */
public final class PeopleFile {
  private static final List<String> REQUIRED = List.of("person_id", "display_name");
  private static final List<String> OPTIONAL =
      List.of("gitlab_username", "jira_account_id", "jira_name", "team", "is_bot");

  /** Columns whose values name one person only. */
  private static final List<String> UNIQUE =
      List.of("person_id", "gitlab_username", "jira_account_id", "jira_name");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final String name;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Map<String, Long>> seen = new HashMap<>();

  private PeopleFile(String name) {
    this.name = name;
  }

  /** One line of the file; empty text where a cell is empty. */
  public record Entry(
      String personId,
      String displayName,
      String gitlabUsername,
      String jiraAccountId,
      String jiraName,
      String team,
      boolean isBot) {}

  /**
   * All entries of a file.
   *
   * @throws InputException naming every problem of the file
   */
  public static List<Entry> read(Path file) throws IOException {
    PeopleFile people = new PeopleFile(String.valueOf(file.getFileName()));
    List<Entry> entries;
    try (Reader reader = withoutMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        CSVParser parser = FORMAT.parse(reader)) {
      people.checkHeader(new TreeSet<>(parser.getHeaderNames()));
      entries = people.problems.isEmpty() ? people.entries(parser) : List.of();
    } catch (CharacterCodingException e) {
      throw new InputException(people.name + ": not UTF-8 text");
    } catch (IllegalArgumentException e) {
      throw new InputException("%s, line 1: %s".formatted(people.name, e.getMessage()));
    }
    if (!people.problems.isEmpty()) {
      throw new InputException(people.problems);
    }
    return entries;
  }

  /** Spreadsheets begin a file with a byte order mark. */
  private static Reader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private void checkHeader(Set<String> columns) {
    for (String required : REQUIRED) {
      if (!columns.contains(required)) {
        problems.add("%s, line 1: the column '%s' is missing".formatted(name, required));
      }
    }
    for (String column : columns) {
      if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
        problems.add(
            "%s, line 1: unknown column '%s' (known: %s, %s)"
                .formatted(name, column, String.join(", ", REQUIRED), String.join(", ", OPTIONAL)));
      }
    }
  }

  private List<Entry> entries(CSVParser parser) {
    List<Entry> entries = new ArrayList<>();
    for (CSVRecord line : parser) {
      // the parser counts the line it has read to, which is the line of the record
      long number = parser.getCurrentLineNumber();
      if (!line.isConsistent()) {
        problems.add(
            "%s, line %d: %d cells, but the header has %d"
                .formatted(name, number, line.size(), parser.getHeaderNames().size()));
        continue;
      }
      for (String column : REQUIRED) {
        if (cell(line, column).isEmpty()) {
          problems.add("%s, line %d, column %s: empty".formatted(name, number, column));
        }
      }
      UNIQUE.forEach(column -> checkUnique(column, cell(line, column), number));
      entries.add(entry(line, number));
    }
    return entries;
  }

  private Entry entry(CSVRecord line, long number) {
    return new Entry(
        cell(line, "person_id"),
        cell(line, "display_name"),
        cell(line, "gitlab_username"),
        cell(line, "jira_account_id"),
        cell(line, "jira_name"),
        cell(line, "team"),
        flag(cell(line, "is_bot"), number));
  }

  private boolean flag(String value, long number) {
    if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
      problems.add(
          "%s, line %d, column is_bot: '%s' (must be true, false or empty)"
              .formatted(name, number, shortened(value)));
    }
    return value.equals("true");
  }

  private void checkUnique(String column, String value, long number) {
    if (value.isEmpty()) {
      return;
    }
    Long before =
        seen.computeIfAbsent(column, c -> new HashMap<>()).putIfAbsent(same(column, value), number);
    if (before != null) {
      problems.add(
          "%s, line %d, column %s: '%s' stands in line %d already"
              .formatted(name, number, column, shortened(value), before));
    }
  }

  /** GitLab's user names do not tell upper from lower case. */
  private static String same(String column, String value) {
    return column.equals("gitlab_username") ? value.toLowerCase(Locale.ROOT) : value;
  }

  private static String cell(CSVRecord line, String column) {
    @Nullable String value = line.isMapped(column) ? line.get(column) : null;
    return value == null ? "" : value;
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
