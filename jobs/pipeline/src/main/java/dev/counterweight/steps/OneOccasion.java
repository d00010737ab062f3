package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.exposure.ChangeParts;
import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RecordSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What counts once, however often it is done: parts of one change, the same words again. */
final class OneOccasion {
  private OneOccasion() {}

  /** A change that is a part of another, or has parts. */
  record PartOf(String changeId, String wholeId) {}

  /** Texts whose author had written the same words somewhere before: repeated_id. */
  static Dataset<Row> repeated(Dataset<Row> readings) {
    return readings
        .filter(col("same_words").notEqual("").and(col("author_id").isNotNull()))
        .groupBy("same_words", "author_id")
        .agg(sort_array(collect_list(struct(col("written_at"), col("text_id")))).as("times"))
        .filter(size(col("times")).gt(1))
        .select(explode(col("times.text_id")).as("repeated_id"), col("times"))
        .filter(col("repeated_id").notEqual(col("times").getItem(0).getField("text_id")))
        .select("repeated_id");
  }

  /** {@code change_id, whole_id}; only of wholes that have several parts. */
  static Dataset<Row> parts(Dataset<Row> changes, Dataset<Row> defaultBranches) {
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
