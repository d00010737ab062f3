package dev.counterweight.steps;

import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.audit.Score;
import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.inputs.InputException;
import dev.counterweight.inputs.ScoreFile;
import dev.counterweight.inputs.ScoreFile.CaseKey;
import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.reports.export.SafeText;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Blind scoring: sheets without names, outcome, volume or what others gave go out; what raters
 * filled in comes back and is compared.
 */
public final class ScoreSheets {
  private static final String SCORES = "scoring/scores.json";
  private static final String PREFIX = "scores-";
  private static final String ENDING = ".csv";
  private static final List<String> EVIDENCE_COLUMNS =
      List.of(
          "case_code",
          "step",
          "ladder_version",
          "dimension",
          "phase",
          "week",
          "what",
          "excerpt",
          "evidence_id");
  private static final List<String> SCORE_COLUMNS =
      List.of(
          "case_code",
          "dimension",
          "score",
          "reason_code",
          "rationale",
          "evidence",
          "example_phase");

  private final Lake lake;
  private final AuditJob job;

  public ScoreSheets(Lake lake, AuditJob job) {
    this.lake = lake;
    this.job = job;
  }

  /** What was scored in one quarter, as kept in the lake. */
  record Kept(List<Score> scores) {}

  /** What came back. */
  public record Imported(
      List<Score> scores, RaterAgreement agreement, List<RaterAgreement.Example> examples) {}

  /**
   * Writes one sheet per rater and the evidence they all read.
   *
   * @return how many cases
   */
  public int export(String quarter, List<String> raters, Path folder) throws IOException {
    AuditJob.Replayed replayed = job.replay(quarter);
    Map<String, CaseReading> byCode = byCode(replayed);
    Files.createDirectories(folder);
    BlindText blind = new BlindText(replayed.people());
    Files.writeString(folder.resolve("evidence.csv"), evidence(byCode, blind));
    for (String rater : raters) {
      List<String> order = new ArrayList<>(byCode.keySet());
      order.sort(Comparator.comparing(code -> Fingerprint.of(rater, code)));
      Files.writeString(folder.resolve(PREFIX + rater + ENDING), sheet(order));
    }
    return byCode.size();
  }

  /** Codes in an order that tells nothing; the same for the same frozen audit. */
  private static Map<String, CaseReading> byCode(AuditJob.Replayed replayed) {
    Map<String, String> codes =
        codes(replayed.readings().stream().map(CaseReading::promotion).toList(), replayed.seed());
    Map<String, CaseReading> byCode = new java.util.TreeMap<>();
    for (CaseReading one : replayed.readings()) {
      String code = codes.get(one.promotion().caseId());
      if (code != null) {
        byCode.put(code, one);
      }
    }
    return byCode;
  }

  /** The code of every case that was considered, by its id. */
  static Map<String, String> codes(List<PromotionCase> cases, long seed) {
    Map<String, String> codes = new java.util.TreeMap<>();
    cases.stream()
        .filter(PromotionCase::isConsidered)
        .sorted(Comparator.comparing(one -> Fingerprint.of(String.valueOf(seed), one.caseId())))
        .forEach(one -> codes.put(one.caseId(), "C%03d".formatted(codes.size() + 1)));
    return codes;
  }

  private static String evidence(Map<String, CaseReading> byCode, BlindText blind) {
    return csv(
        EVIDENCE_COLUMNS,
        printer -> {
          for (Map.Entry<String, CaseReading> entry : byCode.entrySet()) {
            for (List<Object> row : evidence(entry.getKey(), entry.getValue(), blind)) {
              printer.printRecord(row);
            }
          }
        });
  }

  private static List<List<Object>> evidence(String code, CaseReading one, BlindText blind) {
    List<List<Object>> rows = new ArrayList<>();
    one.answers().stream()
        .flatMap(answer -> answer.evidence().stream())
        .distinct()
        .sorted(Comparator.comparing(Opportunity::occurredAt))
        .forEach(
            opportunity -> {
              SignalCard card = Signals.card(opportunity.signal());
              for (Evidence evidence : opportunity.evidence()) {
                rows.add(
                    List.of(
                        code,
                        one.promotion().step(),
                        one.promotion().ladderVersion(),
                        card.family().name().toLowerCase(Locale.ROOT),
                        card.phase().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        ChronoUnit.DAYS.between(one.window().start(), evidence.writtenAt()) / 7,
                        card.name(),
                        SafeText.of(blind.of(evidence.excerpt())),
                        Measure.evidenceId(opportunity, evidence)));
              }
            });
    return rows;
  }

  private static String sheet(List<String> codes) {
    return csv(
        SCORE_COLUMNS,
        printer -> {
          for (String code : codes) {
            for (Dimension dimension : Dimension.values()) {
              printer.printRecord(
                  code, dimension.name().toLowerCase(Locale.ROOT), "", "", "", "", "");
            }
          }
        });
  }

  @FunctionalInterface
  private interface Rows {
    void print(CSVPrinter printer) throws IOException;
  }

  private static String csv(List<String> columns, Rows rows) {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      rows.print(printer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * Reads the sheets of a folder, {@code scores-NAME.csv}, keeps them and compares them with those
   * kept before.
   *
   * @throws InputException naming every problem of every sheet
   */
  public Imported read(String quarter, Round round, Path folder) throws IOException {
    AuditJob.Replayed replayed = job.replay(quarter);
    Map<String, CaseKey> keys = new HashMap<>();
    byCode(replayed)
        .forEach(
            (code, one) ->
                keys.put(code, new CaseKey(one.promotion().caseId(), one.promotion().step())));
    ScoreFile reader = new ScoreFile(quarter, round, keys);
    List<Score> read = new ArrayList<>();
    for (Path file : sheets(folder)) {
      String name = String.valueOf(file.getFileName());
      String rater = name.substring(PREFIX.length(), name.length() - ENDING.length());
      read.addAll(
          reader.read(name, rater, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    }
    reader.refuse();
    List<Score> scores = new ArrayList<>(kept(quarter));
    scores.removeIf(score -> score.round() == round);
    scores.addAll(read);
    lake.makeFolder(lake.audit(quarter, "scoring"));
    lake.writeText(lake.audit(quarter, SCORES), Json.write(new Kept(scores)));
    return new Imported(
        scores,
        RaterAgreement.of(scores, earlier(quarter), replayed.seed()),
        RaterAgreement.examples(scores));
  }

  private static List<Path> sheets(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException("--from: '%s' (must be a folder of sheets)".formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sheets =
          files
              .filter(
                  file -> {
                    String name = String.valueOf(file.getFileName());
                    return name.startsWith(PREFIX) && name.endsWith(ENDING);
                  })
              .sorted()
              .toList();
      if (sheets.size() < 2) {
        throw new InputException(
            "--from: '%s' holds %d sheets (must hold at least 2, scores-NAME.csv)"
                .formatted(folder, sheets.size()));
      }
      return sheets;
    }
  }

  private List<Score> kept(String quarter) throws IOException {
    return kept(lake, quarter);
  }

  /** Every rating of a quarter that came back. */
  static List<Score> kept(Lake lake, String quarter) throws IOException {
    @Nullable Kept kept =
        lake.readText(lake.audit(quarter, SCORES))
            .map(text -> Json.read(text, Kept.class))
            .orElse(null);
    return kept == null ? List.of() : kept.scores();
  }

  private List<Score> earlier(String quarter) throws IOException {
    List<Score> earlier = new ArrayList<>();
    for (String other : lake.audits()) {
      if (other.compareTo(quarter) < 0) {
        earlier.addAll(kept(other));
      }
    }
    return earlier;
  }
}
