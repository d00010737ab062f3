package dev.counterweight.steps;

import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.lake.Versions;
import dev.counterweight.launches.DeclaredLaunch;
import dev.counterweight.links.Subject;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.ThreadMember;
import dev.counterweight.threads.Threads;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Model and readings to how records belong together. */
final class RelationTables {
  private final SparkSession spark;
  private final RawLayer raw;
  private final ComputeSettings settings;
  private final Inputs inputs;
  private final IdentityMap identity;
  private final Versions versions;
  private final String print;
  private final ModelTables tables;

  /**
   * The tables of one run.
   *
   * @param print fingerprint of what they depend on
   * @param tables of the model, made before
   */
  RelationTables(
      SparkSession spark,
      RawLayer raw,
      ComputeSettings settings,
      Inputs inputs,
      IdentityMap identity,
      Versions versions,
      String print,
      ModelTables tables) {
    this.spark = spark;
    this.raw = raw;
    this.settings = settings;
    this.inputs = inputs;
    this.identity = identity;
    this.versions = versions;
    this.print = print;
    this.tables = tables;
  }

  /** What is known of how records belong together. */
  record Related(
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

  /** Links, launches, incidents' causes, conversations, handoffs, and the courses of concerns. */
  Related make(Model model, Supplier<Dataset<Row>> readings, TeamHistory teams) {
    try (Relate relate =
        new Relate(
            spark,
            model,
            identity,
            teams,
            identity.bots(),
            tables.repositories(),
            Sources.formerKeys(raw, model.ticketEdits()))) {
      Declared declared = new Declared(inputs, relate.subjects());
      Dataset<Row> turns = versions.of(Tables.TURNS, print, relate::turns);
      List<Link> entered = declared.links();
      Dataset<Row> linkRows = versions.of(Tables.LINKS, print, () -> relate.links(entered));
      List<Link> links =
          Versions.rows(Tables.LINKS, linkRows).stream()
              .sorted(Comparator.comparing(Link::linkId))
              .toList();
      Trace trace = new Trace(model, relate.subjects(), links, settings.launches(), teams);
      List<DeclaredLaunch> calendar = declared.launches(tables.projectIds());
      List<Launch> launches = trace.launches(calendar);
      versions.of(Tables.LAUNCHES, print, launches);
      List<IncidentLink> causes = trace.incidentLinks(launches, declared.causes(calendar));
      versions.of(Tables.INCIDENT_LINKS, print, causes);
      List<ThreadMember> members =
          Threads.of(relate.subjects().all(), links, causes, relate.teamsBySubject(turns));
      versions.of(Tables.THREAD_MEMBERS, print, members);
      versions.of(Tables.HANDOFFS, print, relate.handoffs(members));
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
      tables.issues(model, declared.issues());
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
}
