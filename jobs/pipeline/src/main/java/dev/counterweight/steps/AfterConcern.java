package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the records hold of what came after a concern, in words (METHOD RO1a, R15). Facts in their
 * order, no judgment: whether the concern was right stays with whoever reads it.
 */
final class AfterConcern {
  private static final String CONCERN = "RO1";

  private AfterConcern() {}

  /** Items with a column {@code after}, empty unless the item is a concern. */
  static Dataset<Row> joined(Dataset<Row> items, Dataset<Row> courses) {
    Dataset<Row> after = courses.select(col("text_id"), words().as("after_concern"));
    Column isConcern = col("signal").equalTo(CONCERN).and(col("state").equalTo("PRESENT"));
    Column words =
        when(col("after_concern").equalTo(""), lit("nothing is on record"))
            .otherwise(col("after_concern"));
    return Joins.manyToOptional(items, after, "text_id")
        .withColumn("after", when(isConcern, coalesce(words, lit(""))).otherwise(lit("")));
  }

  private static Column words() {
    return concat_ws(
        "; ",
        said(size(col("owner_reply_ids")).gt(0), "answered by who opened the change"),
        said(
            size(col("owner_reply_ids")).equalTo(0).and(size(col("reply_ids")).gt(0)),
            "answered by others"),
        said(col("push_count").gt(0), "the change was worked on again before it was merged"),
        said(col("resolution").equalTo("resolved"), "marked resolved"),
        said(size(col("follow_up_ticket_ids")).gt(0), "further work was opened for it"),
        said(
            col("merged_at").isNull().and(col("closed_at").isNotNull()),
            "the change was closed without a merge"),
        said(size(col("incident_ids")).gt(0), "an incident is linked to the change, later"));
  }

  private static Column said(Column isSo, String words) {
    return when(isSo, lit(words));
  }
}
