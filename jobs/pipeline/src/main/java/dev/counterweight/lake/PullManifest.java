package dev.counterweight.lake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one pull did: {@code runs/pull-000001.json}.
 *
 * @param sources names of the connectors, with their versions, {@code gitlab/1}
 * @param state complete, or failed when the source could not be read to its end
 * @param problem why it failed, null when it did not
 * @param rejects what came and could not be kept, by name
 * @param windows parts of the sources that are not all there; none in a pull that is whole
 * @param requests made, by source
 */
public record PullManifest(
    String id,
    String startedAt,
    String finishedAt,
    List<String> sources,
    String state,
    @Nullable String problem,
    List<Entity> entities,
    List<RejectCount> rejects,
    List<Window> windows,
    List<Requests> requests) {
  static final String COMPLETE = "complete";
  static final String FAILED = "failed";

  /** The last two may be absent in a manifest of an earlier version. */
  public PullManifest {
    windows = Objects.requireNonNullElse(windows, List.of());
    requests = Objects.requireNonNullElse(requests, List.of());
  }

  /**
   * One kind of row.
   *
   * @param rows distinct keys in the lake after the pull, without those gone at the source
   * @param census how many there should be, null where nobody counted
   * @param landed row versions added by this pull
   * @param unchanged rows served again with the same payload
   * @param deleted rows found gone
   */
  public record Entity(
      String source,
      String entity,
      long rows,
      @Nullable Long census,
      long landed,
      long unchanged,
      long deleted) {
    /** Whether everything that should be there is there. */
    public boolean complete() {
      return census != null && census == rows;
    }
  }

  /** How often a problem was met. */
  public record RejectCount(String name, String source, String entity, long rows) {}

  /**
   * A part of a source that is not all there.
   *
   * @param window as people read it, {@code 2026-05} for rows created in that month
   * @param rows how many of the rows of the census are kept; null where there was no census
   * @param census how many rows there should be
   * @param problem one sentence
   */
  public record Window(
      String source,
      String entity,
      String window,
      @Nullable Long rows,
      @Nullable Long census,
      String problem) {}

  /** Requests to one source: to fetch rows, and to count or compare what is kept. */
  public record Requests(String source, long fetching, long census) {}

  /** Names of the connectors, without their versions. */
  public List<String> connectors() {
    return sources.stream().map(source -> source.replaceAll("/.*", "")).toList();
  }

  /** Whether the pull reached its end and every census matches. */
  public boolean isWhole() {
    return state.equals(COMPLETE)
        && windows.isEmpty()
        && entities.stream().allMatch(Entity::complete);
  }

  /** Whether anything in the raw layer is another than before. */
  public boolean changedAnything() {
    return entities.stream().anyMatch(entity -> entity.landed() > 0 || entity.deleted() > 0);
  }
}
