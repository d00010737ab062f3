package dev.counterweight.steps;

import dev.counterweight.inputs.IncidentEntry;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.inputs.LaunchEntry;
import dev.counterweight.launches.DeclaredLaunch;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Incident;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people entered of launches and incidents, its references looked up. One that leads nowhere
 * is an issue by name; the rest of its row counts.
 */
final class Declared {
  private static final String LAUNCHES = "launches";
  private static final String INCIDENTS = "incidents";

  private final Inputs inputs;
  private final Subjects subjects;
  private final List<DataIssue> issues = new ArrayList<>();

  Declared(Inputs inputs, Subjects subjects) {
    this.inputs = inputs;
    this.subjects = subjects;
  }

  /**
   * The incidents of a pager, beside those of the sources.
   *
   * @param projectIds id of each project by its path in lower case
   */
  static List<Incident> incidents(Inputs inputs, Map<String, String> projectIds) {
    List<Incident> found = new ArrayList<>();
    for (IncidentEntry row : Inputs.rows(inputs.incidents())) {
      String path = row.project() == null ? "" : row.project();
      String project = projectIds.get(path.toLowerCase(java.util.Locale.ROOT));
      found.add(
          new Incident(
              incidentId(row),
              project == null ? "pager:service:" + path : project,
              row.incidentId(),
              null,
              row.title(),
              "",
              row.severity(),
              List.of(),
              row.link() == null ? "" : row.link(),
              row.openedAt(),
              row.resolvedAt()));
    }
    return found;
  }

  private static String incidentId(IncidentEntry row) {
    return "pager:incident:" + row.incidentId();
  }

  /** Launches with the ids of what is in them. A day is taken for its end, UTC. */
  List<DeclaredLaunch> launches(Map<String, String> projectIds) {
    List<DeclaredLaunch> found = new ArrayList<>();
    for (LaunchEntry row : Inputs.rows(inputs.launches())) {
      String project =
          row.project() == null
              ? null
              : projectIds.get(row.project().toLowerCase(java.util.Locale.ROOT));
      found.add(
          new DeclaredLaunch(
              row.launchId(),
              row.name(),
              row.launchedOn().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC),
              row.impactTier(),
              row.ownerId(),
              row.teams(),
              row.functions(),
              project,
              ids(row.changes(), LAUNCHES, row.launchId()),
              ids(row.tickets(), LAUNCHES, row.launchId()),
              start(row.plannedFrom()),
              start(row.executedFrom()),
              start(row.cleanedUpUntil())));
    }
    return found;
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private List<String> ids(List<String> references, String file, String row) {
    List<String> ids = new ArrayList<>();
    for (String reference : references) {
      Subject subject = subjects.named(reference);
      if (subject == null) {
        issues.add(
            new DataIssue(
                "reference-leads-nowhere",
                "inputs",
                file,
                row + " " + reference,
                "no such change or ticket"));
      } else {
        ids.add(subject.id());
      }
    }
    return ids;
  }

  /**
   * Changes that people found to be the cause, by incident; all of a launch where they name that.
   */
  Map<String, List<String>> causes(List<DeclaredLaunch> launches) {
    Map<String, List<String>> ofLaunch = new HashMap<>();
    launches.forEach(launch -> ofLaunch.put(launch.launchId(), launch.changeIds()));
    Map<String, List<String>> causes = new TreeMap<>();
    for (IncidentEntry row : Inputs.rows(inputs.incidents())) {
      List<String> changes = new ArrayList<>(ids(row.introducedBy(), INCIDENTS, row.incidentId()));
      if (changes.isEmpty() && row.launchId() != null) {
        changes.addAll(ofLaunch.getOrDefault(row.launchId(), List.of()));
      }
      if (changes.isEmpty() && row.launchId() != null) {
        issues.add(
            new DataIssue(
                "launch-without-changes",
                "inputs",
                INCIDENTS,
                row.incidentId() + " " + row.launchId(),
                "its launch names no change"));
      }
      causes.put(incidentId(row), changes);
    }
    return causes;
  }

  /** From incidents to the tickets that are about them. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (IncidentEntry row : Inputs.rows(inputs.incidents())) {
      for (String ticket : row.tickets()) {
        Subject to = subjects.named(ticket);
        if (to == null) {
          issues.add(
              new DataIssue(
                  "reference-leads-nowhere",
                  "inputs",
                  INCIDENTS,
                  row.incidentId() + " " + ticket,
                  "no such change or ticket"));
        } else {
          String id = incidentId(row);
          links.add(
              new Link(
                  "link:" + id + ">" + to.id(),
                  Kinds.INCIDENT,
                  id,
                  to.kind(),
                  to.id(),
                  id,
                  null,
                  "field",
                  "DECLARED",
                  "MENTIONS",
                  false,
                  ticket,
                  0,
                  0,
                  row.openedAt()));
        }
      }
    }
    return links;
  }

  /** References that led nowhere, once each. */
  List<DataIssue> issues() {
    return issues.stream().distinct().toList();
  }
}
