package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.signals.review.OwnError;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.signals.review.ReviewDecision.Stratum;
import dev.counterweight.signals.review.ReviewDecision.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The decisions of people in a lake, and what they make of the readings. */
public final class Reviews {
  private static final String KIND = "review";

  private Reviews() {}

  /** All decisions there are, oldest first. */
  public static List<ReviewDecision> all(Lake lake) throws IOException {
    List<ReviewDecision> all = new ArrayList<>();
    for (String name : lake.manifests(KIND)) {
      ReviewFile file = Json.read(lake.readManifest(name).orElseThrow(), ReviewFile.class);
      for (int i = 0; i < file.decisions().size(); i++) {
        all.add(decision(file, i));
      }
    }
    return all;
  }

  /** Keeps decisions; returns the name they go by. */
  public static String append(
      Lake lake, String by, String audience, Instant at, List<ReviewFile.Line> decisions)
      throws IOException {
    String id = lake.nextName(KIND);
    lake.writeManifest(
        id + ".json", Json.write(new ReviewFile(id, by, audience, at.toString(), decisions)));
    return id;
  }

  /**
   * Brings the decisions of an invented company, a table per person; those of another invented
   * company that was here before go.
   */
  public static void bring(Lake lake, Path folder, Instant at) throws IOException {
    Map<String, List<ReviewFile.Line>> brought = new java.util.TreeMap<>();
    try (java.util.stream.Stream<Path> tables = Files.list(folder)) {
      for (Path table : tables.sorted().toList()) {
        String person = table.getFileName().toString().replace(".csv", "");
        brought.put(person, ReviewCsv.readBrought(table));
      }
    }
    for (String name : lake.manifests(KIND)) {
      ReviewFile file = Json.read(lake.readManifest(name).orElseThrow(), ReviewFile.class);
      boolean invented = file.decisions().stream().allMatch(line -> line.textHash().isEmpty());
      if (invented && file.decisions().equals(brought.get(file.decidedBy()))) {
        brought.remove(file.decidedBy());
      } else if (invented) {
        lake.deleteManifest(name);
      }
    }
    for (Map.Entry<String, List<ReviewFile.Line>> entry : brought.entrySet()) {
      append(lake, entry.getKey(), "manager", at, entry.getValue());
    }
  }

  /** Changes whenever a decision comes in. */
  static String fingerprint(Lake lake) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : lake.manifests(KIND)) {
      files.add(lake.readManifest(name).orElseThrow());
    }
    return Fingerprint.of(files.toArray(String[]::new));
  }

  private static ReviewDecision decision(ReviewFile file, int line) {
    ReviewFile.Line said = file.decisions().get(line);
    return new ReviewDecision(
        file.id() + "/" + (line + 1),
        said.textId(),
        said.textHash(),
        said.task(),
        Verdict.valueOf(said.verdict()),
        said.label(),
        said.parts(),
        said.reason(),
        file.decidedBy(),
        file.audience(),
        Instant.parse(file.decidedAt()),
        said.detectorVersion(),
        Stratum.valueOf(said.stratum()),
        said.weight());
  }

  /** How right detectors were on this company's text, a row per task that somebody read. */
  static List<OwnError> errors(List<ReviewDecision> decisions) {
    return decisions.stream()
        .map(ReviewDecision::task)
        .distinct()
        .sorted()
        .map(task -> OwnError.of(task, decisions))
        .toList();
  }

  /** The texts in which people saw what no detector did, by id. */
  static Map<String, String> texts(Model model, List<ReviewDecision> decisions) {
    List<String> ids =
        decisions.stream()
            .filter(d -> d.stratum() == Stratum.UNSEEN && d.verdict() != Verdict.REJECT)
            .map(ReviewDecision::textId)
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : texts(allTexts(model), ids);
  }

  private static Dataset<Row> allTexts(Model model) {
    return text(model.comments(), "comment_id")
        .unionByName(text(model.changes(), "change_id"))
        .unionByName(text(model.incidents(), "incident_id"))
        .unionByName(text(model.tickets(), "ticket_id"));
  }

  static Map<String, String> texts(Dataset<Row> all, List<String> ids) {
    Map<String, String> texts = new HashMap<>();
    all.filter(col("text_id").isin(ids.toArray()))
        .collectAsList()
        .forEach(row -> texts.put(row.getString(0), row.getString(1)));
    return texts;
  }

  static Dataset<Row> text(Dataset<Row> subjects, String id) {
    return subjects.select(col(id).as("text_id"), col("text"));
  }
}
