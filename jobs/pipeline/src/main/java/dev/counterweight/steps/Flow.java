package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.identity.Decision;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.inputs.OrgHistory;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.lake.Versions;
import dev.counterweight.launches.DeclaredLaunch;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import dev.counterweight.model.ProjectPath;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.ThreadMember;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.review.OwnError;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.threads.Threads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
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
  private @Nullable Normalise normalise;
  private List<ProjectPath> paths = List.of();
  private Dataset<Row> judged;

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
    this.judged = spark.emptyDataFrame();
  }

  /** The oldest and the newest text that was read; null where there is none. */
  record Span(@Nullable Instant from, @Nullable Instant until) {
    Instant untilOrEpoch() {
      return until == null ? Instant.EPOCH : until;
    }
  }

  /** What is known of how records belong together. */
  private record Related(
      List<Link> links,
      List<IncidentLink> causes,
      Collection<Subject> subjects,
      Dataset<Row> courses,
      Map<String, Integer> tiers) {

    Set<String> blocked() {
      return links.stream()
          .filter(link -> link.relation().equals("BLOCKED_BY") && !link.isDoubted())
          .map(Link::fromId)
          .collect(Collectors.toUnmodifiableSet());
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
    Model model = model(modelPrint, beside);
    Supplier<Dataset<Row>> read =
        beside.start(
            Tables.READINGS.path(),
            () -> versions.of(Tables.READINGS, modelPrint, () -> ReadTexts.readings(model)));
    Supplier<List<PersonVolume>> counted =
        beside.start(Tables.PERSON_VOLUMES.path(), () -> volumes(model, modelPrint));
    TeamHistory teams = teams(modelPrint);
    Related related = related(model, read, teams, modelPrint);
    Dataset<Row> readings = read.get();
    Supplier<Map<String, List<Follower>>> followers =
        beside.start(
            "evidence/followers", () -> Followers.of(model, related.links, related.causes));
    Supplier<List<RunManifest.Reach>> reached =
        beside.start(Tables.ROW_ACCOUNTS.path(), () -> reach(model, modelPrint));
    Dataset<Row> everything =
        versions.of(
            Tables.OPPORTUNITIES,
            evidencePrint,
            () -> heard(opportunities(model, readings, teams, related, followers, beside)));
    judged.unpersist();
    Dataset<Row> allItems =
        versions.of(Tables.EVIDENCE_ITEMS, evidencePrint, () -> Measure.items(everything));
    Silence silence = silence(allItems);
    Span span = span(readings);
    Instant until = settings.estimates().until(span.untilOrEpoch());
    Dataset<Row> opportunities = before(until, everything, "occurred_at");
    Dataset<Row> items = before(until, allItems, "written_at");
    List<OwnError> ownErrors = Reviews.errors(decisions);
    table(Tables.REVIEW_DECISIONS, evidencePrint, decisions);
    table(Tables.OWN_ERRORS, evidencePrint, ownErrors);
    List<Estimate.Exposure> exposures =
        Estimate.exposures(
            opportunities,
            versions.read(Tables.MEMBERSHIPS, modelPrint),
            measuredSignals(),
            until.minus(RECENT));
    Estimate estimate = new Estimate(settings.estimates(), teams.memberships());
    List<Estimate.Exposure> readable =
        exposures.stream()
            .filter(exposure -> silence.allowsRates(Signals.card(exposure.signal())))
            .toList();
    List<PersonRate> personRates = estimate.personRates(readable);
    List<TeamRate> teamRates = Suppression.applied(estimate.teamRates(readable));
    table(Tables.PERSON_RATES, estimatePrint, personRates);
    table(Tables.TEAM_RATES, estimatePrint, teamRates);
    List<CoverageCell> grid = CoverageGrid.of(exposures, silence);
    table(Tables.COVERAGE_GRID, estimatePrint, grid);
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
    table(Tables.CLEAN_UP_PATTERNS, estimatePrint, patterns);
    return new Result(
        model,
        opportunities,
        items,
        related.courses,
        personRates,
        teamRates,
        Volume.bands(volumes),
        Volume.dependence(readable, estimate, personRates, volumes, items),
        identity.matched(),
        states(opportunities),
        dataIssues(modelPrint),
        new Span(span.from, earlier(span.until, until)),
        ruleVersions(),
        ownErrors,
        reached.get(),
        grid,
        patterns);
  }

  private List<PersonVolume> volumes(Model model, String print) {
    List<PersonVolume> volumes = Volume.of(model, versions.read(Tables.CHANGE_SIZES, print));
    table(Tables.PERSON_VOLUMES, print, volumes);
    return volumes;
  }

  private Dataset<Row> before(Instant until, Dataset<Row> rows, String at) {
    return settings.estimates().asOf() == null ? rows : rows.filter(col(at).lt(lit(until)));
  }

  private static @Nullable Instant earlier(@Nullable Instant newest, Instant until) {
    return newest == null || newest.isBefore(until) ? newest : until.minusMillis(1);
  }

  /** Bots are in no team: what they write draws no team in. */
  private TeamHistory teams(String print) {
    Set<String> bots = Set.copyOf(identity.bots());
    return new TeamHistory(
        rows(Tables.MEMBERSHIPS, versions.read(Tables.MEMBERSHIPS, print)).stream()
            .filter(membership -> !bots.contains(membership.personId()))
            .toList());
  }

  private Model model(String print, Beside beside) {
    Normalise normalise =
        new Normalise(spark, raw, Sources.mappings(raw, settings.jiraWebUrl()), identity);
    this.normalise = normalise;
    Dataset<Row> projects = mapped(normalise, Tables.PROJECTS, print);
    paths = Sources.projectPaths(raw, projects);
    table(Tables.PROJECT_PATHS, print, paths);
    Dataset<Row> changes = mapped(normalise, Tables.CHANGES, print);
    Dataset<Row> comments = mapped(normalise, Tables.COMMENTS, print);
    identity.markByHabits(WritingHabits.reasonsForBots(comments), journal);
    Dataset<Row> people = table(Tables.PEOPLE, print, identity.people());
    table(Tables.ACCOUNTS, print, AccountRow.all(identity));
    table(Tables.MEMBERSHIPS, print, OrgHistory.of(inputs, identity.people(), identity::personNow));
    Supplier<Dataset<Row>> approvals =
        beside.start(
            Tables.APPROVALS.path(),
            () -> versions.of(Tables.APPROVALS, print, () -> normalise.approvals(comments)));
    Supplier<Dataset<Row>> incidents =
        beside.start(
            Tables.INCIDENTS.path(),
            () -> versions.of(Tables.INCIDENTS, print, () -> incidents(normalise, projectIds())));
    Supplier<Dataset<Row>> tickets =
        beside.start(Tables.TICKETS.path(), () -> mapped(normalise, Tables.TICKETS, print));
    Supplier<Dataset<Row>> edits =
        beside.start(
            Tables.TICKET_EDITS.path(), () -> mapped(normalise, Tables.TICKET_EDITS, print));
    Supplier<Dataset<Row>> events =
        beside.start(Tables.WORK_EVENTS.path(), () -> mapped(normalise, Tables.WORK_EVENTS, print));
    Supplier<Dataset<Row>> releases =
        beside.start(Tables.RELEASES.path(), () -> mapped(normalise, Tables.RELEASES, print));
    Supplier<Dataset<Row>> sizes =
        beside.start(
            Tables.CHANGE_SIZES.path(), () -> mapped(normalise, Tables.CHANGE_SIZES, print));
    Supplier<Dataset<Row>> commits =
        beside.start(
            Tables.CHANGE_COMMITS.path(), () -> mapped(normalise, Tables.CHANGE_COMMITS, print));
    Supplier<Dataset<Row>> deployments =
        beside.start(Tables.DEPLOYMENTS.path(), () -> mapped(normalise, Tables.DEPLOYMENTS, print));
    Supplier<Dataset<Row>> ticketLinks =
        beside.start(
            Tables.TICKET_LINKS.path(), () -> mapped(normalise, Tables.TICKET_LINKS, print));
    table(Tables.UNRESOLVED_ACCOUNTS, print, unresolved());
    Beside.await(events, sizes);
    return new Model(
        people,
        projects,
        changes,
        comments,
        approvals.get(),
        incidents.get(),
        tickets.get(),
        edits.get(),
        releases.get(),
        deployments.get(),
        commits.get(),
        ticketLinks.get());
  }

  /** Links, launches, incidents' causes, conversations, handoffs, and the courses of concerns. */
  private Related related(
      Model model, Supplier<Dataset<Row>> readings, TeamHistory teams, String print) {
    try (Relate relate =
        new Relate(
            spark,
            model,
            identity,
            teams,
            identity.bots(),
            repositories(),
            Sources.formerKeys(raw, model.ticketEdits()))) {
      Declared declared = new Declared(inputs, relate.subjects());
      Dataset<Row> turns = versions.of(Tables.TURNS, print, relate::turns);
      List<Link> entered = declared.links();
      Dataset<Row> linkRows = versions.of(Tables.LINKS, print, () -> relate.links(entered));
      List<Link> links =
          rows(Tables.LINKS, linkRows).stream().sorted(Comparator.comparing(Link::linkId)).toList();
      Trace trace = new Trace(model, relate.subjects(), links, settings.launches(), teams);
      List<DeclaredLaunch> calendar = declared.launches(projectIds());
      List<Launch> launches = trace.launches(calendar);
      table(Tables.LAUNCHES, print, launches);
      List<IncidentLink> causes = trace.incidentLinks(launches, declared.causes(calendar));
      table(Tables.INCIDENT_LINKS, print, causes);
      List<ThreadMember> members =
          Threads.of(relate.subjects().all(), links, causes, relate.teamsBySubject(turns));
      table(Tables.THREAD_MEMBERS, print, members);
      table(Tables.HANDOFFS, print, relate.handoffs(members));
      Dataset<Row> courses =
          versions.of(
              Tables.CONCERN_COURSES,
              print,
              () ->
                  Courses.of(
                      spark,
                      model,
                      readings.get(),
                      turns,
                      relate.subjects(),
                      links,
                      causes,
                      Set.copyOf(identity.bots())));
      versions.of(Tables.DATA_ISSUES, print, () -> issues(model, declared.issues()));
      return new Related(links, causes, relate.subjects().all(), courses, tiers(launches));
    }
  }

  /** The highest impact tier of the launches that a change is in. */
  private static Map<String, Integer> tiers(List<Launch> launches) {
    Map<String, Integer> tiers = new TreeMap<>();
    for (Launch launch : launches) {
      Integer tier = launch.impactTier();
      if (tier != null) {
        launch.changeIds().forEach(change -> tiers.merge(change, tier, Math::max));
      }
    }
    return tiers;
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
      Supplier<Map<String, List<Follower>>> followers,
      Beside beside) {
    List<String> bots = identity.bots();
    Supplier<Voices> voices =
        beside.start(
            "evidence/voices",
            () ->
                Voices.of(model, readings, bots, related.subjects, related.links, related.causes));
    Dataset<Row> repeats = Repeats.ofTickets(model, bots);
    Occasions.Known known =
        new Occasions.Known(
            followers.get(),
            voices.get(),
            related.tiers,
            related.blocked(),
            span(readings).untilOrEpoch());
    Occasions occasions =
        new Occasions(
            Set.copyOf(bots),
            teams,
            signals,
            Rulings.of(model, decisions),
            raw.landed("gitlab_discussions"),
            known);
    return Measure.opportunities(
        Gather.wholes(model, Courses.withOutcomes(readings, related.courses), repeats),
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(occasions));
  }

  /**
   * Of what is only proposed, nothing is missing unless people read the proposals: that takes a
   * look at all occasions before they are kept.
   */
  private Dataset<Row> heard(Dataset<Row> opportunities) {
    judged = opportunities;
    if (!decisions.isEmpty()) {
      judged.persist(StorageLevel.MEMORY_AND_DISK());
    }
    Dataset<Row> items = Measure.items(judged);
    return Measure.heard(judged, silence(items));
  }

  private Silence silence(Dataset<Row> items) {
    return decisions.isEmpty() ? Silence.OF_UNREAD_PROPOSALS : Silence.of(Measure.proposals(items));
  }

  private Dataset<Row> issues(Model model, List<DataIssue> ofInputs) {
    return requireNormalise()
        .dataIssues()
        .unionByName(Reckon.orphans(model.comments(), model.changes(), model.incidents()))
        .unionByName(few(Tables.DATA_ISSUES, ofInputs));
  }

  private Normalise requireNormalise() {
    return Objects.requireNonNull(normalise, "the model is made first");
  }

  private Dataset<Row> incidents(Normalise normalise, Map<String, String> projectIds) {
    return normalise
        .rows(Tables.INCIDENTS)
        .unionByName(few(Tables.INCIDENTS, Declared.incidents(inputs, projectIds)));
  }

  /** Paths of repositories; that of now goes before those of the past. */
  private List<Subjects.Repository> repositories() {
    return paths.stream()
        .filter(path -> path.projectId().startsWith("gitlab:"))
        .sorted(Comparator.comparing(path -> !path.isCurrent()))
        .map(path -> new Subjects.Repository(path.projectId(), path.path()))
        .toList();
  }

  private Map<String, String> projectIds() {
    Map<String, String> ids = new TreeMap<>();
    repositories().forEach(r -> ids.putIfAbsent(r.path().toLowerCase(Locale.ROOT), r.projectId()));
    return ids;
  }

  private static <R extends Record> List<R> rows(Table<R> table, Dataset<Row> rows) {
    var codec = table.codec();
    return rows.collectAsList().stream().map(codec::fromRow).toList();
  }

  private List<RunManifest.Reach> reach(Model model, String print) {
    List<RowAccount> accounts = Reckon.of(raw, model, versions.read(Tables.DATA_ISSUES, print));
    table(Tables.ROW_ACCOUNTS, print, accounts);
    return accounts.stream()
        .map(
            a ->
                new RunManifest.Reach(
                    a.source(), a.entity(), a.rows(), a.reached(), a.rejected(), a.unaccounted()))
        .toList();
  }

  private Dataset<Row> mapped(Normalise normalise, Table<?> table, String print) {
    return versions.of(table, print, () -> normalise.rows(table));
  }

  private List<UnresolvedAccount> unresolved() {
    return AccountRow.all(identity).stream()
        .filter(account -> account.status().equals("UNRESOLVED"))
        .map(
            a ->
                new UnresolvedAccount(
                    a.source(), a.accountId(), a.login(), a.displayName(), a.reason()))
        .toList();
  }

  /** A table whose rows are few and known already. */
  private <R extends Record> Dataset<Row> table(Table<R> table, String print, List<R> rows) {
    return versions.of(table, print, rows);
  }

  private <R extends Record> Dataset<Row> few(Table<R> table, List<R> rows) {
    var codec = table.codec();
    return spark
        .createDataFrame(rows.stream().map(codec::toRow).toList(), codec.schema())
        .coalesce(1); // few rows: one file
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
