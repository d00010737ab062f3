package dev.counterweight.steps;

import dev.counterweight.inputs.IncidentEntry;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.inputs.LaunchEntry;
import dev.counterweight.launches.DeclaredLaunch;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Launches and incidents that people entered (METHOD H.launch), in the terms of the model. A day is
 * its first moment in UTC. What a reference names and no source holds is left out: the calendar may
 * be ahead of the pull.
 */
final class Entered {
  private final Inputs inputs;
  private final UnaryOperator<String> personNow;

  Entered(Inputs inputs, UnaryOperator<String> personNow) {
    this.inputs = inputs;
    this.personNow = personNow;
  }

  /**
   * The pager's incidents.
   *
   * @param projectByPath ids of the projects there are
   */
  List<Incident> incidents(Map<String, String> projectByPath) {
    return Inputs.rows(inputs.incidents()).stream()
        .map(entry -> incident(entry, projectByPath))
        .toList();
  }

  private static Incident incident(IncidentEntry entry, Map<String, String> projectByPath) {
    String path = entry.project();
    return new Incident(
        id(entry),
        path == null ? "pager" : projectByPath.getOrDefault(path, "pager:" + path),
        entry.incidentId(),
        null,
        entry.title(),
        "",
        entry.severity(),
        List.of(),
        Objects.requireNonNullElse(entry.link(), ""),
        entry.openedAt(),
        entry.resolvedAt());
  }

  private static String id(IncidentEntry entry) {
    return "pager:incident:" + entry.incidentId();
  }

  /** The launch calendar. */
  List<DeclaredLaunch> launches(Subjects subjects) {
    return Inputs.rows(inputs.launches()).stream().map(entry -> launch(entry, subjects)).toList();
  }

  private DeclaredLaunch launch(LaunchEntry entry, Subjects subjects) {
    String owner = entry.ownerId();
    return new DeclaredLaunch(
        entry.launchId(),
        entry.name(),
        start(entry.launchedOn()),
        entry.impactTier(),
        owner == null ? null : personNow.apply(owner),
        entry.teams(),
        entry.functions(),
        entry.project() == null ? null : subjects.projectOf(entry.project()),
        ids(entry.changes(), subjects),
        ids(entry.tickets(), subjects),
        startOrNull(entry.plannedFrom()),
        startOrNull(entry.executedFrom()),
        startOrNull(entry.cleanedUpUntil()));
  }

  /** Changes that people found to be the cause of a pager's incident. */
  Map<String, List<String>> causes(Subjects subjects) {
    Map<String, List<String>> causes = new HashMap<>();
    for (IncidentEntry entry : Inputs.rows(inputs.incidents())) {
      causes.put(id(entry), ids(entry.introducedBy(), subjects));
    }
    return causes;
  }

  private static List<String> ids(List<String> references, Subjects subjects) {
    return references.stream()
        .map(subjects::named)
        .flatMap(Stream::ofNullable)
        .map(Subject::id)
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable Instant startOrNull(@Nullable LocalDate day) {
    return day == null ? null : start(day);
  }
}
