package dev.counterweight.steps;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One row per case of an audit in an auditor's pack, without names: {@code tables/cases.parquet}.
 *
 * @param windowFrom first day of the window that was read
 * @param questions the five, in the order of {@code docs/audit.md}: specific, vague, none,
 *     not_observable
 * @param cellsPresent of those looked for
 * @param rationaleKinds kinds of reason in the rationale
 * @param words for the case file
 */
public record PackCase(
    String caseId,
    String fromRole,
    String toRole,
    String decidedOn,
    String outcome,
    String windowFrom,
    List<String> questions,
    long cellsPresent,
    long cellsLookedFor,
    String rationaleKinds,
    String words) {
  private static final int FIRST_QUESTION = 6;
  private static final int QUESTIONS = 5;

  /** The rows of {@code report/cases.csv}. */
  static List<PackCase> read(String csv) throws IOException {
    List<PackCase> cases = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(new StringReader(csv))) {
      List<String> questions = new ArrayList<>();
      for (int i = FIRST_QUESTION; i < FIRST_QUESTION + QUESTIONS; i++) {
        questions.add(row.get(i));
      }
      cases.add(
          new PackCase(
              row.get("case_id"),
              row.get("from_role"),
              row.get("to_role"),
              row.get("decided_on"),
              row.get("outcome"),
              row.get("window_from"),
              questions,
              Long.parseLong(row.get("cells_present")),
              Long.parseLong(row.get("cells_looked_for")),
              row.get("rationale_kinds"),
              row.get("words")));
    }
    return cases;
  }
}
