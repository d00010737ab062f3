package dev.counterweight.steps;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import dev.counterweight.audit.Recorded;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RecordSchema;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.RunManifest.TableRun;
import dev.counterweight.lake.Table;
import dev.counterweight.lake.Versions;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.review.ReviewDecision;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The conversations that an audit reads: of a run, and frozen beside the audit. */
final class AuditRecords {
  private static final String VERSION = "version=";

  private final SparkSession spark;
  private final Versions versions;
  private final RunManifest run;
  private final List<ReviewDecision> decisions;

  AuditRecords(SparkSession spark, Lake lake, RunManifest run) throws IOException {
    this.spark = spark;
    this.versions = new Versions(spark, lake, line -> {});
    this.run = run;
    this.decisions = Reviews.all(lake);
  }

  /** Everybody the run knows. */
  List<Person> people() {
    RecordCodec<Person> codec = Tables.PEOPLE.codec();
    return read(Tables.PEOPLE).collectAsList().stream()
        .map(codec::fromRow)
        .sorted(Comparator.comparing(Person::personId))
        .toList();
  }

  /** Who was in which team when. Bots are in none: what they write draws no team in. */
  List<Membership> memberships() {
    RecordCodec<Membership> codec = Tables.MEMBERSHIPS.codec();
    Set<String> bots = Set.copyOf(bots());
    return inOrder(
        read(Tables.MEMBERSHIPS).collectAsList().stream()
            .map(codec::fromRow)
            .filter(membership -> !bots.contains(membership.personId()))
            .toList());
  }

