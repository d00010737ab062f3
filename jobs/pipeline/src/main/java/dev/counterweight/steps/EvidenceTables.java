package dev.counterweight.steps;

import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.lake.Versions;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.steps.RelationTables.Related;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** What was read, and how it belongs together, to the tables of {@code evidence/}. */
final class EvidenceTables {
  private final SparkSession spark;
  private final RawLayer raw;
  private final IdentityMap identity;
  private final List<ReviewDecision> decisions;
  private final List<Signal> signals;
  private final Versions versions;
  private final String print;

  /**
   * The tables of one run.
   *
   * @param print fingerprint of what they depend on
   */
  EvidenceTables(
      SparkSession spark,
      RawLayer raw,
      IdentityMap identity,
      List<ReviewDecision> decisions,
      List<Signal> signals,
      Versions versions,
      String print) {
    this.spark = spark;
    this.raw = raw;
    this.identity = identity;
    this.decisions = decisions;
    this.signals = signals;
    this.versions = versions;
    this.print = print;
  }

  /** What was made, and of which signals it may be said that something was not found. */
  record Evidence(Dataset<Row> opportunities, Dataset<Row> items, Silence silence) {}

  /**
   * Makes them.
   *
   * @param until the newest text that was read
   * @param followers what came after each change
   */
  Evidence make(
      Model model,
      Dataset<Row> readings,
      TeamHistory teams,
      Related related,
      Instant until,
      Supplier<Map<String, List<Follower>>> followers,
      Beside beside) {
    List<Dataset<Row>> held = new ArrayList<>();
    Dataset<Row> opportunities =
        versions.of(
            Tables.OPPORTUNITIES,
            print,
            () ->
                heard(
                    opportunities(model, readings, teams, related, until, followers, beside),
                    held));
    held.forEach(Dataset::unpersist);
    Dataset<Row> items =
        versions.of(Tables.EVIDENCE_ITEMS, print, () -> Measure.items(opportunities));
    versions.of(Tables.REVIEW_DECISIONS, print, decisions);
    return new Evidence(opportunities, items, silence(items));
  }

  /**
   * The opportunities of all signals: what was said on each change and ticket, what became of them,
   * parts of one change taken together.
   */
  private Dataset<Row> opportunities(
      Model model,
      Dataset<Row> readings,
      TeamHistory teams,
      Related related,
      Instant until,
      Supplier<Map<String, List<Follower>>> followers,
      Beside beside) {
    List<String> bots = identity.bots();
    Supplier<Voices> voices =
        beside.start(
            "evidence/voices",
            () ->
                Voices.of(
                    model, readings, bots, related.subjects(), related.links(), related.causes()));
    Dataset<Row> repeats = Repeats.ofTickets(model, bots);
    Occasions.Known known =
        new Occasions.Known(
            followers.get(), voices.get(), related.tiers(), related.blocked(), until);
    Occasions occasions =
        new Occasions(
            Set.copyOf(bots),
            teams,
            signals,
            Rulings.of(model, decisions),
            raw.landed("gitlab_discussions"),
            known);
    return Measure.opportunities(
        Gather.wholes(model, Courses.withOutcomes(readings, related.courses()), repeats),
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(occasions));
  }

  /**
   * Of what is only proposed, nothing is missing unless people read the proposals: that takes a
   * look at all occasions before they are kept, which are held meanwhile.
   */
  private Dataset<Row> heard(Dataset<Row> judged, List<Dataset<Row>> held) {
    if (!decisions.isEmpty()) {
      held.add(judged.persist(StorageLevel.MEMORY_AND_DISK()));
    }
    return Measure.heard(judged, silence(Measure.items(judged)));
  }

  private Silence silence(Dataset<Row> items) {
    return decisions.isEmpty() ? Silence.OF_UNREAD_PROPOSALS : Silence.of(Measure.proposals(items));
  }
}
