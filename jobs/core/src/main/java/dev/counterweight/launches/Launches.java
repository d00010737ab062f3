package dev.counterweight.launches;

import dev.counterweight.launches.ProjectHistory.Merged;
import dev.counterweight.links.Subject;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reached users. Per repository: its successful deployments to production, where there are
 * any; else its releases, where there are any; else, of a launch-bearing repository, every merge to
 * the default branch. A declared launch takes its changes out of the others, so that a change is in
 * one launch; a launch left without any change is none.
 */
public final class Launches {
  private final LaunchRules rules;
  private final Teams teams;
  private final Map<String, Subject> subjects;

  /**
   * A finder of launches.
   *
   * @param subjects changes and tickets by id, for the dates of phases
   */
  public Launches(LaunchRules rules, Teams teams, Map<String, Subject> subjects) {
    this.rules = rules;
    this.teams = teams;
    this.subjects = subjects;
  }

  /** All launches, by time. */
  public List<Launch> of(Collection<ProjectHistory> projects, Collection<DeclaredLaunch> declared) {
    Set<String> taken = new HashSet<>();
    declared.forEach(launch -> taken.addAll(launch.changeIds()));
    List<Launch> all = new ArrayList<>();
    for (ProjectHistory project : projects) {
      if (rules.bears(project.path())) {
        all.addAll(derived(project, taken));
      }
    }
    declared.forEach(launch -> all.add(declared(launch, projects)));
    all.sort(Comparator.comparing(Launch::launchedAt).thenComparing(Launch::launchId));
    return all;
  }

  private List<Launch> derived(ProjectHistory project, Set<String> taken) {
    List<Deployment> deployments =
        project.deployments().stream()
            .filter(d -> d.status().equals("success") && rules.reachesUsers(d.environment()))
            .toList();
    List<Launch> launches = new ArrayList<>();
    if (!deployments.isEmpty()) {
      Intervals.untilNext(
              onDefaultBranch(project), Merged::mergedAt, deployments, Deployment::deployedAt)
          .forEach(
              (deployment, changes) ->
                  add(
                      launches,
                      project,
                      "deployment",
                      deployment.deploymentId(),
                      project.path() + " to " + deployment.environment(),
                      deployment.deployedAt(),
                      changes,
                      taken));
    } else if (!project.releases().isEmpty()) {
      ReleaseLines.of(project)
          .forEach(
              (release, changes) ->
                  add(
                      launches,
                      project,
                      "release",
                      release.releaseId(),
                      release.name(),
                      release.releasedAt(),
                      changes,
                      taken));
    } else {
      for (Merged change : onDefaultBranch(project)) {
        add(
            launches,
            project,
            "merge",
            change.changeId(),
            change.title(),
            change.mergedAt(),
            List.of(change),
            taken);
      }
    }
    return launches;
  }

  private static List<Merged> onDefaultBranch(ProjectHistory project) {
    return project.changes().stream()
        .filter(
            c ->
                project.defaultBranch() == null || c.targetBranch().equals(project.defaultBranch()))
        .toList();
  }

  private void add(
      List<Launch> launches,
      ProjectHistory project,
      String basis,
      String basisId,
      String name,
      Instant at,
      List<Merged> changes,
      Set<String> taken) {
    List<Merged> left =
        changes.stream().filter(change -> !taken.contains(change.changeId())).toList();
    if (left.isEmpty()) {
      return;
    }
    TierRule rule = tier(project.path(), left);
    List<String> tickets = sorted(left.stream().flatMap(c -> c.ticketIds().stream()));
    Set<String> people = people(left);
    launches.add(
        new Launch(
            "launch:" + basisId,
            project.projectId(),
            name,
            basis,
            basisId,
            rule == null ? null : Integer.valueOf(rule.tier()),
            rule == null ? "" : rule.toString(),
            sorted(left.stream().map(Merged::changeId)),
            tickets,
            sorted(left.stream().map(Merged::authorId).filter(Objects::nonNull)),
            seats(people, at, Teams.Seat::team),
            seats(people, at, Teams.Seat::function),
            first(tickets),
            left.stream().map(Merged::openedAt).min(Comparator.naturalOrder()).orElse(null),
            at,
            cleanedUp(
                at,
                Stream.concat(
                        tickets.stream(), left.stream().flatMap(c -> c.followUpIds().stream()))
                    .toList())));
  }

