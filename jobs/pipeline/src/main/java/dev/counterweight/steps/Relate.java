package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.links.Keyed;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.Handoff;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.Teams;
import dev.counterweight.model.ThreadMember;
import dev.counterweight.model.TicketEdit;
import dev.counterweight.model.TicketLink;
import dev.counterweight.model.Turn;
import dev.counterweight.threads.Conversation;
import dev.counterweight.threads.Handoffs;
import dev.counterweight.threads.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Model to {@code model/turns}, {@code model/links} and {@code model/handoffs}: every text once
 * more, for what it refers to, whom it asks and whom it answers. Texts are not shuffled; what is
 * known of changes, incidents and tickets (a line each) is held in memory to look names up in.
 */
final class Relate implements AutoCloseable {
  private final SparkSession spark;
  private final Model model;
  private final Teams teams;
  private final Set<String> teamNames;
  private final Set<String> bots;
  private final Subjects subjects;
  private final Dataset<Row> readings;

  /** A reading of all texts; nothing is read before it is asked for. */
  Relate(
      SparkSession spark,
      Model model,
      Identity identity,
      TeamHistory teams,
      List<String> bots,
      List<Subjects.Repository> paths,
      List<Subjects.FormerKey> formerKeys) {
    this.spark = spark;
    this.model = model;
    this.teams = teams;
    this.teamNames = Set.copyOf(teams.names());
    this.bots = Set.copyOf(bots);
    this.subjects = subjects(model, paths, formerKeys);
    Broadcast<TurnReader> reader =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new TurnReader(subjects, identity, teams, teamNames, this.bots));
    RecordCodec<TurnReading> codec = RecordCodec.of(TurnReading.class);
    this.readings =
        texts(model)
            .map((MapFunction<Row, Row>) row -> reader.value().read(row, codec), codec.encoder())
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  /** What is known of every change, incident and ticket. */
  Subjects subjects() {
    return subjects;
  }

  @Override
  public void close() {
    readings.unpersist();
  }

  private static Subjects subjects(
      Model model, List<Subjects.Repository> paths, List<Subjects.FormerKey> formerKeys) {
    List<Subject> all = new ArrayList<>();
    collect(
        all,
        model.changes(),
        Kinds.CHANGE,
        "change_id",
        "author_id",
        functions.coalesce(col("merged_at"), col("closed_at")));
    collect(all, model.incidents(), Kinds.INCIDENT, "incident_id", "reporter_id", col("closed_at"));
    collect(all, model.tickets(), Kinds.TICKET, "ticket_id", "reporter_id", col("resolved_at"));
    List<Subjects.Commit> commits =
        model.changeCommits().select("sha", "change_id").collectAsList().stream()
            .map(row -> new Subjects.Commit(row.getString(0), row.getString(1)))
            .toList();
    return new Subjects(paths, all, formerKeys, commits);
  }

  private static void collect(
      List<Subject> all, Dataset<Row> rows, String kind, String id, String owner, Column doneAt) {
    for (Row row :
        rows.select(
                col(id),
                col("project_id"),
                col("reference"),
                col("title"),
                col(owner),
                col("permalink"),
                col("opened_at"),
                doneAt)
            .collectAsList()) {
      all.add(
          new Subject(
              kind,
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              (Instant) row.get(6),
              (Instant) row.get(7)));
    }
  }

  /** Descriptions with their titles, and all comments, those of the tool too. */
  private static Dataset<Row> texts(Model model) {
    Dataset<Row> comments =
        model
            .comments()
            .withColumn("turn_id", col("comment_id"))
            .withColumn("discussion_id", col("thread_id"))
            .withColumn("title", lit(null).cast("string"));
    return description(model.changes(), Kinds.CHANGE, "change_id", "author_id")
        .unionByName(description(model.incidents(), Kinds.INCIDENT, "incident_id", "reporter_id"))
        .unionByName(description(model.tickets(), Kinds.TICKET, "ticket_id", "reporter_id"))
        .unionByName(comments.select(columns(TurnReader.COLUMNS)));
  }

