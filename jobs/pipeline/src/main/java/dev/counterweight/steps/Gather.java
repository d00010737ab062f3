package dev.counterweight.steps;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.lake.RecordSchema;
import dev.counterweight.model.Kinds;
import dev.counterweight.signals.TicketCourse;
import dev.counterweight.signals.WorkThread;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Model and readings to {@link Gathered} rows: what belongs to one change or ticket comes together
 * in one shuffle, without a join. Readings carry excerpts, no whole texts.
 */
final class Gather {
  /** What comes together, by the column of {@link Gathered} that lists it. */
  private static final Map<String, Class<? extends Record>> PIECES = pieces();

  private Gather() {}

  private static Map<String, Class<? extends Record>> pieces() {
    Map<String, Class<? extends Record>> pieces = new LinkedHashMap<>();
    pieces.put("heads", Gathered.Head.class);
    pieces.put("said", Gathered.Said.class);
    pieces.put("approvals", Gathered.Approval.class);
    pieces.put("again", Gathered.Again.class);
    pieces.put("edited", Gathered.Edited.class);
    return pieces;
  }

  /**
   * A row per whole.
   *
   * <ol>
   *   <li>changes, with the time they reached the default branch, and tickets
   *   <li>readings of their texts, approvals, edits and tickets that ask again beside them
   *   <li>gathered by the whole that a change is a part of, else by subject
   * </ol>
   *
   * @param repeats later tickets that ask the same, by the first: subject_id, repeats
   */
  static Dataset<Row> wholes(Model model, Dataset<Row> readings, Dataset<Row> repeats) {
    Dataset<Row> pieces =
        heads(model)
            .unionByName(said(readings))
            .unionByName(approvals(model))
            .unionByName(piece("again", repeats))
            .unionByName(edited(model));
    Dataset<Row> parts = OneOccasion.parts(model.changes(), model.defaultBranches());
    Column[] lists =
        PIECES.keySet().stream()
            .map(list -> collect_list(col(list)).as(list))
            .toArray(Column[]::new);
    return pieces
        .join(broadcast(parts), col("subject_id").equalTo(col("change_id")), "left")
        .groupBy(coalesce(col("whole_id"), col("subject_id")).as("whole_id"))
        .agg(lists[0], Arrays.copyOfRange(lists, 1, lists.length));
  }

  /** Changes as subjects: {@code launched_at} is when one reached the default branch, if it did. */
  static Dataset<Row> changes(Model model) {
    return Joins.manyToOptional(model.changes(), model.defaultBranches(), "project_id")
        .withColumn("kind", lit(Kinds.CHANGE))
        .withColumn("subject_id", col("change_id"))
        .withColumn("owner_id", col("author_id"))
        .withColumn("assignee_id", none("string"))
        .withColumn(
            "launched_at",
            when(
                coalesce(col("default_branch"), col("target_branch")).equalTo(col("target_branch")),
                col("merged_at")))
        .withColumn("resolved_at", none("timestamp"));
  }

  private static Dataset<Row> heads(Model model) {
    Dataset<Row> tickets =
        model
            .tickets()
            .withColumn("kind", lit(Kinds.TICKET))
            .withColumn("subject_id", col("ticket_id"))
            .withColumn("owner_id", col("reporter_id"))
            .withColumn("launched_at", none("timestamp"));
    return piece("heads", changes(model)).unionByName(piece("heads", tickets));
  }

  private static Dataset<Row> said(Dataset<Row> readings) {
    Dataset<Row> ofSubjects = readings.filter(col("subject_kind").isin(Kinds.CHANGE, Kinds.TICKET));
    Column isRepeated = col("repeated_id").isNotNull();
    return piece(
        "said",
        ofSubjects
            .join(
                broadcast(OneOccasion.repeated(readings)),
                col("text_id").equalTo(col("repeated_id")),
                "left")
            .withColumn("is_repeated", isRepeated)
            .withColumn("utterance", record(WorkThread.Utterance.class)));
  }

  private static Dataset<Row> approvals(Model model) {
    return piece(
        "approvals",
        model
            .approvals()
            .filter(col("approver_id").isNotNull())
            .withColumn("subject_id", col("change_id"))
            .withColumn("at", col("approved_at"))
            .withColumn("approved", record(WorkThread.Approved.class)));
  }

  private static Dataset<Row> edited(Model model) {
    return piece(
        "edited",
        model
            .ticketEdits()
            .withColumn("subject_id", col("ticket_id"))
            .withColumn("edit", record(TicketCourse.Edit.class)));
  }

  /** Rows as pieces of one kind: the subject, a struct of that kind, and none of the others. */
  private static Dataset<Row> piece(String kind, Dataset<Row> rows) {
    Stream<Column> columns =
        PIECES.entrySet().stream()
            .map(
                list ->
                    list.getKey().equals(kind)
                        ? record(list.getValue()).as(kind)
                        : lit(null).cast(RecordSchema.of(list.getValue())).as(list.getKey()));
    return rows.select(Stream.concat(Stream.of(col("subject_id")), columns).toArray(Column[]::new));
  }

  private static Column none(String type) {
    return lit(null).cast(type);
  }

  /** A struct of the columns that a record names. */
  private static Column record(Class<? extends Record> record) {
    return struct(
        Arrays.stream(RecordSchema.of(record).fieldNames())
            .map(functions::col)
            .toArray(Column[]::new));
  }
}
