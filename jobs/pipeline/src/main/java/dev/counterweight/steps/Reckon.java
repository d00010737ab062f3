package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Model and rejects to {@code rejects/row_accounts}: every merge request, discussion, ticket and
 * incident that landed is in the model, or in {@code rejects/data_issues} with a name.
 */
final class Reckon {
  /** On a discussion whose merge request or incident is not in the model. */
  static final String ORPHAN = "subject-is-not-in-the-model";

  private static final String RAW = "in_raw";
  private static final String MODEL = "in_model";
  private static final String NAMED = "is_named";
  private static final String ORPHANED = "is_orphaned";

  private static final StructType SEEN =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("entity", DataTypes.StringType)
          .add("key", DataTypes.StringType)
          .add("where", DataTypes.StringType);

  private Reckon() {}

  /** Discussions that hang on nothing the model holds; they are read, but nobody can reach them. */
  static Dataset<Row> orphans(Dataset<Row> comments, Dataset<Row> changes, Dataset<Row> incidents) {
    Dataset<Row> known =
        changes
            .select(col("change_id").as("known"))
            .unionByName(incidents.select(col("incident_id").as("known")));
    return comments
        .filter(col("subject_kind").notEqual("ticket"))
        .select("thread_id", "subject_id")
        .distinct()
        .join(known, col("subject_id").equalTo(col("known")), "left_anti")
        .select(
            lit(ORPHAN).as("name"),
            lit("gitlab").as("source"),
            lit("discussions").as("entity"),
            rawKey("thread_id", "gitlab:thread:").as("key"),
            concat(lit("no row of "), col("subject_id")).as("detail"));
  }

  private static Column rawKey(String id, String prefix) {
    return regexp_extract(col(id), "^" + prefix + "(.*)$", 1);
  }

  /**
   * The four kinds, with what became of their rows.
   *
   * <ol>
   *   <li>raw keys, keys that the model holds, and keys that an issue names, one below the other
   *   <li>by kind and key: where it was seen
   *   <li>by kind: how many
   * </ol>
   */
  static List<RowAccount> of(RawLayer raw, Model model, Dataset<Row> issues) {
    Dataset<Row> seen =
        inRaw(raw, "gitlab", "merge_requests")
            .unionByName(inRaw(raw, "gitlab", "discussions"))
            .unionByName(inRaw(raw, "gitlab", "issues"))
            .unionByName(inRaw(raw, "jira", "issues"))
            .unionByName(
                seen(
                    "gitlab",
                    "merge_requests",
                    rawKey("change_id", "gitlab:change:"),
                    MODEL,
                    model.changes()))
            .unionByName(
                seen(
                    "gitlab",
                    "issues",
                    rawKey("incident_id", "gitlab:incident:"),
                    MODEL,
                    model.incidents()))
            .unionByName(
                seen("jira", "issues", rawKey("ticket_id", "jira:ticket:"), MODEL, model.tickets()))
            .unionByName(
                seen(
                    "gitlab",
                    "discussions",
                    rawKey("thread_id", "gitlab:thread:"),
                    MODEL,
                    model.comments().filter(col("subject_kind").notEqual("ticket"))))
            .unionByName(
                issues.select(
                    col("source"),
                    col("entity"),
                    col("key"),
                    when(col("name").equalTo(ORPHAN), lit(ORPHANED))
                        .otherwise(lit(NAMED))
                        .as("where")));
    Dataset<Row> byKey =
        seen.groupBy("source", "entity", "key")
            .agg(
                at(RAW).as(RAW),
                at(MODEL).as(MODEL),
                at(NAMED).as(NAMED),
                at(ORPHANED).as(ORPHANED))
            .filter(col(RAW));
    Column isReached = col(MODEL).and(not(col(ORPHANED)));
    Column isRejected = not(isReached).and(col(NAMED).or(col(ORPHANED)));
    return byKey
        .groupBy("source", "entity")
        .agg(
            count(lit(1)),
            count_if(isReached),
            count_if(isRejected),
            count_if(isReached.and(col(NAMED))))
        .orderBy("source", "entity")
        .collectAsList()
        .stream()
        .map(Reckon::account)
        .toList();
  }

  private static RowAccount account(Row row) {
    long rows = row.getLong(2);
    long reached = row.getLong(3);
    long rejected = row.getLong(4);
    return new RowAccount(
        row.getString(0),
        row.getString(1),
        rows,
        reached,
        rejected,
        rows - reached - rejected,
        row.getLong(5));
  }

  private static Column at(String where) {
    return max(col("where").equalTo(where));
  }

  private static Dataset<Row> inRaw(RawLayer raw, String source, String entity) {
    return raw.rows(source + "_" + entity)
        .map(rows -> seen(source, entity, col("record_key"), RAW, rows))
        .orElseGet(() -> raw.nothing(SEEN));
  }

  private static Dataset<Row> seen(
      String source, String entity, Column key, String where, Dataset<Row> rows) {
    return rows.select(
        lit(source).as("source"), lit(entity).as("entity"), key.as("key"), lit(where).as("where"));
  }
}