  private static List<Membership> inOrder(List<Membership> memberships) {
    return memberships.stream()
        .sorted(
            Comparator.comparing(Membership::personId)
                .thenComparing(
                    Membership::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private List<String> bots() {
    return people().stream().filter(Person::isBot).map(Person::personId).toList();
  }

  private Dataset<Row> read(Table<?> table) {
    String path =
        run.tables().stream()
            .filter(made -> made.table().equals(table.path()))
            .map(TableRun::path)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(run.id() + " has no " + table.path()));
    return versions.read(table, path.substring(path.indexOf(VERSION) + VERSION.length()));
  }

  /**
   * All conversations with the later edits that the sources tell of: comments whose last change is
   * not their writing, descriptions of tickets by their changelog, descriptions of changes by the
   * notes that the tool wrote.
   *
   * <p>An approval has the time of its first note: the source keeps the last, which may be a later
   * one. Tickets that ask again what another asked are left out, since how alike two tickets look
   * depends on all the others, also on later ones.
   *
   * @param commentsOnChangesKnown false where no discussion of any change landed
   */
  Dataset<Row> conversations(boolean commentsOnChangesKnown) {
    Model model =
        new Model(
            read(Tables.PEOPLE),
            read(Tables.PROJECTS),
            read(Tables.CHANGES),
            read(Tables.COMMENTS),
            firstApprovals(read(Tables.COMMENTS)),
            read(Tables.INCIDENTS),
            read(Tables.TICKETS),
            read(Tables.TICKET_EDITS),
            read(Tables.RELEASES),
            read(Tables.DEPLOYMENTS),
            read(Tables.CHANGE_COMMITS),
            read(Tables.TICKET_LINKS));
    List<String> bots = bots();
    Dataset<Row> noRepeats =
        spark.createDataFrame(List.of(), RecordSchema.of(Repeats.RepeatsOf.class));
    // what people read in old texts since is a reading of what was there
    Occasions occasions =
        new Occasions(
            Set.copyOf(bots),
            (person, at) -> null,
            List.of(),
            Rulings.of(model, decisions),
            commentsOnChangesKnown,
            Occasions.Known.NOTHING);
    Dataset<Row> threads =
        Measure.conversations(
            Gather.wholes(model, read(Tables.READINGS), noRepeats),
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(occasions));
    Dataset<Row> parts = OneOccasion.changes(model.changes(), model.defaultBranches());
    Column[] partColumns =
        Arrays.stream(parts.columns()).map(functions::col).toArray(Column[]::new);
    Dataset<Row> partOfChange =
        parts.select(col("change_id").as("subject_id"), struct(partColumns).as("part"));
    Column[] columns =
        Arrays.stream(RecordSchema.of(WorkThread.class).fieldNames())
            .map(functions::col)
            .toArray(Column[]::new);
    var edits = DataTypes.createArrayType(RecordSchema.of(Recorded.Edit.class));
    return Joins.manyToOptional(
            Joins.manyToOptional(threads, edits(), "subject_id"), partOfChange, "subject_id")
        .withColumn("thread", struct(columns))
        .withColumn("edits", coalesce(col("edits"), array().cast(edits)))
        .withColumn(
            "comments_known",
            not(col("kind").equalTo(Kinds.CHANGE)).or(lit(commentsOnChangesKnown)))
        .select(col("thread"), col("edits"), col("comments_known"), col("part"));
  }

  private Dataset<Row> firstApprovals(Dataset<Row> comments) {
    Dataset<Row> noted =
        Normalise.approvalNotes(comments)
            .agg(min("written_at").as("approved_at"))
            .withColumn("approval_id", concat_ws("/", col("change_id"), col("approver_id")));
    return Joins.without(read(Tables.APPROVALS), noted, "change_id", "approver_id")
        .select("approval_id", "change_id", "approver_id", "approved_at")
        .unionByName(noted);
  }

  private Dataset<Row> edits() {
    Dataset<Row> comments =
        read(Tables.COMMENTS)
            .filter(not(col("is_system")).and(col("updated_at").gt(col("written_at"))))
            .select(col("subject_id"), col("comment_id").as("text_id"), col("updated_at").as("at"));
    Dataset<Row> tickets =
        read(Tables.TICKET_EDITS)
            .filter(lower(col("field")).isin("description", "summary"))
            .select(
                col("ticket_id").as("subject_id"),
                col("ticket_id").as("text_id"),
                col("edited_at").as("at"));
    Dataset<Row> changes =
        read(Tables.COMMENTS)
            .filter(
                col("is_system")
                    .and(
                        col("text")
                            .startsWith("changed the description")
                            .or(col("text").startsWith("changed title"))))
            .select(col("subject_id"), col("subject_id").as("text_id"), col("written_at").as("at"));
    return comments
        .unionByName(tickets)
        .unionByName(changes)
        .groupBy("subject_id")
        .agg(collect_list(struct(col("text_id"), col("at"))).as("edits"));
  }

  /** Rows as records, in one order whatever Spark did. */
  static List<Recorded> collected(Dataset<Row> rows) {
    RecordCodec<Recorded> codec = RecordCodec.of(Recorded.class);
    return rows.collectAsList().stream()
        .map(codec::fromRow)
        .map(AuditRecords::ordered)
        .sorted(Comparator.comparing(recorded -> recorded.thread().subjectId()))
        .toList();
  }

  private static Recorded ordered(Recorded recorded) {
    return new Recorded(
        recorded.thread(),
        recorded.edits().stream()
            .sorted(Comparator.comparing(Recorded.Edit::textId).thenComparing(Recorded.Edit::at))
            .toList(),
        recorded.commentsKnown(),
        recorded.part());
  }

  /** Sets rows aside. */
  <R extends Record> void freeze(
      List<R> records, RecordCodec<R> codec, org.apache.hadoop.fs.Path folder) {
    spark
        .createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema())
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(folder.toString());
  }

  /** The teams that were set aside. */
  static List<Membership> frozenMemberships(SparkSession spark, org.apache.hadoop.fs.Path folder) {
    RecordCodec<Membership> codec = Tables.MEMBERSHIPS.codec();
    return inOrder(
        spark.read().schema(codec.schema()).parquet(folder.toString()).collectAsList().stream()
            .map(codec::fromRow)
            .toList());
  }

  /** What was set aside. */
  static List<Recorded> frozen(SparkSession spark, org.apache.hadoop.fs.Path folder) {
    return collected(
        spark.read().schema(RecordCodec.of(Recorded.class).schema()).parquet(folder.toString()));
  }
}
