package dev.counterweight.growth.record;

import dev.counterweight.growth.files.CsvFile;
import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.files.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the files beside those of single people. */
public final class SharedFiles {
  private final Map<String, String> files;
  private final RunRecord record;
  private final Problems problems;

  private SharedFiles(Map<String, String> files, RunRecord record, Problems problems) {
    this.files = files;
    this.record = record;
    this.problems = problems;
  }

  /** All of them; a file that is not there is empty. */
  public static Shared read(Map<String, String> files, RunRecord record, Problems problems) {
    SharedFiles shared = new SharedFiles(files, record, problems);
    List<Entry> windows = shared.rows(Schemas.WINDOW, "", Optional::of);
    return new Shared(
        shared.rows(Schemas.STAKEHOLDERS, "about", Shared.Feedback::of),
        shared.rows(Schemas.RECOGNITION, "person", Shared.Recognised::of),
        shared.rows(Schemas.ADOPTION, "", entry -> Shared.Adoption.of(entry, windows)),
        shared.rows(Schemas.ORGANISATION, "", Shared.Member::of));
  }

  private <T> List<T> rows(Schema schema, String person, Function<Entry, Optional<T>> read) {
    String text = files.get(schema.name());
    if (text == null) {
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    for (Entry entry : CsvFile.read(schema.name(), text, schema, problems)) {
      checkPerson(entry, person);
      read.apply(entry).ifPresent(rows::add);
    }
    return rows;
  }

  private void checkPerson(Entry entry, String column) {
    String id = column.isEmpty() ? "" : entry.text(column);
    if (!id.isEmpty() && !record.knows(id)) {
      problems.at(
          entry.place(),
          column,
          "nobody of this run has the id " + Problems.quoted(id),
          "Write it as in people.csv");
    }
  }
}
