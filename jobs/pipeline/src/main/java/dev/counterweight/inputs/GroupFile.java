package dev.counterweight.inputs;

import java.util.Map;
import java.util.TreeMap;

/** Who belongs to which group, read for the fairness appendix and kept nowhere. */
public final class GroupFile {
  private GroupFile() {}

  /**
   * Groups by person.
   *
   * @throws InputException naming every problem of the file
   */
  public static Map<String, String> read(String file, String text) {
    Problems problems = new Problems();
    InputSchema<GroupEntry> schema = new InputSchema<>(GroupEntry.class);
    Map<String, String> groups = new TreeMap<>();
    schema
        .read(CsvRows.read(file, text, schema, problems), problems)
        .forEach(placed -> groups.put(placed.row().personId(), placed.row().group()));
    problems.refuse();
    return groups;
  }
}
