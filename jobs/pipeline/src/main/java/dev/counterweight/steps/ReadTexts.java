package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.exposure.SameWords;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.text.Detectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Model to {@code evidence/readings}: every text once, by every detector. Texts are not shuffled
 * and go no further than this; what follows works on readings and excerpts.
 */
final class ReadTexts {
  private ReadTexts() {}

  /**
   * The readings of all texts.
   *
   * <ol>
   *   <li>descriptions of changes, incidents and tickets
   *   <li>comments people wrote, with title and owner of what they stand on
   *   <li>each read by all detectors
   * </ol>
   */
  static Dataset<Row> readings(Model model) {
    Dataset<Row> descriptions =
        description(model.changes(), Kinds.CHANGE, "change_id", "author_id")
            .unionByName(
                description(model.incidents(), Kinds.INCIDENT, "incident_id", "reporter_id"))
            .unionByName(description(model.tickets(), Kinds.TICKET, "ticket_id", "reporter_id"));
    Dataset<Row> subjects =
        descriptions.select(
            col("subject_kind"), col("subject_id"), col("title"), col("author_id").as("owner_id"));
    Dataset<Row> comments =
        Joins.manyToOne(
                model.comments().filter(not(col("is_system"))),
                subjects,
                "subject_kind",
                "subject_id")
            .withColumn("text_id", col("comment_id"))
            .withColumn("place", place("_COMMENT"))
            .withColumn("by_owner", col("author_id").eqNullSafe(col("owner_id")))
            .select(columns());
    RecordCodec<TextReading> codec = Tables.READINGS.codec();
    return descriptions
        .select(columns())
        .unionByName(comments)
        .map((MapFunction<Row, Row>) row -> codec.toRow(read(row)), codec.encoder());
  }

  private static Dataset<Row> description(
      Dataset<Row> subjects, String kind, String id, String owner) {
    return subjects
        .withColumn("subject_kind", lit(kind))
        .withColumn("text_id", col(id))
        .withColumn("subject_id", col(id))
        .withColumn("author_id", col(owner))
        .withColumn("place", place("_DESCRIPTION"))
        .withColumn("written_at", col("opened_at"))
        .withColumn("by_owner", lit(true))
        .select(columns());
  }

  private static Column place(String suffix) {
    return when(col("subject_kind").equalTo(Kinds.CHANGE), "CHANGE" + suffix)
        .when(col("subject_kind").equalTo(Kinds.INCIDENT), "INCIDENT" + suffix)
        .otherwise("TICKET" + suffix);
  }

  private static Column[] columns() {
    return Stream.of(
            "text_id",
            "subject_kind",
            "subject_id",
            "author_id",
            "place",
            "permalink",
            "written_at",
            "title",
            "by_owner",
            "text")
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Standing standing(Finding finding) {
    return Detectors.all().stream()
        .filter(detector -> detector.id().equals(finding.detector()))
        .findFirst()
        .map(Detector::standing)
        .orElse(Standing.CANDIDATE);
  }

  private static TextReading read(Row row) {
    @Nullable String author = row.getString(3);
    String place = row.getString(4);
    Passage passage =
        Passage.of(
            row.getString(9), Passage.Place.valueOf(place), row.getString(7), row.getBoolean(8));
    List<WorkThread.Reading> readings = new ArrayList<>();
    for (Finding finding : Detectors.read(passage)) {
      readings.add(Excerpt.reading(passage.text(), finding, standing(finding)));
    }
    return new TextReading(
        row.getString(0),
        Fingerprint.ofWords(passage.text()),
        row.getString(1),
        row.getString(2),
        author,
        place,
        row.getString(5),
        (Instant) row.get(6),
        SameWords.count(passage.text()),
        sameWords(passage.text()),
        readings);
  }

  private static String sameWords(String text) {
    String key = SameWords.key(text);
    return key.isEmpty() ? "" : Fingerprint.of(key);
  }
}
