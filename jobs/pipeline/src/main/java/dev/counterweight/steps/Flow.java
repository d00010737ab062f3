package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.identity.Decision;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Versions;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.review.OwnError;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.steps.EvidenceTables.Evidence;
import dev.counterweight.steps.RelationTables.Related;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The steps of one run in their order, each table made once or found. */
final class Flow {
  private static final Duration RECENT = Duration.ofDays(30);

  private final SparkSession spark;
  private final Versions versions;
  private final RawLayer raw;
  private final ComputeSettings settings;
  private final Inputs inputs;
  private final List<Decision> journal;
  private final IdentityMap identity;
  private final List<ReviewDecision> decisions;
  private final List<Signal> signals = Signals.all();

  Flow(
      SparkSession spark,
      Lake lake,
      Versions versions,
      ComputeSettings settings,
      Inputs inputs,
      List<Decision> journal)
      throws IOException {
    this.spark = spark;
    this.versions = versions;
    this.settings = settings;
    this.raw = new RawLayer(spark, lake);
    this.inputs = inputs;
    this.journal = journal;
    this.identity = IdentityMap.of(inputs, Sources.accounts(raw), journal);
    this.decisions = Reviews.all(lake);
  }

  /** The oldest and the newest text that was read; null where there is none. */
  record Span(@Nullable Instant from, @Nullable Instant until) {
    Instant untilOrEpoch() {
      return until == null ? Instant.EPOCH : until;
    }
  }

  /** What the reports are made of. */
  record Result(
      Model model,
      Dataset<Row> opportunities,
      Dataset<Row> items,
      Dataset<Row> concernCourses,
      List<PersonRate> personRates,
      List<TeamRate> teamRates,
      Map<String, VolumeBand> volumeBands,
      List<VolumeDependenceRow> volumeDependence,
      List<IdentityMap.Matched> matched,
      Map<String, Map<String, Long>> states,
      List<PullManifest.RejectCount> dataIssues,
      Span span,
      List<String> ruleVersions,
      List<OwnError> ownErrors,
      List<RunManifest.Reach> reach,
      List<CoverageCell> grid,
      List<PatternRow> patterns) {}

  /**
   * Makes all tables.
   *
   * @param modelPrint fingerprint of what model and readings depend on
   * @param evidencePrint of what evidence depends on: also what people decided
   * @param estimatePrint of what estimates depend on
   */
  Result run(String modelPrint, String evidencePrint, String estimatePrint) {
    try (Beside beside = new Beside(spark)) {
      return run(modelPrint, evidencePrint, estimatePrint, beside);
    }
  }