  private Launch declared(DeclaredLaunch launch, Collection<ProjectHistory> projects) {
    Set<String> ids = Set.copyOf(launch.changeIds());
    List<Merged> changes =
        projects.stream()
            .flatMap(p -> p.changes().stream())
            .filter(c -> ids.contains(c.changeId()))
            .toList();
    List<String> tickets =
        sorted(
            Stream.concat(
                launch.ticketIds().stream(),
                changes.stream().flatMap(c -> c.ticketIds().stream())));
    Set<String> people = people(changes);
    if (launch.ownerId() != null) {
      people.add(launch.ownerId());
    }
    TierRule rule =
        launch.impactTier() == null ? tier(path(launch.projectId(), projects), changes) : null;
    Instant at = launch.launchedAt();
    return new Launch(
        "launch:" + launch.launchId(),
        launch.projectId(),
        launch.name(),
        "declared",
        launch.launchId(),
        rule == null ? launch.impactTier() : Integer.valueOf(rule.tier()),
        launch.impactTier() != null ? "declared" : rule == null ? "" : rule.toString(),
        sorted(launch.changeIds().stream()),
        tickets,
        launch.ownerId() == null
            ? sorted(changes.stream().map(Merged::authorId).filter(Objects::nonNull))
            : List.of(launch.ownerId()),
        sorted(
            Stream.concat(launch.teams().stream(), seats(people, at, Teams.Seat::team).stream())),
        sorted(
            Stream.concat(
                launch.functions().stream(), seats(people, at, Teams.Seat::function).stream())),
        launch.plannedFrom() == null ? first(tickets) : launch.plannedFrom(),
        launch.executedFrom() == null
            ? changes.stream().map(Merged::openedAt).min(Comparator.naturalOrder()).orElse(null)
            : launch.executedFrom(),
        at,
        launch.cleanedUpUntil() == null
            ? cleanedUp(
                at,
                Stream.concat(
                        tickets.stream(), changes.stream().flatMap(c -> c.followUpIds().stream()))
                    .toList())
            : launch.cleanedUpUntil());
  }

  private static String path(@Nullable String projectId, Collection<ProjectHistory> projects) {
    return projects.stream()
        .filter(p -> p.projectId().equals(projectId))
        .map(ProjectHistory::path)
        .findFirst()
        .orElse("");
  }

  /** The rule of the highest tier that holds for one of the changes. */
  private @Nullable TierRule tier(String path, List<Merged> changes) {
    return rules.tiers().stream()
        .filter(
            rule ->
                changes.stream().anyMatch(change -> rule.holds(values(rule.field(), path, change))))
        .max(Comparator.comparingInt(TierRule::tier))
        .orElse(null);
  }

  private static List<String> values(String field, String path, Merged change) {
    return switch (field) {
      case "label" -> change.labels();
      case "project" -> List.of(path);
      case "branch" -> List.of(change.targetBranch());
      default -> List.of(change.title());
    };
  }

  private static Set<String> people(List<Merged> changes) {
    Set<String> people = new LinkedHashSet<>();
    changes.forEach(change -> people.addAll(change.peopleIds()));
    return people;
  }

  private List<String> seats(
      Set<String> people, Instant at, Function<Teams.Seat, @Nullable String> part) {
    Set<String> found = new TreeSet<>();
    for (String person : people) {
      Teams.Seat seat = teams.of(person, at);
      String value = seat == null ? null : part.apply(seat);
      if (value != null) {
        found.add(value);
      }
    }
    return List.copyOf(found);
  }

  private @Nullable Instant first(List<String> tickets) {
    return tickets.stream()
        .map(subjects::get)
        .filter(Objects::nonNull)
        .map(Subject::openedAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The last thing that was finished after the launch, and not so late that it is another story.
   */
  private @Nullable Instant cleanedUp(Instant launchedAt, List<String> ids) {
    Instant latest = launchedAt.plus(rules.cleanUp());
    return ids.stream()
        .map(subjects::get)
        .filter(Objects::nonNull)
        .map(Subject::doneAt)
        .filter(Objects::nonNull)
        .filter(done -> done.isAfter(launchedAt) && !done.isAfter(latest))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<String> sorted(Stream<String> ids) {
    return List.copyOf(new TreeSet<>(ids.toList()));
  }
}
