package dev.counterweight.steps;

import dev.counterweight.lake.PullManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

  /** The state after all pulls, oldest first. */
  public static Completeness of(List<PullManifest> pulls) {
    Map<String, PullManifest.Entity> newest = new TreeMap<>();
    Map<String, List<PullManifest.RejectCount>> rejects = new TreeMap<>();
    Map<String, List<PullManifest.Window>> windows = new TreeMap<>();
    Map<String, List<String>> failed = new TreeMap<>();
    for (PullManifest pull : pulls) {
      pull.entities()
          .forEach(entity -> newest.put(entity.source() + "_" + entity.entity(), entity));
      List<String> connectors = pull.connectors();
      for (String connector : connectors) {
        rejects.put(connector, of(pull.rejects(), r -> r.source(), connector, connectors));
        windows.put(connector, of(pull.windows(), w -> w.source(), connector, connectors));
        failed.put(connector, List.of());
      }
      if (pull.problem() != null) {
        failed.put(connectors.get(connectors.size() - 1), List.of(pull.problem()));
      }
    }
    return new Completeness(
        new ArrayList<>(newest.values()),
        flat(rejects.values()),
        flat(windows.values()),
        flat(failed.values()));
  }

  /**
   * What one connector of a pull reported. One that lands rows of other sources, as an archive
   * does, goes by the last name in the pull.
   */
  private static <T> List<T> of(
      List<T> reports, Function<T, String> source, String connector, List<String> connectors) {
    String last = connectors.get(connectors.size() - 1);
    return reports.stream()
        .filter(
            report -> {
              String reporter = source.apply(report);
              return connectors.contains(reporter)
                  ? reporter.equals(connector)
                  : connector.equals(last);
            })
        .toList();
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

  private static <T> List<T> flat(Iterable<List<T>> lists) {
    List<T> all = new ArrayList<>();
    lists.forEach(all::addAll);
    return all;
  }

  /** Whether nothing is missing. Person reports are withheld otherwise. */
  public boolean isWhole() {
    return failed.isEmpty()
        && windows.isEmpty()
        && entities.stream().allMatch(PullManifest.Entity::complete);
  }
}
