package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.IdentityMap.Account;
import dev.counterweight.inputs.PeopleFile;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.lake.Versions;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.text.Detectors;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The steps of one run in their order, each table made once or found. */
final class Flow {
  private final SparkSession spark;
  private final Versions versions;
  private final RawLayer raw;
  private final ComputeSettings settings;
  private final List<Account> accounts;
  private final IdentityMap identity;
  private final List<Signal> signals = Signals.all();

  Flow(
      SparkSession spark,
      Lake lake,
      Versions versions,
      ComputeSettings settings,
      List<PeopleFile.Entry> people)
      throws IOException {
    this.spark = spark;
    this.versions = versions;
    this.settings = settings;
    this.raw = new RawLayer(spark, lake);
    this.accounts = Sources.accounts(raw);
    this.identity = IdentityMap.of(people, accounts);
  }

  /** The oldest and the newest text that was read; null where there is none. */
  record Span(@Nullable Instant from, @Nullable Instant until) {}

  /** What the reports are made of. */
  record Result(
      Model model,
      Dataset<Row> opportunities,
      Dataset<Row> items,
      List<PersonRate> personRates,
      List<TeamRate> teamRates,
      Map<String, VolumeBand> volumeBands,
      List<VolumeDependenceRow> volumeDependence,
      List<IdentityMap.Matched> matched,
      Map<String, Map<String, Long>> states,
      List<PullManifest.RejectCount> dataIssues,
      Span span,
      List<String> ruleVersions) {}

  /**
   * Makes all tables.
   *
   * @param modelPrint fingerprint of what model and evidence depend on
   * @param estimatePrint of what estimates depend on
   */
  Result run(String modelPrint, String estimatePrint) {
    Model model = model(modelPrint);
    Dataset<Row> readings =
        versions.of(Tables.READINGS, modelPrint, () -> ReadTexts.readings(model));
    Dataset<Row> opportunities =
        versions.of(
            Tables.OPPORTUNITIES,
            modelPrint,
            () ->
                Measure.opportunities(
                    model, readings, identity.bots(), raw.landed("gitlab_discussions"), signals));
    Dataset<Row> items =
        versions.of(Tables.EVIDENCE_ITEMS, modelPrint, () -> Measure.items(opportunities));
    List<Estimate.Exposure> exposures = Estimate.exposures(opportunities, estimatedSignals());
    Estimate estimate = new Estimate(settings.estimates(), identity.people());
    List<PersonRate> personRates = estimate.personRates(exposures);
    List<TeamRate> teamRates = Suppression.applied(estimate.teamRates(exposures));
    table(Tables.PERSON_RATES, estimatePrint, personRates);
    table(Tables.TEAM_RATES, estimatePrint, teamRates);
    List<PersonVolume> volumes = Volume.of(model, versions.read(Tables.CHANGE_SIZES, modelPrint));
    table(Tables.PERSON_VOLUMES, modelPrint, volumes);
    return new Result(
        model,
        opportunities,
        items,
        personRates,
        teamRates,
        Volume.bands(volumes),
        Volume.dependence(exposures, personRates, volumes, items, settings.estimates().prior()),
        identity.matched(accounts),
        states(opportunities),
        dataIssues(modelPrint),
        span(readings),
        ruleVersions());
  }

  private Model model(String print) {
    Normalise normalise =
        new Normalise(spark, raw, Sources.mappings(raw, settings.jiraWebUrl()), identity);
    Dataset<Row> people = table(Tables.PEOPLE, print, identity.people());
    Dataset<Row> projects = mapped(normalise, Tables.PROJECTS, print);
    Dataset<Row> changes = mapped(normalise, Tables.CHANGES, print);
    Dataset<Row> comments = mapped(normalise, Tables.COMMENTS, print);
    Dataset<Row> approvals =
        versions.of(Tables.APPROVALS, print, () -> normalise.approvals(comments));
    Dataset<Row> incidents = mapped(normalise, Tables.INCIDENTS, print);
    Dataset<Row> tickets = mapped(normalise, Tables.TICKETS, print);
    mapped(normalise, Tables.TICKET_EDITS, print);
    mapped(normalise, Tables.WORK_EVENTS, print);
    mapped(normalise, Tables.RELEASES, print);
    mapped(normalise, Tables.CHANGE_SIZES, print);
    versions.of(Tables.DATA_ISSUES, print, normalise::dataIssues);
    table(Tables.UNRESOLVED_ACCOUNTS, print, unresolved());
    return new Model(people, projects, changes, comments, approvals, incidents, tickets);
  }

  private Dataset<Row> mapped(Normalise normalise, Table<?> table, String print) {
    return versions.of(table, print, () -> normalise.rows(table));
  }

  private List<UnresolvedAccount> unresolved() {
    return identity.unresolved(accounts).stream()
        .map(a -> new UnresolvedAccount(a.source(), a.accountId(), a.login(), a.displayName()))
        .toList();
  }

  /** A table whose rows are few and known already. */
  private <R extends Record> Dataset<Row> table(Table<R> table, String print, List<R> rows) {
    var codec = table.codec();
    return versions.of(
        table,
        print,
        () ->
            spark
                .createDataFrame(rows.stream().map(codec::toRow).toList(), codec.schema())
                .coalesce(1)); // few rows: one file
  }

  private static List<String> estimatedSignals() {
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

  /** How often each problem was met in mapping. */
  private List<PullManifest.RejectCount> dataIssues(String print) {
    return versions
        .read(Tables.DATA_ISSUES, print)
        .groupBy("name", "source", "entity")
        .count()
        .orderBy("name", "source", "entity")
        .collectAsList()
        .stream()
        .map(
            row ->
                new PullManifest.RejectCount(
                    row.getString(0), row.getString(1), row.getString(2), row.getLong(3)))
        .toList();
  }

  private static Span span(Dataset<Row> readings) {
    Row ends = readings.agg(min(col("written_at")), max(col("written_at"))).first();
    return new Span((Instant) ends.get(0), (Instant) ends.get(1));
  }
}
