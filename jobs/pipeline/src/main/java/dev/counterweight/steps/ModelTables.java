package dev.counterweight.steps;

import dev.counterweight.identity.Decision;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.inputs.OrgHistory;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.lake.Versions;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.ProjectPath;
import dev.counterweight.model.TeamHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Raw rows and what people entered to the tables of {@code model/}: who and what there is. */
final class ModelTables {
  private final SparkSession spark;
  private final RawLayer raw;
  private final Inputs inputs;
  private final List<Decision> journal;
  private final IdentityMap identity;
  private final Versions versions;
  private final String print;
  private final Normalise normalise;
  private List<ProjectPath> paths = List.of();

  /**
   * The tables of one run.
   *
   * @param print fingerprint of what they depend on
   */
  ModelTables(
      SparkSession spark,
      RawLayer raw,
      ComputeSettings settings,
      Inputs inputs,
      List<Decision> journal,
      IdentityMap identity,
      Versions versions,
      String print) {
    this.spark = spark;
    this.raw = raw;
    this.inputs = inputs;
    this.journal = journal;
    this.identity = identity;
    this.versions = versions;
    this.print = print;
    this.normalise =
        new Normalise(spark, raw, Sources.mappings(raw, settings.jiraWebUrl()), identity);
  }

  /** Makes them, those that need nothing of each other beside each other. */
  Model make(Beside beside) {
    Dataset<Row> projects = mapped(Tables.PROJECTS);
    paths = Sources.projectPaths(raw, projects);
    versions.of(Tables.PROJECT_PATHS, print, paths);
    Dataset<Row> changes = mapped(Tables.CHANGES);
    Dataset<Row> comments = mapped(Tables.COMMENTS);
    identity.markByHabits(WritingHabits.reasonsForBots(comments), journal);
    Dataset<Row> people = versions.of(Tables.PEOPLE, print, identity.people());
    versions.of(Tables.ACCOUNTS, print, AccountRow.all(identity));
    versions.of(
        Tables.MEMBERSHIPS, print, OrgHistory.of(inputs, identity.people(), identity::personNow));
    Supplier<Dataset<Row>> approvals =
        beside.start(
            Tables.APPROVALS.path(),
            () -> versions.of(Tables.APPROVALS, print, () -> normalise.approvals(comments)));
    Supplier<Dataset<Row>> incidents =
        beside.start(
            Tables.INCIDENTS.path(), () -> versions.of(Tables.INCIDENTS, print, this::incidents));
    Supplier<Dataset<Row>> tickets = mapped(Tables.TICKETS, beside);
    Supplier<Dataset<Row>> edits = mapped(Tables.TICKET_EDITS, beside);
    Supplier<Dataset<Row>> events = mapped(Tables.WORK_EVENTS, beside);
    Supplier<Dataset<Row>> releases = mapped(Tables.RELEASES, beside);
    Supplier<Dataset<Row>> sizes = mapped(Tables.CHANGE_SIZES, beside);
    Supplier<Dataset<Row>> commits = mapped(Tables.CHANGE_COMMITS, beside);
    Supplier<Dataset<Row>> deployments = mapped(Tables.DEPLOYMENTS, beside);
    Supplier<Dataset<Row>> ticketLinks = mapped(Tables.TICKET_LINKS, beside);
    versions.of(Tables.UNRESOLVED_ACCOUNTS, print, unresolved());
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

  private Dataset<Row> mapped(Table<?> table) {
    return versions.of(table, print, () -> normalise.rows(table));
  }

  private Supplier<Dataset<Row>> mapped(Table<?> table, Beside beside) {
    return beside.start(table.path(), () -> mapped(table));
  }

  private Dataset<Row> incidents() {
    return normalise
        .rows(Tables.INCIDENTS)
        .unionByName(few(Tables.INCIDENTS, Declared.incidents(inputs, projectIds())));
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

  /** Bots are in no team: what they write draws no team in. */
  TeamHistory teams() {
    Set<String> bots = Set.copyOf(identity.bots());
    return new TeamHistory(
        versions.rows(Tables.MEMBERSHIPS, print).stream()
            .filter(membership -> !bots.contains(membership.personId()))
            .toList());
  }

  /** Paths of repositories; that of now goes before those of the past. */
  List<Subjects.Repository> repositories() {
    return paths.stream()
        .filter(path -> path.projectId().startsWith("gitlab:"))
        .sorted(Comparator.comparing(path -> !path.isCurrent()))
        .map(path -> new Subjects.Repository(path.projectId(), path.path()))
        .toList();
  }

  /** Ids of repositories, by path in lower case. */
  Map<String, String> projectIds() {
    Map<String, String> ids = new TreeMap<>();
    repositories().forEach(r -> ids.putIfAbsent(r.path().toLowerCase(Locale.ROOT), r.projectId()));
    return ids;
  }

  /** What could not be mapped, or belongs to nothing: {@code rejects/data_issues}. */
  Dataset<Row> issues(Model model, List<DataIssue> ofInputs) {
    return versions.of(
        Tables.DATA_ISSUES,
        print,
        () ->
            normalise
                .dataIssues()
                .unionByName(Reckon.orphans(model.comments(), model.changes(), model.incidents()))
                .unionByName(few(Tables.DATA_ISSUES, ofInputs)));
  }

  /** How often each problem was met in mapping. */
  List<PullManifest.RejectCount> dataIssues() {
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

  /** How many rows of each kind the model reached, {@code rejects/row_accounts}. */
  List<RunManifest.Reach> reach(Model model) {
    List<RowAccount> accounts = Reckon.of(raw, model, versions.read(Tables.DATA_ISSUES, print));
    versions.of(Tables.ROW_ACCOUNTS, print, accounts);
    return accounts.stream()
        .map(
            a ->
                new RunManifest.Reach(
                    a.source(), a.entity(), a.rows(), a.reached(), a.rejected(), a.unaccounted()))
        .toList();
  }

  private <R extends Record> Dataset<Row> few(Table<R> table, List<R> rows) {
    var codec = table.codec();
    return spark
        .createDataFrame(rows.stream().map(codec::toRow).toList(), codec.schema())
        .coalesce(1); // few rows: one file
  }
}
