package dev.counterweight.steps;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.xxhash64;

import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.model.Person;
import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.review.ReviewDecision.Stratum;
import dev.counterweight.signals.text.Detectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What people are asked to read next, from the current run: three in five items are those the
 * detectors are least sure of, one in four is drawn from what they saw, the rest from what they did
 * not see. The last two measure precision and recall on the company's own text.
 */
public final class ReviewQueue {
  private static final double SEEN_SHARE = 0.25;
  private static final double UNSEEN_SHARE = 0.15;
  private static final long SEED = 20_260;

  private final SparkSession spark;
  private final Lake lake;
  private final RunManifest run;

  /** A queue over the current run of a lake. */
  public ReviewQueue(SparkSession spark, Lake lake, RunManifest run) {
    this.spark = spark;
    this.lake = lake;
    this.run = run;
  }

  /**
   * The most informative items.
   *
   * @param people whose evidence it is about; empty for everybody's
   * @param most how many items
   * @param alreadyRead keys of {@link #key} that the reader decided before
   */
  public List<ReviewItem> items(Set<String> people, int most, Set<String> alreadyRead) {
    Map<String, List<Candidate>> seen = candidates(people, alreadyRead);
    int unseen = (int) Math.round(most * UNSEEN_SHARE);
    int drawn = (int) Math.round(most * SEEN_SHARE);
    Set<String> taken = new HashSet<>();
    List<Candidate> chosen = new ArrayList<>();
    chosen.addAll(inTurn(seen, Comparator.comparing(Candidate::lot), drawn, Stratum.SEEN, taken));
    chosen.addAll(
        inTurn(
            seen,
            Comparator.comparingDouble(Candidate::sureness).thenComparing(Candidate::lot),
            most - drawn - unseen,
            Stratum.UNSURE,
            taken));
    chosen.addAll(unseen(people, alreadyRead, unseen));
    return finished(chosen);
  }

  /** What a decision is about, whoever made it. */
  public static String key(String textId, String task) {
    return textId + " " + task;
  }

  /** The people of the current run. */
  public List<Person> people() {
    RecordCodec<Person> codec = Tables.PEOPLE.codec();
    return table(Tables.PEOPLE).collectAsList().stream().map(codec::fromRow).toList();
  }

  /** Hashes of texts as they are now, of those that are there. */
  public Map<String, String> hashes(Set<String> textIds) {
    return table(Tables.READINGS)
        .filter(col("text_id").isin(textIds.toArray()))
        .select("text_id", "text_hash")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
  }

  /**
   * A text that may be asked about.
   *
   * @param lot decides by chance, the same in every run
   * @param sureness how far the probability is from a toss
   */
  private record Candidate(
      String textId, String task, double sureness, String lot, Stratum stratum, double weight) {
    Candidate in(Stratum drawn, double standsFor) {
      return new Candidate(textId, task, sureness, lot, drawn, standsFor);
    }
  }

  /** Evidence that is a proposal still, by task. */
  private Map<String, List<Candidate>> candidates(Set<String> people, Set<String> alreadyRead) {
    Dataset<Row> items =
        table(Tables.EVIDENCE_ITEMS)
            .filter(col("standing").notEqual(Standing.REJECTED.name()))
            .filter(functionsSize("decided_by").equalTo(0));
    if (!people.isEmpty()) {
      items = items.filter(col("person_id").isin(people.toArray()));
    }
    Map<String, List<Candidate>> byTask = new TreeMap<>();
    for (Row row : items.select("text_id", "rule_id", "probability").distinct().collectAsList()) {
      String key = key(row.getString(0), row.getString(1));
      if (isRead(row.getString(1)) && !alreadyRead.contains(key)) {
        byTask
            .computeIfAbsent(row.getString(1), task -> new ArrayList<>())
            .add(
                new Candidate(
                    row.getString(0),
                    row.getString(1),
                    Math.abs(row.getDouble(2) - 0.5),
                    Fingerprint.of(key),
                    Stratum.UNSURE,
                    1));
      }
    }
    return byTask;
  }