  private Result run(String modelPrint, String evidencePrint, String estimatePrint, Beside beside) {
    ModelTables tables =
        new ModelTables(spark, raw, settings, inputs, journal, identity, versions, modelPrint);
    Model model = tables.make(beside);
    Supplier<Dataset<Row>> read =
        beside.start(
            Tables.READINGS.path(),
            () -> versions.of(Tables.READINGS, modelPrint, () -> ReadTexts.readings(model)));
    Supplier<List<PersonVolume>> counted =
        beside.start(Tables.PERSON_VOLUMES.path(), () -> volumes(model, modelPrint));
    TeamHistory teams = tables.teams();
    Related related =
        new RelationTables(spark, raw, settings, inputs, identity, versions, modelPrint, tables)
            .make(model, read, teams);
    Supplier<Map<String, List<Follower>>> followers =
        beside.start(
            "evidence/followers", () -> Followers.of(model, related.links(), related.causes()));
    Supplier<List<RunManifest.Reach>> reached =
        beside.start(Tables.ROW_ACCOUNTS.path(), () -> tables.reach(model));
    Span span = span(read.get());
    Evidence everything =
        new EvidenceTables(spark, raw, identity, decisions, signals, versions, evidencePrint)
            .make(model, read.get(), teams, related, span.untilOrEpoch(), followers, beside);
    List<OwnError> ownErrors = Reviews.errors(decisions);
    versions.of(Tables.OWN_ERRORS, evidencePrint, ownErrors);
    Instant until = settings.estimates().until(span.untilOrEpoch());
    Dataset<Row> opportunities = before(until, everything.opportunities(), "occurred_at");
    Dataset<Row> items = before(until, everything.items(), "written_at");
    List<Estimate.Exposure> exposures =
        Estimate.exposures(
            opportunities,
            versions.read(Tables.MEMBERSHIPS, modelPrint),
            measuredSignals(),
            until.minus(RECENT));
    Silence silence = everything.silence();
    List<Estimate.Exposure> readable =
        exposures.stream()
            .filter(exposure -> silence.allowsRates(Signals.card(exposure.signal())))
            .toList();
    Estimate estimate = new Estimate(settings.estimates(), teams.memberships());
    List<PersonRate> personRates = estimate.personRates(readable);
    List<TeamRate> teamRates = Suppression.applied(estimate.teamRates(readable));
    List<CoverageCell> grid = CoverageGrid.of(exposures, silence);
    List<PersonVolume> volumes = counted.get();
    List<PatternRow> patterns =
        Patterns.of(
            before(until, Gather.changes(model), "launched_at"),
            identity.bots(),
            teams.memberships(),
            Volume.bands(volumes),
            followers.get(),
            opportunities,
            settings.estimates().minimumGroup());
    versions.of(Tables.PERSON_RATES, estimatePrint, personRates);
    versions.of(Tables.TEAM_RATES, estimatePrint, teamRates);
    versions.of(Tables.COVERAGE_GRID, estimatePrint, grid);
    versions.of(Tables.CLEAN_UP_PATTERNS, estimatePrint, patterns);
    return new Result(
        model,
        opportunities,
        items,
        related.courses(),
        personRates,
        teamRates,
        Volume.bands(volumes),
        Volume.dependence(readable, estimate, personRates, volumes, items),
        identity.matched(),
        states(opportunities),
        tables.dataIssues(),
        new Span(span.from, earlier(span.until, until)),
        ruleVersions(),
        ownErrors,
        reached.get(),
        grid,
        patterns);
  }

  private List<PersonVolume> volumes(Model model, String print) {
    List<PersonVolume> volumes = Volume.of(model, versions.read(Tables.CHANGE_SIZES, print));
    versions.of(Tables.PERSON_VOLUMES, print, volumes);
    return volumes;
  }

  private Dataset<Row> before(Instant until, Dataset<Row> rows, String at) {
    return settings.estimates().asOf() == null ? rows : rows.filter(col(at).lt(lit(until)));
  }

  private static @Nullable Instant earlier(@Nullable Instant newest, Instant until) {
    return newest == null || newest.isBefore(until) ? newest : until.minusMillis(1);
  }

  private static List<String> measuredSignals() {
    return Signals.cards().stream()
        .filter(card -> !card.contextOnly())
        .map(SignalCard::id)
        .toList();
  }

  private List<String> ruleVersions() {
    return Stream.concat(
            Detectors.all().stream().map(detector -> detector.id() + " " + detector.version()),
            signals.stream().map(signal -> signal.id() + " " + signal.version()))
        .toList();
  }

  /** How many opportunities of each signal are in each state. */
  private static Map<String, Map<String, Long>> states(Dataset<Row> opportunities) {
    Map<String, Map<String, Long>> states = new TreeMap<>();
    for (Row row : opportunities.groupBy("signal", "state").count().collectAsList()) {
      states
          .computeIfAbsent(row.getString(0), signal -> new TreeMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    return states;
  }

  private static Span span(Dataset<Row> readings) {
    Row ends = readings.agg(min(col("written_at")), max(col("written_at"))).first();
    return new Span((Instant) ends.get(0), (Instant) ends.get(1));
  }
}
