package dev.counterweight.steps;

import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The queue as a table that a spreadsheet opens, and back. The reader fills the first three
 * columns: {@code decision} is c (confirm), r (reject) or k (correct); {@code correction} the right
 * answer, parts joined by +; {@code reason} in a few words. An empty decision is none. A cell that
 * a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
 */
public final class ReviewCsv {
  private static final String[] COLUMNS = {
    "decision",
    "correction",
    "reason",
    "item",
    "task",
    "asked",
    "proposal",
    "text",
    "context",
    "where",
    "title",
    "link",
    "written_at",
    "text_id",
    "text_hash",
    "detector_version",
    "stratum",
    "weight"
  };
  private static final String FORMULA_STARTS = "=+-@\t\r\n|%";
  private static final int LONGEST_REASON = 500;

  private ReviewCsv() {}

  /** Writes a queue. */
  public static void write(List<ReviewItem> items, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv =
            new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (int i = 0; i < items.size(); i++) {
        ReviewItem item = items.get(i);
        csv.printRecord(
            "",
            "",
            "",
            i + 1,
            safe(item.task()),
            safe(ReviewTasks.of(item.task()).question()),
            safe(item.proposal().isEmpty() ? "nothing seen" : item.proposal()),
            safe(item.excerpt()),
            safe(String.join("\n", item.context())),
            safe(item.reference()),
            safe(item.title()),
            safe(item.permalink()),
            item.writtenAt(),
            safe(item.textId()),
            item.textHash(),
            safe(item.detectorVersion()),
            item.stratum(),
            item.weight());
      }
    }
  }

  /** What no spreadsheet takes for a formula. */
  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String unsafe(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  /**
   * Reads the decisions of a table.
   *
   * @throws InputException naming every line that cannot be taken; then nothing is
   */
  public static List<ReviewFile.Line> read(Path file) throws IOException {
    List<ReviewFile.Line> lines = readBrought(file);
    if (lines.stream().anyMatch(line -> !line.textHash().matches("[0-9a-f]{16}"))) {
      throw new InputException(
          "%s, column text_hash: changed since the export".formatted(file.getFileName()));
    }
    return lines;
  }

  /** Those of an invented company, which need not say to which state of a text they belong. */
  static List<ReviewFile.Line> readBrought(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new InputException("%s: no such file".formatted(file));
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<String> problems = new ArrayList<>();
    List<ReviewFile.Line> lines = new ArrayList<>();
    try (CSVParser csv = format.parse(reader)) {
      checkHeader(name, new HashSet<>(csv.getHeaderNames()));
      for (CSVRecord row : csv) {
        String where = "%s, line %d".formatted(name, csv.getCurrentLineNumber());
        if (row.isConsistent()) {
          read(row, where, problems, lines);
        } else {
          problems.add(where + ": a cell too many or too few");
        }
      }
    } catch (IllegalArgumentException | java.io.UncheckedIOException broken) {
      throw new InputException("%s: not a table (%s)".formatted(name, broken.getMessage()));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return lines;
  }

  private static void checkHeader(String name, Set<String> header) {
    Set<String> missing = new java.util.TreeSet<>(Arrays.asList(COLUMNS));
    missing.removeAll(header);
    missing.removeAll(
        Set.of("asked", "proposal", "text", "context", "where", "title", "link", "written_at"));
    if (!missing.isEmpty()) {
      throw new InputException("%s, line 1: missing columns %s".formatted(name, missing));
    }
  }

  private static void read(
      CSVRecord row, String where, List<String> problems, List<ReviewFile.Line> lines) {
    String decision = row.get("decision").trim().toLowerCase(Locale.ROOT);
    if (decision.isEmpty()) {
      return;
    }
    String verdict =
        switch (decision.charAt(0) + "") {
          case "c" -> decision.startsWith("corr") ? "CORRECT" : "CONFIRM";
          case "k" -> "CORRECT";
          case "r" -> "REJECT";
          default -> "";
        };
    String task = row.get("task").trim();
    List<String> answers =
        Arrays.stream(row.get("correction").split("[+,;\\s]", -1))
            .filter(part -> !part.isEmpty())
            .toList();
    List<String> known = ReviewTasks.of(task).answers();
    if (verdict.isEmpty()) {
      problems.add(
          "%s, column decision: '%s' (must be c, r, k or empty)"
              .formatted(where, shortened(decision)));
    } else if (verdict.equals("CORRECT") && answers.isEmpty()) {
      problems.add(where + ", column correction: empty (a correction needs the right answer)");
    } else if (!known.containsAll(answers)) {
      problems.add(
          "%s, column correction: '%s' (must be of %s)"
              .formatted(where, shortened(row.get("correction")), String.join(", ", known)));
    } else {
      lines.add(line(row, verdict, task, answers, where, problems));
    }
  }

  private static ReviewFile.Line line(
      CSVRecord row,
      String verdict,
      String task,
      List<String> answers,
      String where,
      List<String> problems) {
    boolean parts = ReviewTasks.hasParts(task);
    String reason = unsafe(row.get("reason").trim());
    if (reason.length() > LONGEST_REASON) {
      problems.add(
          "%s, column reason: %d characters (at most %d)"
              .formatted(where, reason.length(), LONGEST_REASON));
    }
    boolean silent = row.get("stratum").equals("UNSEEN");
    if (silent && verdict.equals("REJECT")) {
      problems.add(
          where + ", column decision: r (the rule saw nothing; say k and what there is, or c)");
    }
    return new ReviewFile.Line(
        unsafe(row.get("text_id")),
        row.get("text_hash"),
        task,
        silent && verdict.equals("CONFIRM") ? "REJECT" : verdict, // agreed that nothing is there
        parts || answers.isEmpty() ? "" : answers.get(0),
        parts ? answers : List.of(),
        reason,
        unsafe(row.get("detector_version")),
        stratum(row, where, problems),
        weight(row, where, problems));
  }

  private static String stratum(CSVRecord row, String where, List<String> problems) {
    String stratum = row.get("stratum");
    if (!List.of("UNSURE", "SEEN", "UNSEEN", "BROUGHT").contains(stratum)) {
      problems.add(where + ", column stratum: changed since the export");
    }
    return stratum;
  }

  private static double weight(CSVRecord row, String where, List<String> problems) {
    try {
      return Double.parseDouble(row.get("weight"));
    } catch (NumberFormatException changed) {
      problems.add(where + ", column weight: changed since the export");
      return 1;
    }
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
