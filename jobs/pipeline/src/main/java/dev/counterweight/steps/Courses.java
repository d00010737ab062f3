package dev.counterweight.steps;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.links.Keyed;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.ConcernCourse;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.model.Turn;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.Outcomes;
import dev.counterweight.threads.ConcernCourses;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Readings and turns to {@code evidence/concern_courses}: what followed on each concern. */
final class Courses {
  private static final scala.collection.immutable.Seq<String> CONCERNED =
      scala.jdk.javaapi.CollectionConverters.asScala(List.of("subject_id")).toSeq();

  private Courses() {}

  /** What is known around the changes, by change. */
  private record Around(
      Map<String, List<Link>> links,
      Map<String, List<IncidentLink>> incidents,
      Map<String, Subject> subjects)
      implements Serializable {}

  /**
   * The course of every concern.
   *
   * <ol>
   *   <li>texts on changes that name a risk, by change
   *   <li>turns of those changes, and what people wrote on them
   *   <li>with the changes' own dates, judged in Java
   * </ol>
   */
  static Dataset<Row> of(
      SparkSession spark,
      Model model,
      Dataset<Row> readings,
      Dataset<Row> turns,
      Subjects subjects,
      List<Link> links,
      List<IncidentLink> incidents,
      Set<String> bots) {
    Dataset<Row> concerns =
        readings
            .filter(col("subject_kind").equalTo(Kinds.CHANGE))
            .filter(exists(col("readings"), Courses::isConcern))
            .groupBy("subject_id")
            .agg(collect_set("text_id").as("concerns"));
    Column[] fields =
        Arrays.stream(Tables.TURNS.codec().schema().fieldNames())
            .map(functions::col)
            .toArray(Column[]::new);
    Dataset<Row> turnsByChange =
        turns
            .filter(col("subject_kind").equalTo(Kinds.CHANGE))
            .groupBy("subject_id")
            .agg(collect_list(struct(fields)).as("turns"));
    Dataset<Row> changes =
        model
            .changes()
            .select(col("change_id").as("subject_id"), col("merged_at"), col("closed_at"));
    Dataset<Row> wordsByChange =
        model
            .comments()
            .filter(col("subject_kind").equalTo(Kinds.CHANGE).and(not(col("is_system"))))
            .join(concerns.select("subject_id"), CONCERNED, "left_semi")
            .groupBy("subject_id")
            .agg(
                collect_list(struct(col("comment_id"), col("author_id"), col("text"))).as("words"));
    Broadcast<Around> around =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(around(subjects, links, incidents));
    RecordCodec<Turn> from = Tables.TURNS.codec();
    RecordCodec<ConcernCourse> to = Tables.CONCERN_COURSES.codec();
    return Joins.manyToOne(
            Joins.manyToOptional(
                Joins.manyToOne(turnsByChange, concerns, "subject_id"),
                wordsByChange,
                "subject_id"),
            changes,
            "subject_id")
        .select("subject_id", "turns", "concerns", "merged_at", "closed_at", "words")
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> courses(row, around.value(), bots, from, to),
            to.encoder());
  }

  private static Column isConcern(Column reading) {
    Column finding = reading.getField("finding");
    return finding
        .getField("detector")
        .equalTo("concern")
        .and(finding.getField("label").equalTo("material"));
  }

  private static Around around(Subjects subjects, List<Link> links, List<IncidentLink> incidents) {
    return new Around(
        new HashMap<>(
            Keyed.many(
                links.stream().filter(l -> l.fromKind().equals(Kinds.CHANGE)).toList(),
                Link::fromId)),
        new HashMap<>(Keyed.many(incidents, IncidentLink::changeId)),
        new HashMap<>(Keyed.one("subjects", subjects.all(), Subject::id)));
  }

  private static Iterator<Row> courses(
      Row row,
      Around around,
      Set<String> bots,
      RecordCodec<Turn> from,
      RecordCodec<ConcernCourse> to) {
    String change = row.getString(0);
    List<Turn> turns = new ArrayList<>();
    row.<Row>getList(1).forEach(turn -> turns.add(from.fromRow(turn)));
    turns.sort(
        Comparator.comparing((Turn turn) -> !turn.turnId().equals(change))
            .thenComparing(Turn::writtenAt)
            .thenComparing(Turn::discussionId)
            .thenComparing(Turn::position)
            .thenComparing(Turn::turnId));
    Subject subject = around.subjects().get(change);
    if (subject == null) {
      throw new IllegalStateException("No change " + change + " among the subjects");
    }
    ConcernCourses.ChangeCourse course =
        new ConcernCourses.ChangeCourse(
            subject,
            (Instant) row.get(3),
            (Instant) row.get(4),
            turns,
            around.links().getOrDefault(change, List.of()),
            around.incidents().getOrDefault(change, List.of()));
    Map<String, Outcomes.Said> said = said(row);
    return ConcernCourses.of(course, new HashSet<>(row.<String>getList(2)), around.subjects())
        .stream()
        .map(concern -> to.toRow(Outcomes.ended(concern, said, bots)))
        .iterator();
  }

  private static Map<String, Outcomes.Said> said(Row change) {
    Map<String, Outcomes.Said> said = new HashMap<>();
    if (!change.isNullAt(5)) {
      change
          .<Row>getList(5)
          .forEach(
              row ->
                  said.put(
                      row.getString(0), new Outcomes.Said(row.getString(1), row.getString(2))));
    }
    return said;
  }

  /**
   * Readings with what became of the concerns among them, as one more reading of the same words: it
   * stands where the concern stands.
   *
   * @param courses rows of {@code evidence/concern_courses}
   */
  static Dataset<Row> withOutcomes(Dataset<Row> readings, Dataset<Row> courses) {
    Dataset<Row> outcomes =
        courses.filter(col("outcome").isNotNull()).select(col("text_id"), col("outcome"));
    Column told =
        transform(filter(col("readings"), Courses::isConcern), r -> outcome(r, col("outcome")));
    return Joins.manyToOptional(readings, outcomes, "text_id")
        .withColumn(
            "readings",
            when(col("outcome").isNull(), col("readings")).otherwise(concat(col("readings"), told)))
        .drop("outcome")
        .select(Arrays.stream(readings.columns()).map(functions::col).toArray(Column[]::new));
  }

  private static Column outcome(Column concern, Column outcome) {
    Column seen = concern.getField("finding");
    Column why =
        transform(
            outcome.getField("reasons"),
            reason ->
                struct(
                    reason.getField("name").as("name"),
                    lit(0).as("start"),
                    lit(0).as("end"),
                    reason.getField("weight").as("weight")));
    Column finding =
        struct(
            lit(Detectors.OUTCOME).as("detector"),
            outcome.getField("version").as("version"),
            outcome.getField("label").as("label"),
            lit(1.0).as("value"),
            outcome.getField("probability").as("probability"),
            seen.getField("start").as("start"),
            seen.getField("end").as("end"),
            outcome.getField("facts").as("parts"),
            why.as("cues"));
    Column standing =
        when(outcome.getField("is_asserted"), lit(Standing.ASSERTED.name()))
            .otherwise(lit(Standing.CANDIDATE.name()));
    return struct(
        finding.as("finding"),
        concern.getField("excerpt").as("excerpt"),
        concern.getField("start").as("start"),
        concern.getField("end").as("end"),
        standing.as("standing"),
        array().cast(DataTypes.createArrayType(DataTypes.StringType, false)).as("decided_by"));
  }
}
