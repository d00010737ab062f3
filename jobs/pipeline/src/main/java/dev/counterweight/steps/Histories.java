package dev.counterweight.steps;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RecordSchema;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.TicketCourse;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Model to opportunities that rest on events: the courses of tickets, and what became of changes.
 */
final class Histories {
  private static final Set<String> GUESSES = Set.of("window");

  private Histories() {}

  /**
   * Opportunities from the history of tickets.
   *
   * <ol>
   *   <li>edits and comments gathered by ticket; what bots did has no author
   *   <li>each course judged by all signals
   * </ol>
   */
  static Dataset<Row> ofTickets(Model model, List<String> bots, Teams teams, List<Signal> signals) {
    Dataset<Row> edits =
        model
            .ticketEdits()
            .withColumn("editor_id", unlessBot(col("editor_id"), bots))
            .groupBy("ticket_id")
            .agg(collect_list(record(TicketCourse.Edit.class)).as("edits"));
    Dataset<Row> remarks =
        model
            .comments()
            .filter(col("subject_kind").equalTo(Kinds.TICKET).and(saysSomething()))
            .withColumn("author_id", unlessBot(col("author_id"), bots))
            .groupBy(col("subject_id").as("ticket_id"))
            .agg(collect_list(record(TicketCourse.Remark.class)).as("remarks"));
    RecordCodec<TicketCourse> courses = RecordCodec.of(TicketCourse.class);
    RecordCodec<Opportunity> codec = Tables.OPPORTUNITIES.codec();
    return Joins.manyToOptional(
            Joins.manyToOptional(model.tickets(), edits, "ticket_id"), remarks, "ticket_id")
        .withColumn("reporter_id", unlessBot(col("reporter_id"), bots))
        .withColumn("edits", orNone("edits", TicketCourse.Edit.class))
        .withColumn("remarks", orNone("remarks", TicketCourse.Remark.class))
        .select(columns(courses.schema().fieldNames()))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  TicketCourse course = courses.fromRow(row);
                  List<Row> found = new ArrayList<>();
                  for (Signal signal : signals) {
                    signal.observe(course, teams).forEach(answer -> found.add(codec.toRow(answer)));
                  }
                  return found.iterator();
                },
            codec.encoder());
  }

  /**
   * Opportunities from what became of changes.
   *
   * @param launched changes with the time they reached users: subject_id, owner_id, launched_at
   */
  static Dataset<Row> ofChanges(
      SparkSession spark,
      Model model,
      List<String> bots,
      Dataset<Row> launched,
      List<Link> links,
      List<IncidentLink> causes,
      Instant knownUntil,
      List<Signal> signals) {
    RecordCodec<Opportunity> codec = Tables.OPPORTUNITIES.codec();
    Map<String, List<Follower>> followers = followers(model, links, causes);
    Set<String> touched = touchedByOthers(model, bots, launched);
    touched.addAll(followers.keySet());
    List<Row> found = new ArrayList<>();
    for (Row row :
        launched
            .filter(col("launched_at").isNotNull())
            .select("subject_id", "owner_id", "launched_at")
            .collectAsList()) {
      if (!touched.contains(row.getString(0))) {
        continue; // what one makes, launches and sees alone is no occasion, and could be without
        // end
      }
      ChangeFate fate =
          new ChangeFate(
              row.getString(0),
              row.getString(1),
              (Instant) row.get(2),
              knownUntil,
              followers.getOrDefault(row.getString(0), List.of()));
      for (Signal signal : signals) {
        signal.observe(fate).forEach(answer -> found.add(codec.toRow(answer)));
      }
    }
    return spark.createDataFrame(found, codec.schema());
  }

  /** Changes that somebody beside their owner approved or wrote on before they were launched. */
  private static Set<String> touchedByOthers(
      Model model, List<String> bots, Dataset<Row> launched) {
    Dataset<Row> said =
        model
            .comments()
            .filter(col("subject_kind").equalTo(Kinds.CHANGE).and(saysSomething()))
            .select(col("subject_id"), col("author_id").as("by"), col("written_at").as("at"));
    Dataset<Row> approved =
        model
            .approvals()
            .select(
                col("change_id").as("subject_id"),
                col("approver_id").as("by"),
                col("approved_at").as("at"));
    return new HashSet<>(
        Joins.manyToOne(
                said.unionByName(approved),
                launched.select("subject_id", "owner_id", "launched_at"),
                "subject_id")
            .filter(col("by").notEqual(col("owner_id")).and(not(col("by").isin(bots.toArray()))))
            .filter(col("at").isNull().or(col("at").leq(col("launched_at"))))
            .select("subject_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  /** What points back at each change and says why; a guess by time alone is none. */
  static Map<String, List<Follower>> followers(
      Model model, List<Link> links, List<IncidentLink> causes) {
    Map<String, List<Follower>> followers = new HashMap<>();
    Map<String, List<String>> people = people(model, causes);
    for (IncidentLink cause : causes) {
      if (!cause.isRejected() && !GUESSES.contains(cause.reason())) {
        List<String> there = people.getOrDefault(cause.incidentId(), List.of());
        add(
            cause.changeId(),
            new Follower(Kind.INCIDENT, cause.incidentId(), cause.incidentAt(), there),
            followers);
      }
    }
    for (Link link : links) {
      boolean between =
          link.fromKind().equals(Kinds.CHANGE)
              && link.toKind().equals(Kinds.CHANGE)
              && !link.fromId().equals(link.toId())
              && !link.isDoubted()
              && (link.place().equals("title") || link.place().equals("description"));
      if (between && link.relation().equals("REVERTS")) {
        add(link.toId(), follower(Kind.REVERT, link), followers);
      } else if (between && Set.of("FOLLOWS_UP", "CAUSED_BY").contains(link.relation())) {
        add(link.toId(), follower(Kind.FOLLOW_UP, link), followers);
      }
    }
    followers.values().forEach(all -> all.sort(Comparator.comparing(Follower::at)));
    return followers;
  }

  private static Follower follower(Kind kind, Link link) {
    String author = link.authorId();
    return new Follower(
        kind, link.fromId(), link.writtenAt(), author == null ? List.of() : List.of(author));
  }

  private static void add(String change, Follower follower, Map<String, List<Follower>> followers) {
    followers.computeIfAbsent(change, key -> new ArrayList<>()).add(follower);
  }

  /** Who reported or wrote on each incident that is linked to a change. */
  private static Map<String, List<String>> people(Model model, List<IncidentLink> causes) {
    Object[] ids = causes.stream().map(IncidentLink::incidentId).distinct().toArray();
    Map<String, Set<String>> people = new HashMap<>();
    model
        .comments()
        .filter(col("subject_id").isin(ids).and(saysSomething()))
        .select(col("subject_id"), col("author_id"))
        .unionByName(
            model
                .incidents()
                .filter(col("incident_id").isin(ids))
                .select(col("incident_id").as("subject_id"), col("reporter_id").as("author_id")))
        .filter(col("author_id").isNotNull())
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                people
                    .computeIfAbsent(row.getString(0), key -> new TreeSet<>())
                    .add(row.getString(1)));
    Map<String, List<String>> lists = new HashMap<>();
    people.forEach((incident, all) -> lists.put(incident, List.copyOf(all)));
    return lists;
  }

  /** A comment by a person, longer than a word of thanks; as in what people say on changes. */
  private static Column saysSomething() {
    Column words = size(split(trim(col("text")), "\\s+"));
    return not(col("is_system")).and(words.geq(Utterance.LEAST_WORDS));
  }

  private static Column orNone(String column, Class<? extends Record> record) {
    return coalesce(
        col(column), array().cast(DataTypes.createArrayType(RecordSchema.of(record), false)));
  }

  private static Column unlessBot(Column person, List<String> bots) {
    return when(not(person.isin(bots.toArray())), person);
  }

  private static Column record(Class<? extends Record> record) {
    return struct(columns(RecordSchema.of(record).fieldNames()));
  }

  private static Column[] columns(String[] names) {
    return java.util.Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
