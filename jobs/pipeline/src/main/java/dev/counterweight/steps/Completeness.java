package dev.counterweight.steps;

import dev.counterweight.lake.PullManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether everything that the sources hold is in the lake: the newest count and census of every
 * entity.
 *
 * @param entities newest of each, by source and name
 * @param rejects of the newest pull of each source
 * @param windows parts of the sources that are not all there, by the newest pull of each source
 * @param failed why the newest pull was not read to its end, empty when it was
 */
public record Completeness(
    List<PullManifest.Entity> entities,
    List<PullManifest.RejectCount> rejects,
    List<PullManifest.Window> windows,
    List<String> failed) {

  /** A list that the source would not give; what is on it nobody knows. */
  private static final String REFUSED = "list-refused";

  /** The state after all pulls, oldest first. */
  public static Completeness of(List<PullManifest> pulls) {
    Map<String, PullManifest.Entity> entities = new TreeMap<>();
    Map<String, PullManifest> newest = new TreeMap<>();
    for (PullManifest pull : pulls) {
      pull.entities()
          .forEach(entity -> entities.put(entity.source() + "_" + entity.entity(), entity));
      pull.connectors().forEach(connector -> newest.put(connector, pull));
    }
    List<PullManifest.RejectCount> rejects = new ArrayList<>();
    List<PullManifest.Window> windows = new ArrayList<>();
    Set<String> failed = new TreeSet<>();
    newest.forEach(
        (name, pull) -> {
          pull.rejects().stream().filter(r -> reads(name, r.source())).forEach(rejects::add);
          pull.windows().stream().filter(w -> reads(name, w.source())).forEach(windows::add);
          if (pull.problem() != null) {
            failed.add(pull.problem());
          }
        });
    return new Completeness(
        new ArrayList<>(entities.values()), rejects, windows, new ArrayList<>(failed));
  }

  private static boolean reads(String connector, String source) {
    return connector.equals(source) || connector.equals("archive");
  }

  /** What of it reports say; a pull that brings nothing new leaves it as it was. */
  String text() {
    return entities.stream()
            .map(e -> e.source() + " " + e.entity() + " " + e.rows() + " of " + e.census())
            .toList()
        + " "
        + rejects
        + " "
        + windows
        + " "
        + failed;
  }

  /** Whether nothing is missing. Person reports are withheld otherwise. */
  public boolean isWhole() {
    return failed.isEmpty()
        && windows.isEmpty()
        && rejects.stream().noneMatch(reject -> reject.name().equals(REFUSED))
        && entities.stream().allMatch(PullManifest.Entity::complete);
  }
}
