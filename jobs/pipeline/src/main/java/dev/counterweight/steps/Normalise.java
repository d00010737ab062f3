package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.Table;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Raw to model: every mapping gives its rows, one table per noun takes those of all sources. */
final class Normalise {
  /** GitLab keeps no history of approvals but the note that each one leaves (SURPRISES 20). */
  private static final String APPROVAL_NOTE = "approved this merge request";

  private final SparkSession spark;
  private final RawLayer raw;
  private final Map<String, Mapping> mappings;
  private final Broadcast<Identity> identity;
  private final Map<String, LongAccumulator> issues = new ConcurrentSkipListMap<>();

  Normalise(SparkSession spark, RawLayer raw, Map<String, Mapping> mappings, Identity identity) {
    this.spark = spark;
    this.raw = raw;
    this.mappings = mappings;
    this.identity = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(identity);
  }

  /** The rows of a table that one source gives in full in one entity, or several that overlap. */
  <R extends Record> Dataset<Row> rows(Table<R> table) {
    Dataset<Row> all = spark.createDataFrame(List.of(), table.codec().schema());
    for (Map.Entry<String, Mapping> source : mappings.entrySet()) {
      @Nullable Dataset<Row> ofSource = null;
      for (String entity : entities(source.getValue(), table)) {
        String rawTable = source.getKey() + "_" + entity;
        Dataset<Row> mapped =
            raw.rows(rawTable).map(rows -> mapped(rows, rawTable, table)).orElse(null);
        if (mapped != null) {
          ofSource = ofSource == null ? mapped : withoutOverlap(ofSource, mapped, table);
        }
      }
      all = ofSource == null ? all : all.unionByName(ofSource);
    }
    return all;
  }

  private static List<String> entities(Mapping mapping, Table<?> table) {
    return mapping.produces().entrySet().stream()
        .filter(entry -> entry.getValue().contains(table.record()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * A row may come twice: on its own where its parent holds too many, and inside the parent. The
   * one on its own counts: entities come by name, and {@code comments} and {@code changelogs}
   * before {@code issues}.
   */
  private static Dataset<Row> withoutOverlap(
      Dataset<Row> onTheirOwn, Dataset<Row> embedded, Table<?> table) {
    String key = table.keys().get(0);
    Dataset<Row> known = onTheirOwn.select(col(key).as("known"));
    return onTheirOwn.unionByName(
        embedded.join(known, col(key).equalTo(col("known")), "left_anti"));
  }

  private <R extends Record> Dataset<Row> mapped(
      Dataset<Row> rows, String rawTable, Table<R> table) {
    LongAccumulator problems =
        issues.computeIfAbsent(rawTable, name -> spark.sparkContext().longAccumulator(name));
    RecordCodec<R> codec = table.codec();
    Class<R> wanted = table.record();
    return mapped(rows, rawTable, wanted, codec, problems);
  }

  private <R extends Record> Dataset<Row> mapped(
      Dataset<Row> rows,
      String rawTable,
      Class<R> wanted,
      RecordCodec<R> codec,
      @Nullable LongAccumulator problems) {
    String source = rawTable.substring(0, rawTable.indexOf('_'));
    String entity = rawTable.substring(source.length() + 1);
    Mapping mapping = mapping(source);
    Broadcast<Identity> who = identity;
    FlatMapFunction<Row, Row> map =
        row -> {
          List<Row> found = new ArrayList<>();
          mapping.map(
              record(source, entity, row),
              who.value(),
              made -> {
                if (wanted.isInstance(made)) {
                  found.add(codec.toRow(wanted.cast(made)));
                } else if (made instanceof DataIssue && problems != null) {
                  problems.add(1);
                }
              });
          Iterator<Row> all = found.iterator();
          return all;
        };
    return rows.select("record_key", "parent_key", "updated_at", "dialect", "payload")
        .flatMap(map, codec.encoder());
  }

  private Mapping mapping(String source) {
    Mapping mapping = mappings.get(source);
    if (mapping == null) {
      throw new IllegalStateException("No mapping for the source " + source);
    }
    return mapping;
  }

  private static RawRecord record(String source, String entity, Row row) {
    return new RawRecord(
        source,
        entity,
        row.getString(0),
        row.getString(1),
        (Instant) row.get(2),
        row.getString(3),
        row.getString(4));
  }

  /** The notes of who approved which change: by change_id and approver_id. */
  static RelationalGroupedDataset approvalNotes(Dataset<Row> comments) {
    return comments
        .filter(col("is_system").and(col("text").equalTo(APPROVAL_NOTE)))
        .filter(col("author_id").isNotNull())
        .groupBy(col("subject_id").as("change_id"), col("author_id").as("approver_id"));
  }

  /** Approvals, with the time of the newest note that says so. */
  Dataset<Row> approvals(Dataset<Row> comments) {
    Dataset<Row> newestNote = approvalNotes(comments).agg(max("written_at").as("noted_at"));
    return Joins.manyToOptional(rows(Tables.APPROVALS), newestNote, "change_id", "approver_id")
        .withColumn(
            "approved_at",
            org.apache.spark.sql.functions.coalesce(col("approved_at"), col("noted_at")))
        .select("approval_id", "change_id", "approver_id", "approved_at");
  }

  /**
   * What could not be mapped. Where this run mapped a raw table itself and met no problem, it is
   * not mapped once more to look for one.
   */
  Dataset<Row> dataIssues() {
    RecordCodec<DataIssue> codec = Tables.DATA_ISSUES.codec();
    Dataset<Row> all = spark.createDataFrame(List.of(), codec.schema());
    for (Map.Entry<String, Mapping> source : mappings.entrySet()) {
      for (String entity : new TreeSet<>(source.getValue().produces().keySet())) {
        String rawTable = source.getKey() + "_" + entity;
        LongAccumulator met = issues.get(rawTable);
        if (met == null || met.value() > 0) {
          all =
              raw.rows(rawTable)
                  .map(rows -> mapped(rows, rawTable, DataIssue.class, codec, null))
                  .map(all::unionByName)
                  .orElse(all);
        }
      }
    }
    return all;
  }
}
