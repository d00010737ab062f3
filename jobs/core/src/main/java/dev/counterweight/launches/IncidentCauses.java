package dev.counterweight.launches;

import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which change an incident came from. In falling order of trust:
 *
 * <ol>
 *   <li>declared (1.0): the pager's export or the launch calendar says so
 *   <li>revert (0.9): a change that says to settle the incident undoes that change
 *   <li>stated-cause (0.85): in the incident, or in a change or ticket that settles it, somebody
 *       says it was introduced by, caused by or a regression from it; 0.7 in a comment, where it
 *       may be one step of a search
 *   <li>mentioned (0.4): the incident's own text names a change that had reached users before
 *   <li>window (0.1, at most {@link #MOST_OF_WINDOW} launches): nothing of this is known, and it
 *       was among the last launches of the project. It says when, not why
 * </ol>
 *
 * Only what was merged before the incident began can have caused it. A doubted or denied statement
 * is kept as rejected. The figures are the rules' order, not measured rates.
 */
public final class IncidentCauses {
  /** More launches before an incident tell nothing of any one of them. */
  public static final int MOST_OF_WINDOW = 3;

  private final LaunchRules rules;
  private final Map<String, Launch> launchOfChange = new HashMap<>();
  private final Map<String, NavigableMap<Instant, List<Launch>>> launchesOfProject =
      new HashMap<>();
  private final Map<String, Instant> mergedAt;

  /**
   * A search over all launches.
   *
   * @param mergedAt when each change was merged, by id
   */
  public IncidentCauses(
      LaunchRules rules, Collection<Launch> launches, Map<String, Instant> mergedAt) {
    this.rules = rules;
    this.mergedAt = mergedAt;
    for (Launch launch : launches) {
      launch.changeIds().forEach(change -> launchOfChange.putIfAbsent(change, launch));
      if (launch.projectId() != null) {
        launchesOfProject
            .computeIfAbsent(launch.projectId(), p -> new TreeMap<>())
            .computeIfAbsent(launch.launchedAt(), t -> new ArrayList<>())
            .add(launch);
      }
    }
  }

  /**
   * An incident and what points to and from it.
   *
   * @param projectId where it belongs, null where that is not known
   * @param declaredChangeIds what people entered as its cause
   * @param own links from the incident
   * @param settling links from the changes and tickets that say to settle it
   */
  public record Case(
      String incidentId,
      @Nullable String projectId,
      Instant openedAt,
      List<String> declaredChangeIds,
      List<Link> own,
      List<Link> settling) {}

  /** One reason to take a change for the cause. */
  private record Reason(
      String changeId,
      String name,
      double confidence,
      boolean isRejected,
      @Nullable String linkId) {}

  /** The links of an incident, the most trusted first; empty where nothing is known. */
  public List<IncidentLink> of(Case incident) {
    Map<String, Reason> strongest = new HashMap<>();
    for (Reason reason : reasons(incident)) {
      if (isBefore(reason, incident)) {
        strongest.merge(reason.changeId(), reason, IncidentCauses::stronger);
      }
    }
    boolean known = strongest.values().stream().anyMatch(reason -> !reason.isRejected());
    if (!known) {
      window(incident, strongest);
    }
    return strongest.values().stream()
        .map(reason -> link(incident, reason))
        .sorted(
            Comparator.comparing(IncidentLink::confidence)
                .reversed()
                .thenComparing(IncidentLink::changeId))
        .toList();
  }

  private static Reason stronger(Reason one, Reason other) {
    if (one.isRejected() != other.isRejected()) {
      return one.isRejected() ? other : one;
    }
    return other.confidence() > one.confidence() ? other : one;
  }

  private boolean isBefore(Reason reason, Case incident) {
    Instant merged = mergedAt.get(reason.changeId());
    return reason.name().equals("declared")
        || (merged != null && merged.isBefore(incident.openedAt()));
  }

  private static List<Reason> reasons(Case incident) {
    List<Reason> reasons = new ArrayList<>();
    incident
        .declaredChangeIds()
        .forEach(change -> reasons.add(new Reason(change, "declared", 1, false, null)));
    for (Link link : incident.own()) {
      if (link.toKind().equals(Kinds.CHANGE)) {
        boolean caused = link.relation().equals("CAUSED_BY") || link.relation().equals("REVERTS");
        double confidence = link.place().equals("comment") ? 0.7 : 0.85;
        reasons.add(
            caused
                ? new Reason(
                    link.toId(), "stated-cause", confidence, link.isDoubted(), link.linkId())
                : new Reason(link.toId(), "mentioned", 0.4, isNoCause(link), link.linkId()));
      }
    }
    for (Link link : incident.settling()) {
      if (link.toKind().equals(Kinds.CHANGE)) {
        addSettling(link, reasons);
      }
    }
    return reasons;
  }

  /** A change that settles, follows or replaces did not cause. */
  private static boolean isNoCause(Link link) {
    return !link.relation().equals("MENTIONS") || link.isDoubted();
  }

  private static void addSettling(Link link, List<Reason> reasons) {
    if (link.relation().equals("REVERTS")) {
      reasons.add(new Reason(link.toId(), "revert", 0.9, link.isDoubted(), link.linkId()));
    } else if (link.relation().equals("CAUSED_BY")) {
      double confidence = link.place().equals("comment") ? 0.7 : 0.85;
      reasons.add(
          new Reason(link.toId(), "stated-cause", confidence, link.isDoubted(), link.linkId()));
    }
  }

  private void window(Case incident, Map<String, Reason> reasons) {
    NavigableMap<Instant, List<Launch>> launches =
        launchesOfProject.getOrDefault(String.valueOf(incident.projectId()), new TreeMap<>());
    Instant from = incident.openedAt().minus(rules.incidentWindow());
    Intervals.before(launches, incident.openedAt(), from).stream()
        .limit(MOST_OF_WINDOW)
        .forEach(
            launch ->
                // one change stands for its launch: the window cannot tell them apart
                launch.changeIds().stream()
                    .findFirst()
                    .ifPresent(
                        change ->
                            reasons.putIfAbsent(
                                change, new Reason(change, "window", 0.1, false, null))));
  }

  private IncidentLink link(Case incident, Reason reason) {
    Launch launch = launchOfChange.get(reason.changeId());
    Instant merged = mergedAt.getOrDefault(reason.changeId(), incident.openedAt());
    boolean reached = launch != null && !launch.launchedAt().isAfter(incident.openedAt());
    return new IncidentLink(
        "cause:" + incident.incidentId() + ">" + reason.changeId(),
        incident.incidentId(),
        reason.changeId(),
        launch == null ? null : launch.launchId(),
        reason.name(),
        reason.confidence(),
        reason.isRejected(),
        reason.linkId(),
        reached && launch != null ? launch.launchedAt() : merged,
        incident.openedAt());
  }

  /** Changes of the launches that had an incident; how a failure rate's parts are counted. */
  public static Set<String> failing(Collection<IncidentLink> links, double leastConfidence) {
    Set<String> launches = new HashSet<>();
    for (IncidentLink link : links) {
      if (link.launchId() != null && !link.isRejected() && link.confidence() >= leastConfidence) {
        launches.add(link.launchId());
      }
    }
    return launches;
  }
}