  private static Dataset<Row> description(Dataset<Row> rows, String kind, String id, String owner) {
    return rows.withColumn("turn_id", col(id))
        .withColumn("subject_kind", lit(kind))
        .withColumn("subject_id", col(id))
        .withColumn("discussion_id", col(id))
        .withColumn("position", lit(-1))
        .withColumn("author_id", col(owner))
        .withColumn("is_system", lit(false))
        .withColumn("resolution", lit(null).cast("string"))
        .withColumn("resolved_by_id", lit(null).cast("string"))
        .withColumn("written_at", col("opened_at"))
        .select(columns(TurnReader.COLUMNS));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** The turns of every subject, gathered by subject and judged in Java. */
  Dataset<Row> turns() {
    RecordCodec<Utterance> from = RecordCodec.of(Utterance.class);
    RecordCodec<Turn> to = Tables.TURNS.codec();
    return readings
        .groupBy(col("utterance.subject_id"))
        .agg(collect_list(col("utterance")).as("utterances"))
        .select("utterances")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  List<Utterance> utterances =
                      row.<Row>getList(0).stream().map(from::fromRow).toList();
                  Iterator<Row> turns =
                      Conversation.turns(utterances).stream().map(to::toRow).iterator();
                  return turns;
                },
            to.encoder());
  }

  /**
   * What texts and titles mention, and what the tracker declares.
   *
   * @param entered what people entered besides
   */
  Dataset<Row> links(List<Link> entered) {
    Dataset<Row> spoken = exploded("links", Tables.LINKS.codec().schema());
    RecordCodec<Link> codec = Tables.LINKS.codec();
    List<Row> declared =
        Stream.concat(declared().stream(), entered.stream()).map(codec::toRow).toList();
    return spoken.unionByName(spark.createDataFrame(declared, codec.schema()));
  }

  private Dataset<Row> exploded(String list, StructType schema) {
    Column[] fields =
        Arrays.stream(schema.fieldNames())
            .map(name -> col("it." + name).as(name))
            .toArray(Column[]::new);
    return readings.select(explode(col(list)).as("it")).select(fields);
  }

  private List<Link> declared() {
    RecordCodec<TicketLink> codec = Tables.TICKET_LINKS.codec();
    Map<String, Subject> byReference = new HashMap<>();
    subjects.all().stream()
        .filter(subject -> subject.kind().equals(Kinds.TICKET))
        .forEach(subject -> byReference.put(subject.reference(), subject));
    List<Link> links = new ArrayList<>();
    for (Row row : model.ticketLinks().collectAsList()) {
      TicketLink declared = codec.fromRow(row);
      Subject from = subjects.of(declared.ticketId());
      Subject to = byReference.get(declared.relatedKey());
      if (from != null && to != null) {
        links.add(link(declared, from, to));
      }
    }
    return links;
  }

  private static Link link(TicketLink declared, Subject from, Subject to) {
    String words = declared.relation().toLowerCase(java.util.Locale.ROOT);
    String relation =
        words.contains("blocked by") || words.contains("depends on")
            ? "BLOCKED_BY"
            : words.contains("duplicate")
                ? "DUPLICATES"
                : words.contains("caused by") ? "CAUSED_BY" : "MENTIONS";
    return new Link(
        "link:" + declared.linkId(),
        from.kind(),
        from.id(),
        to.kind(),
        to.id(),
        from.id(),
        null,
        "field",
        "DECLARED",
        relation,
        false,
        declared.relatedKey(),
        0,
        0,
        from.openedAt());
  }

  /**
   * Everything that passes to another team, each in its conversation; one row per occasion and
   * receiver.
   */
  List<Handoff> handoffs(List<ThreadMember> members) {
    Map<String, ThreadMember> threads =
        Keyed.one(Tables.THREAD_MEMBERS.path(), members, ThreadMember::subjectId);
    RecordCodec<Handoff> codec = Tables.HANDOFFS.codec();
    List<Handoff> found = new ArrayList<>();
    exploded("handoffs", codec.schema())
        .collectAsList()
        .forEach(row -> found.add(codec.fromRow(row)));
    RecordCodec<TicketEdit> edits = Tables.TICKET_EDITS.codec();
    Handoffs reader = new Handoffs(teams, teamNames, bots);
    model
        .ticketEdits()
        .filter(functions.lower(col("field")).isin("assignee", "team", "component", "components"))
        .collectAsList()
        .forEach(row -> found.addAll(reader.edited(edits.fromRow(row))));
    Map<String, Handoff> byId = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparing(Handoff::handedAt).thenComparing(Handoff::handoffId))
        .forEach(handoff -> byId.putIfAbsent(handoff.handoffId(), inThread(handoff, threads)));
    return List.copyOf(byId.values());
  }

  private static Handoff inThread(Handoff handoff, Map<String, ThreadMember> threads) {
    ThreadMember member = threads.get(handoff.subjectId());
    return new Handoff(
        handoff.handoffId(),
        handoff.kind(),
        handoff.subjectKind(),
        handoff.subjectId(),
        member == null ? "thread:" + handoff.subjectId() : member.threadId(),
        handoff.textId(),
        handoff.senderId(),
        handoff.senderTeam(),
        handoff.receiverId(),
        handoff.receiverTeam(),
        handoff.excerpt(),
        handoff.handedAt());
  }

  /** Teams of the people who wrote in each subject, on the days they did; bots are in none. */
  Map<String, Set<String>> teamsBySubject(Dataset<Row> turns) {
    Map<String, Set<String>> found = new HashMap<>();
    turns
        .filter(col("event").isNull().and(col("author_id").isNotNull()))
        .groupBy("subject_id", "author_id")
        .agg(functions.min("written_at"), functions.max("written_at"))
        .collectAsList()
        .forEach(
            row -> {
              if (!bots.contains(row.getString(1))) {
                for (int at : new int[] {2, 3}) {
                  String team = teams.teamOf(row.getString(1), (Instant) row.get(at)).orElse(null);
                  if (team != null) {
                    found.computeIfAbsent(row.getString(0), s -> new TreeSet<>()).add(team);
                  }
                }
              }
            });
    return found;
  }
}