  private static boolean isRead(String task) {
    return task.equals(Detectors.OUTCOME)
        || Detectors.all().stream().anyMatch(detector -> detector.id().equals(task));
  }

  private static org.apache.spark.sql.Column functionsSize(String column) {
    return org.apache.spark.sql.functions.size(col(column));
  }

  /** The first of each task in turn, so that no task crowds out the others. */
  private static List<Candidate> inTurn(
      Map<String, List<Candidate>> byTask,
      Comparator<Candidate> order,
      int most,
      Stratum stratum,
      Set<String> taken) {
    List<List<Candidate>> queues = new ArrayList<>();
    byTask
        .values()
        .forEach(
            all ->
                queues.add(
                    all.stream()
                        .filter(c -> !taken.contains(key(c.textId(), c.task())))
                        .sorted(order)
                        .toList()));
    List<Candidate> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < most; round++) {
      int before = chosen.size();
      for (List<Candidate> queue : queues) {
        if (round < queue.size() && chosen.size() < most) {
          chosen.add(queue.get(round));
          taken.add(key(queue.get(round).textId(), queue.get(round).task()));
        }
      }
      if (chosen.size() == before) {
        break;
      }
    }
    return chosen.stream()
        .map(
            c -> {
              long drawn = chosen.stream().filter(o -> o.task().equals(c.task())).count();
              double whole = byTask.getOrDefault(c.task(), List.of()).size();
              return c.in(stratum, stratum == Stratum.SEEN ? whole / drawn : 1);
            })
        .toList();
  }

  /** Drawn from the texts in which a detector saw nothing, of the places where it ever sees. */
  private List<Candidate> unseen(Set<String> people, Set<String> alreadyRead, int most) {
    List<String> tasks = Detectors.all().stream().map(detector -> detector.id()).sorted().toList();
    List<Candidate> drawn = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      String task = tasks.get(i);
      int share = most / tasks.size() + (i < most % tasks.size() ? 1 : 0);
      Dataset<Row> all = table(Tables.READINGS);
      Dataset<Row> silent =
          all.filter(not(array_contains(col("readings.finding.detector"), task)))
              .filter(col("place").isin(placesOf(task)))
              .filter(col("author_id").isNotNull());
      if (!people.isEmpty()) {
        silent = silent.filter(col("author_id").isin(people.toArray()));
      }
      if (share > 0) {
        List<Row> rows =
            silent
                .select("text_id")
                .orderBy(xxhash64(col("text_id"), org.apache.spark.sql.functions.lit(SEED)))
                .limit(share + alreadyRead.size())
                .collectAsList();
        double weight = silent.count() / (double) Math.max(1, Math.min(share, rows.size()));
        rows.stream()
            .map(row -> row.getString(0))
            .filter(text -> !alreadyRead.contains(key(text, task)))
            .limit(share)
            .forEach(text -> drawn.add(new Candidate(text, task, 0, text, Stratum.UNSEEN, weight)));
      }
    }
    return drawn;
  }

  private static Object[] placesOf(String task) {
    return Detectors.all().stream()
        .filter(detector -> detector.id().equals(task))
        .flatMap(d -> Stream.of(Passage.Place.values()).filter(d::reads))
        .map(Passage.Place::name)
        .toArray();
  }

  private List<ReviewItem> finished(List<Candidate> chosen) {
    Set<String> ids = chosen.stream().map(Candidate::textId).collect(Collectors.toSet());
    RecordCodec<TextReading> codec = Tables.READINGS.codec();
    Map<String, TextReading> readings = new TreeMap<>();
    Dataset<Row> courses = table(Tables.CONCERN_COURSES).filter(col("text_id").isin(ids.toArray()));
    Courses.withOutcomes(table(Tables.READINGS).filter(col("text_id").isin(ids.toArray())), courses)
        .collectAsList()
        .forEach(row -> readings.put(row.getString(0), codec.fromRow(row)));
    ReviewContext context = ReviewContext.of(ids, table(Tables.TURNS), courses, this::texts);
    Map<String, Row> subjects =
        subjects(readings.values().stream().map(TextReading::subjectId).toList());
    List<String> silent =
        chosen.stream().filter(c -> c.stratum() == Stratum.UNSEEN).map(Candidate::textId).toList();
    Map<String, String> texts = silent.isEmpty() ? Map.of() : Reviews.texts(texts(), silent);
    return chosen.stream()
        .filter(candidate -> readings.containsKey(candidate.textId()))
        .map(
            candidate -> {
              TextReading text = java.util.Objects.requireNonNull(readings.get(candidate.textId()));
              return item(candidate, text, subjects.get(text.subjectId()), texts, context);
            })
        .toList();
  }

  private static ReviewItem item(
      Candidate candidate,
      TextReading text,
      @org.jspecify.annotations.Nullable Row subject,
      Map<String, String> texts,
      ReviewContext context) {
    Reading reading =
        text.readings().stream()
            .filter(r -> r.finding().detector().equals(candidate.task()))
            .findFirst()
            .orElse(null);
    String excerpt =
        reading != null
            ? reading.excerpt()
            : Excerpt.around(texts.getOrDefault(text.textId(), ""), 0, 0).text();
    int length = excerpt.length();
    int from = reading == null ? 0 : reading.finding().start() - reading.start();
    int to = reading == null ? 0 : reading.finding().end() - reading.start();
    return new ReviewItem(
        text.textId(),
        text.textHash(),
        candidate.task(),
        reading == null ? "" : proposal(candidate.task(), reading.finding()),
        excerpt,
        Math.max(0, Math.min(length, from)),
        Math.max(0, Math.min(length, to)),
        context.around(text.textId(), candidate.task()),
        subject == null ? "" : subject.getString(1),
        subject == null ? "" : subject.getString(2),
        text.permalink(),
        text.writtenAt().toString(),
        reading != null ? reading.finding().version() : versionOf(candidate.task()),
        candidate.stratum().name(),
        candidate.weight());
  }

  private static String versionOf(String task) {
    return Detectors.all().stream()
        .filter(detector -> detector.id().equals(task))
        .map(detector -> detector.version())
        .findFirst()
        .orElse("");
  }

  /** {@code goal+owner} where the answer is a set of parts, else {@code material (correctness)}. */
  private static String proposal(String task, Finding finding) {
    String parts = String.join(ReviewTasks.hasParts(task) ? "+" : ", ", finding.parts());
    if (parts.isEmpty()) {
      return finding.label();
    }
    return ReviewTasks.hasParts(task) ? parts : "%s (%s)".formatted(finding.label(), parts);
  }

  private Dataset<Row> texts() {
    return Reviews.text(table(Tables.COMMENTS), "comment_id")
        .unionByName(Reviews.text(table(Tables.CHANGES), "change_id"))
        .unionByName(Reviews.text(table(Tables.INCIDENTS), "incident_id"))
        .unionByName(Reviews.text(table(Tables.TICKETS), "ticket_id"));
  }

  private Map<String, Row> subjects(List<String> ids) {
    Map<String, Row> subjects = new TreeMap<>();
    subject(Tables.CHANGES, "change_id")
        .unionByName(subject(Tables.TICKETS, "ticket_id"))
        .unionByName(subject(Tables.INCIDENTS, "incident_id"))
        .filter(col("subject_id").isin(ids.toArray()))
        .collectAsList()
        .forEach(row -> subjects.put(row.getString(0), row));
    return subjects;
  }

  private Dataset<Row> subject(Table<?> table, String id) {
    return table(table).select(col(id).as("subject_id"), col("reference"), col("title"));
  }

  private Dataset<Row> table(Table<?> table) {
    String path =
        run.tables().stream()
            .filter(made -> made.table().equals(table.path()))
            .map(RunManifest.TableRun::path)
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "The current run holds no %s: compute first".formatted(table.path())));
    return spark.read().schema(table.codec().schema()).parquet(lake.root() + "/" + path);
  }
}
