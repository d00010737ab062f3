package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Readings to {@code evidence/opportunities} and {@code evidence/items}: conversations are
 * assembled in SQL and judged in Java, one signal after the other.
 */
final class Measure {
  private Measure() {}

  /** The opportunities in what was gathered, {@link Gather}. */
  static Dataset<Row> opportunities(Dataset<Row> gathered, Broadcast<Occasions> occasions) {
    RecordCodec<Gathered> from = RecordCodec.of(Gathered.class);
    RecordCodec<Opportunity> to = Tables.OPPORTUNITIES.codec();
    return gathered.flatMap(
        (FlatMapFunction<Row, Row>)
            row -> occasions.value().of(from.fromRow(row)).stream().map(to::toRow).iterator(),
        to.encoder());
  }

  /** What was proposed and read of each person, by signal: {@link Silence}. */
  static List<Silence.Proposals> proposals(Dataset<Row> items) {
    Column decided = functions.size(col("decided_by")).gt(0);
    Column open = col("standing").equalTo(Standing.CANDIDATE.name()).and(not(decided));
    return items
        .groupBy("signal", "person_id")
        .agg(sum(open.cast("long")), sum(not(open).cast("long")))
        .collectAsList()
        .stream()
        .map(row -> new Silence.Proposals(row.getString(0), row.getLong(2), row.getLong(3)))
        .toList();
  }

  /** The opportunities as {@link Silence#heard} has them. */
  static Dataset<Row> heard(Dataset<Row> opportunities, Silence silence) {
    Column counts =
        functions.exists(
            col("evidence"),
            one ->
                one.getField("standing").isin(Standing.ASSERTED.name(), Standing.CONFIRMED.name()));
    Column inVain =
        col("signal")
            .isin(silence.unread().toArray())
            .and(col("state").equalTo(State.NOT_FOUND.name()))
            .and(not(counts));
    return opportunities.withColumn(
        "state", when(inVain, lit(State.CANDIDATE.name())).otherwise(col("state")));
  }

  /** The conversations in what was gathered, as {@link WorkThread} rows. */
  static Dataset<Row> conversations(Dataset<Row> gathered, Broadcast<Occasions> occasions) {
    RecordCodec<Gathered> from = RecordCodec.of(Gathered.class);
    RecordCodec<WorkThread> to = RecordCodec.of(WorkThread.class);
    return gathered.flatMap(
        (FlatMapFunction<Row, Row>)
            row ->
                occasions.value().threads(from.fromRow(row)).values().stream()
                    .map(to::toRow)
                    .iterator(),
        to.encoder());
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
