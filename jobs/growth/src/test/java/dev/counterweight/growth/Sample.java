package dev.counterweight.growth;

import dev.counterweight.growth.files.Problem;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.RunRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small record of a run, and the folder that ships with it. */
final class Sample {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  static final Map<String, String> NAMES =
      Map.of("ada", "Ada Example", "grace", "Grace Example", "lin", "Lin Example");

  private Sample() {}

  static EvidenceLine line(String id, String person, String signal, String subject, String day) {
    String family =
        signal.startsWith("RO") ? "Risk" : signal.startsWith("DS") ? "Scope" : "Clarity";
    String phase = signal.equals("DS1") ? "Plan" : signal.equals("RO2") ? "Launch" : "Execute";
    return new EvidenceLine(
        id,
        person,
        signal,
        signal,
        family,
        phase,
        true,
        "",
        "words of " + id,
        subject,
        subject,
        "title of " + subject,
        "https://gitlab.example/" + subject + "#note_" + id,
        "Candidate",
        LocalDate.parse(day));
  }

  static RunRecord record(EvidenceLine... lines) {
    List<RunRecord.SignalInfo> signals =
        List.of(
            new RunRecord.SignalInfo(
                "RO1", "Pre-launch concern", "Risk", "Execute", "launches", false, ""),
            new RunRecord.SignalInfo(
                "RO2", "Rollback plan", "Risk", "Launch", "launches", false, ""),
            new RunRecord.SignalInfo("CL1", "Handoff", "Clarity", "Execute", "handoffs", false, ""),
            new RunRecord.SignalInfo(
                "DS1", "Decision record", "Scope", "Plan", "decisions", false, ""),
            new RunRecord.SignalInfo(
                "CL2", "Repeated question", "Clarity", "Clean up", "threads", true, ""));
    return new RunRecord(
        TODAY, List.of(lines), List.of(), NAMES, Map.of("ada", "Billing"), signals);
  }

  /** Evidence of two launches over half a year, of Ada's and of Lin's. */
  static RunRecord rich() {
    return record(
        line("e1", "ada", "RO1", "m/1", "2026-01-14"),
        line("e2", "ada", "RO2", "m/1", "2026-01-20"),
        line("e3", "ada", "CL1", "m/2", "2026-03-03"),
        line("e4", "ada", "DS1", "m/2", "2026-02-11"),
        line("e5", "ada", "RO1", "m/3", "2026-06-26"),
        line("old", "ada", "RO1", "m/0", "2025-03-01"),
        line("lins", "lin", "RO1", "m/9", "2026-02-02"));
  }

  /** A file that {@code init} writes. */
  static String shipped(String path) {
    return Objects.requireNonNull(Templates.files().get(path), path);
  }

  /** The folder that {@code init} writes, with one file changed or added. */
  static SortedMap<String, String> folder(String path, String text) {
    SortedMap<String, String> files = new TreeMap<>(Templates.files());
    files.put(path, text);
    return files;
  }

  /** What is wrong with a folder, one sentence each. */
  static List<String> problems(SortedMap<String, String> files, RunRecord record) {
    Problems problems = new Problems();
    GrowthFolder.read(files, record, problems);
    return new ArrayList<>(problems.all().stream().map(Problem::toString).toList());
  }

  static GrowthFolder read(SortedMap<String, String> files, RunRecord record) {
    Problems problems = new Problems();
    GrowthFolder folder = GrowthFolder.read(files, record, problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.all());
    }
    return folder;
  }

  /** A case of Ada's that cites what is given, in every place that cites. */
  static String caseCiting(String cited) {
    return shipped("people/ada/case.yaml").replaceAll("\\[\"https[^\\]]*\\]", "[" + cited + "]");
  }
}
