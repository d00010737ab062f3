package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.launches.DeclaredLaunch;
import dev.counterweight.launches.IncidentCauses;
import dev.counterweight.launches.LaunchRules;
import dev.counterweight.launches.Launches;
import dev.counterweight.launches.ProjectHistory;
import dev.counterweight.launches.ProjectHistory.Merged;
import dev.counterweight.launches.ProjectHistory.Released;
import dev.counterweight.links.Keyed;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import dev.counterweight.model.Release;
import dev.counterweight.model.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Model to {@code model/launches} and {@code model/incident_links}. Works on a line per merged
 * change, release, deployment, link and incident, in memory.
 */
final class Trace {
  private final Model model;
  private final Subjects subjects;
  private final LaunchRules rules;
  private final Teams teams;
  private final Map<String, List<Link>> linksFrom;
  private final Map<String, List<Link>> linksTo;
  private final Map<String, Instant> mergedAt = new HashMap<>();

  Trace(Model model, Subjects subjects, List<Link> links, LaunchRules rules, Teams teams) {
    this.model = model;
    this.subjects = subjects;
    this.rules = rules;
    this.teams = teams;
    this.linksFrom = Keyed.many(links, Link::fromId);
    this.linksTo = Keyed.many(links, Link::toId);
  }

  /** Everything that reached users. */
  List<Launch> launches(List<DeclaredLaunch> declared) {
    Map<String, Subject> byId = Keyed.one("subjects", subjects.all(), Subject::id);
    return new Launches(rules, teams, byId).of(histories(), declared);
  }

  private List<ProjectHistory> histories() {
    Map<String, List<Merged>> changes = Keyed.many(merged(), Merged::projectId);
    RecordCodec<Release> releaseCodec = Tables.RELEASES.codec();
    Map<String, List<Release>> releases =
        Keyed.many(
            model.releases().filter(col("released_at").isNotNull()).collectAsList().stream()
                .map(releaseCodec::fromRow)
                .toList(),
            Release::projectId);
    RecordCodec<Deployment> deploymentCodec = Tables.DEPLOYMENTS.codec();
    Map<String, List<Deployment>> deployments =
        Keyed.many(
            model.deployments().collectAsList().stream().map(deploymentCodec::fromRow).toList(),
            Deployment::projectId);
    List<ProjectHistory> histories = new ArrayList<>();
    for (Row row :
        model
            .projects()
            .filter(col("source").equalTo("gitlab"))
            .select("project_id", "path", "default_branch")
            .collectAsList()) {
      String id = row.getString(0);
      histories.add(
          new ProjectHistory(
              id,
              row.getString(1),
              row.getString(2),
              changes.getOrDefault(id, List.of()),
              releases.getOrDefault(id, List.of()).stream()
                  .map(Trace::released)
                  .flatMap(List::stream)
                  .sorted(
                      Comparator.comparing(Released::releasedAt).thenComparing(Released::releaseId))
                  .toList(),
              deployments.getOrDefault(id, List.of())));
    }
    return histories;
  }

  private static List<Released> released(Release release) {
    Instant at = release.releasedAt();
    return at == null
        ? List.of()
        : List.of(new Released(release.releaseId(), release.tag(), release.name(), at));
  }

  private List<Merged> merged() {
    Map<String, List<Row>> approvals =
        Keyed.many(
            model
                .approvals()
                .filter(col("approver_id").isNotNull())
                .select("change_id", "approver_id")
                .collectAsList(),
            row -> row.getString(0));
    List<Merged> merged = new ArrayList<>();
    for (Row row :
        model
            .changes()
            .filter(col("merged_at").isNotNull())
            .select(
                "change_id",
                "project_id",
                "reference",
                "title",
                "author_id",
                "target_branch",
                "labels",
                "milestone",
                "opened_at",
                "merged_at")
            .orderBy("merged_at", "change_id")
            .collectAsList()) {
      String id = row.getString(0);
      mergedAt.put(id, (Instant) row.get(9));
      merged.add(
          new Merged(
              id,
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              people(row.getString(4), approvals.getOrDefault(id, List.of())),
              row.getString(5),
              row.getList(6),
              row.getString(7),
              settled(id),
              followUps(id),
              (Instant) row.get(8),
              (Instant) row.get(9)));
    }
    return merged;
  }

  private static List<String> people(@Nullable String author, List<Row> approvals) {
    Set<String> people = new LinkedHashSet<>();
    if (author != null) {
      people.add(author);
    }
    approvals.forEach(row -> people.add(row.getString(1)));
    return List.copyOf(people);
  }

  private List<String> settled(String change) {
    return linksFrom.getOrDefault(change, List.of()).stream()
        .filter(link -> link.relation().equals("CLOSES") && !link.isDoubted())
        .filter(link -> link.toKind().equals(Kinds.TICKET) && !link.place().equals("event"))
        .map(Link::toId)
        .distinct()
        .toList();
  }

  private List<String> followUps(String change) {
    return linksTo.getOrDefault(change, List.of()).stream()
        .filter(link -> !link.isDoubted() && !link.fromId().equals(change))
        .filter(
            link ->
                link.relation().equals("REVERTS")
                    || link.relation().equals("FOLLOWS_UP")
                    || link.relation().equals("CAUSED_BY"))
        .map(Link::fromId)
        .distinct()
        .toList();
  }

  /**
   * Which changes incidents came from.
   *
   * @param declared causes that people entered, by incident
   */
  List<IncidentLink> incidentLinks(List<Launch> launches, Map<String, List<String>> declared) {
    if (mergedAt.isEmpty()) {
      merged();
    }
    IncidentCauses causes = new IncidentCauses(rules, launches, mergedAt);
    List<IncidentLink> found = new ArrayList<>();
    for (Subject incident : subjects.all()) {
      if (incident.kind().equals(Kinds.INCIDENT)) {
        found.addAll(
            causes.of(
                new IncidentCauses.Case(
                    incident.id(),
                    incident.projectId(),
                    incident.openedAt(),
                    declared.getOrDefault(incident.id(), List.of()),
                    linksFrom.getOrDefault(incident.id(), List.of()),
                    settling(incident.id()))));
      }
    }
    found.sort(
        Comparator.comparing(IncidentLink::incidentId).thenComparing(IncidentLink::incidentLinkId));
    return found;
  }

  /** Links of the changes and tickets that say to settle it. */
  private List<Link> settling(String incident) {
    return linksTo.getOrDefault(incident, List.of()).stream()
        .filter(link -> link.relation().equals("CLOSES") && !link.isDoubted())
        .map(Link::fromId)
        .filter(from -> !from.equals(incident))
        .distinct()
        .flatMap(from -> linksFrom.getOrDefault(from, List.of()).stream())
        .filter(Objects::nonNull)
        .toList();
  }
}
