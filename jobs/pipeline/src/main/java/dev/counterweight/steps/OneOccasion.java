package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.exposure.ChangeParts;
import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.exposure.Wholes;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RecordSchema;
import dev.counterweight.signals.Opportunity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** What counts once, however often it is done: parts of one change, the same words again. */
final class OneOccasion {
  private OneOccasion() {}

  /** A change that is a part of another, or has parts. */
  record PartOf(String changeId, String wholeId) {}

  /** Whether the author of a reading had written the same words somewhere before. */
  static Column isRepeated() {
    Column alone = col("same_words").equalTo("").or(col("author_id").isNull());
    Column words = when(alone, col("text_id")).otherwise(col("same_words"));
    return row_number()
        .over(
            Window.partitionBy(words, coalesce(col("author_id"), lit("")))
                .orderBy(col("written_at"), col("text_id")))
        .gt(1);
  }

  /**
   * Opportunities with one for each whole change instead of one for each of its parts.
   *
   * @param changes of the model
   * @param defaultBranches {@code project_id, default_branch}
   */
  static Dataset<Row> ofWholes(
      Dataset<Row> opportunities, Dataset<Row> changes, Dataset<Row> defaultBranches) {
    Dataset<Row> parts = parts(changes, defaultBranches);
    RecordCodec<Opportunity> codec = Tables.OPPORTUNITIES.codec();
    Dataset<Row> merged =
        opportunities
            .join(parts, col("subject_id").equalTo(col("change_id")), "inner")
            .groupByKey(
                (MapFunction<Row, String>)
                    row ->
                        String.join(
                            "\n",
                            row.getAs("signal"),
                            row.getAs("person_id"),
                            row.<String>getAs("whole_id")),
                Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (key, rows) -> {
                      String whole = key.substring(key.lastIndexOf('\n') + 1);
                      List<Opportunity> found = new ArrayList<>();
                      rows.forEachRemaining(row -> found.add(codec.fromRow(row)));
                      return Wholes.merged(found, whole).stream().map(codec::toRow).iterator();
                    },
                codec.encoder());
    return opportunities
        .join(parts, col("subject_id").equalTo(col("change_id")), "left_anti")
        .unionByName(merged);
  }

  /** {@code change_id, whole_id}; only of wholes that have several parts. */
  private static Dataset<Row> parts(Dataset<Row> changes, Dataset<Row> defaultBranches) {
    RecordCodec<Part> parts = RecordCodec.of(Part.class);
    RecordCodec<PartOf> codec = RecordCodec.of(PartOf.class);
    return changes(changes, defaultBranches)
        .groupByKey(
            (MapFunction<Row, String>) row -> row.<String>getAs("author_id"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (author, rows) -> {
                  List<Part> ofAuthor = new ArrayList<>();
                  rows.forEachRemaining(row -> ofAuthor.add(parts.fromRow(row)));
                  return several(ofAuthor).stream().map(codec::toRow).iterator();
                },
            codec.encoder());
  }

  /** Changes by authors known, as {@link Part} rows. */
  static Dataset<Row> changes(Dataset<Row> changes, Dataset<Row> defaultBranches) {
    return Joins.manyToOptional(changes, defaultBranches, "project_id")
        .filter(col("author_id").isNotNull())
        .withColumn("source_branch", stacked())
        .select(
            Arrays.stream(RecordSchema.of(Part.class).fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
  }

  /** A branch that others can stand on: not the default branch, which a fork's may be named. */
  private static Column stacked() {
    Column source = coalesce(col("source_branch"), lit(""));
    return when(
            source
                .equalTo(col("target_branch"))
                .or(source.equalTo(coalesce(col("default_branch"), lit("")))),
            lit(""))
        .otherwise(source);
  }

  private static List<PartOf> several(List<Part> ofOneAuthor) {
    return ChangeParts.severals(ofOneAuthor).entrySet().stream()
        .map(part -> new PartOf(part.getKey(), part.getValue()))
        .toList();
  }
}
