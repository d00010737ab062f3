package dev.counterweight.steps;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RecordSchema;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Standings;
import dev.counterweight.signals.WorkThread;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Readings to {@code evidence/opportunities} and {@code evidence/items}: conversations are
 * assembled in SQL and judged in Java, one signal after the other.
 */
final class Measure {
  private Measure() {}

  /**
   * The opportunities of all people.
   *
   * <ol>
   *   <li>readings gathered by conversation ({@link #utterances}); what bots wrote has no author
   *   <li>approvals gathered by change
   *   <li>changes, with the time they reached the default branch, and tickets
   *   <li>each judged by all signals
   * </ol>
   *
   * @param repeats later tickets that ask the same, by the first: subject_id, repeats
   * @param commentsOnChangesKnown false where no discussion of any change landed: then what was not
   *     found on a change could not be observed
   */
  static Dataset<Row> opportunities(
      Model model,
      Dataset<Row> utterances,
      List<String> bots,
      Dataset<Row> repeats,
      boolean commentsOnChangesKnown,
      Teams teams,
      List<Signal> signals) {
    RecordCodec<WorkThread> threads = RecordCodec.of(WorkThread.class);
    RecordCodec<Opportunity> codec = Tables.OPPORTUNITIES.codec();
    return conversations(model, utterances, bots, repeats)
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> {
                  WorkThread thread = ordered(threads.fromRow(row));
                  List<Row> found = new ArrayList<>();
                  for (Signal signal : signals) {
                    Standings.observe(signal, thread, teams).stream()
                        .map(answer -> commentsOnChangesKnown ? answer : unheard(answer))
                        .forEach(answer -> found.add(codec.toRow(answer)));
                  }
                  return found.iterator();
                },
            codec.encoder());
  }

  /** What people wrote, gathered by subject: subject_id, utterances. */
  static Dataset<Row> utterances(Dataset<Row> readings, List<String> bots) {
    return readings
        .withColumn("is_repeated", OneOccasion.isRepeated())
        .withColumn("author_id", unlessBot(col("author_id"), bots))
        .groupBy("subject_id")
        .agg(collect_list(record(WorkThread.Utterance.class)).as("utterances"));
  }

  /** All conversations, as {@link WorkThread} rows; what is in one is in no order yet. */
  static Dataset<Row> conversations(
      Model model, Dataset<Row> utterances, List<String> bots, Dataset<Row> repeats) {
    Dataset<Row> approvalsByChange =
        model
            .approvals()
            .withColumn("approver_id", unlessBot(col("approver_id"), bots))
            .filter(col("approver_id").isNotNull())
            .withColumn("at", col("approved_at"))
            .groupBy(col("change_id").as("subject_id"))
            .agg(collect_list(record(WorkThread.Approved.class)).as("approvals"));
    StructType approvals = RecordSchema.of(WorkThread.Approved.class);
    Dataset<Row> subjects =
        changes(model)
            .unionByName(tickets(model))
            .withColumn("owner_id", unlessBot(col("owner_id"), bots));
    return Joins.manyToOptional(
            Joins.manyToOptional(
                Joins.manyToOne(subjects, utterances, "subject_id"),
                approvalsByChange,
                "subject_id"),
            repeats,
            "subject_id")
        .withColumn("repeats", orNone("repeats", RecordSchema.of(WorkThread.Repeat.class), false))
        .withColumn("approvals", orNone("approvals", approvals, true))
        .select(columns(RecordSchema.of(WorkThread.class)));
  }

  /** A list, empty where it is null. */
  private static Column orNone(String list, StructType of, boolean containsNull) {
    return coalesce(col(list), array().cast(DataTypes.createArrayType(of, containsNull)));
  }

  /** The texts that opportunities rest on, one row each. */
  static Dataset<Row> items(Dataset<Row> opportunities) {
    RecordCodec<Opportunity> from = Tables.OPPORTUNITIES.codec();
    RecordCodec<EvidenceItem> to = Tables.EVIDENCE_ITEMS.codec();
    return opportunities.flatMap(
        (FlatMapFunction<Row, Row>)
            row -> {
              Opportunity opportunity = from.fromRow(row);
              return opportunity.evidence().stream()
                  .map(evidence -> to.toRow(item(opportunity, evidence)))
                  .iterator();
            },
        to.encoder());
  }

  /** Changes and when they reached the default branch. */
  static Dataset<Row> changes(Model model) {
    return Joins.manyToOptional(model.changes(), model.defaultBranches(), "project_id")
        .withColumn("kind", lit(Kinds.CHANGE))
        .withColumn("subject_id", col("change_id"))
        .withColumn("owner_id", col("author_id"))
        .withColumn(
            "launched_at",
            when(
                coalesce(col("default_branch"), col("target_branch")).equalTo(col("target_branch")),
                col("merged_at")))
        .select(subjectColumns());
  }

  private static Dataset<Row> tickets(Model model) {
    return model
        .tickets()
        .withColumn("kind", lit(Kinds.TICKET))
        .withColumn("subject_id", col("ticket_id"))
        .withColumn("owner_id", col("reporter_id"))
        .withColumn("launched_at", lit(null).cast("timestamp"))
        .select(subjectColumns());
  }

  private static Column[] subjectColumns() {
    return Stream.of(
            "kind",
            "subject_id",
            "reference",
            "title",
            "owner_id",
            "permalink",
            "opened_at",
            "launched_at")
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Column unlessBot(Column person, List<String> bots) {
    return when(not(person.isin(bots.toArray())), person);
  }

  /** A struct of the columns that a record names. */
  private static Column record(Class<? extends Record> record) {
    return struct(columns(RecordSchema.of(record)));
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }

  /** Missing data is never a negative. */
  private static Opportunity unheard(Opportunity answer) {
    boolean unknown =
        answer.subjectKind().equals(Kinds.CHANGE) && answer.state() == State.NOT_FOUND;
    return unknown ? answer.in(State.NOT_OBSERVABLE) : answer;
  }

  /** Spark gathers in no order; a conversation has one: the description, then by time. */
  static WorkThread ordered(WorkThread thread) {
    Comparator<WorkThread.Utterance> byTime =
        Comparator.comparing(
                (WorkThread.Utterance utterance) -> !utterance.textId().equals(thread.subjectId()))
            .thenComparing(WorkThread.Utterance::writtenAt)
            .thenComparing(WorkThread.Utterance::textId);
    Comparator<WorkThread.Approved> byApproval =
        Comparator.comparing(
                WorkThread.Approved::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkThread.Approved::approverId);
    return new WorkThread(
        thread.kind(),
        thread.subjectId(),
        thread.reference(),
        thread.title(),
        thread.ownerId(),
        thread.permalink(),
        thread.openedAt(),
        thread.launchedAt(),
        thread.approvals().stream().sorted(byApproval).toList(),
        thread.utterances().stream().sorted(byTime).toList(),
        thread.repeats());
  }

  private static EvidenceItem item(Opportunity opportunity, Evidence evidence) {
    return new EvidenceItem(
        evidenceId(opportunity, evidence),
        opportunity.signal(),
        opportunity.signalVersion(),
        opportunity.personId(),
        opportunity.occasionId(),
        opportunity.subjectKind(),
        opportunity.subjectId(),
        evidence.textId(),
        evidence.authorId(),
        opportunity.state().name(),
        evidence.label(),
        evidence.value(),
        evidence.probability(),
        evidence.parts(),
        evidence.excerpt(),
        evidence.start(),
        evidence.end(),
        evidence.markStart(),
        evidence.markEnd(),
        evidence.permalink(),
        evidence.ruleId(),
        evidence.ruleVersion(),
        evidence.standing().name(),
        evidence.decidedBy(),
        evidence.writtenAt());
  }

  /** The same evidence has the same id in every run. */
  static String evidenceId(Opportunity opportunity, Evidence evidence) {
    String key =
        String.join(
            "\n",
            opportunity.signal(),
            opportunity.personId(),
            opportunity.occasionId(),
            evidence.textId(),
            evidence.ruleId());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "ev-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
