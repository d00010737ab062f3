package dev.counterweight.lake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pull did: {@code runs/pull-000001.json}.
 *
 * @param sources names of the connectors, with their versions, {@code gitlab/1}
 * @param state complete, or failed when the source could not be read to its end
 * @param problem why it failed, null when it did not
 * @param rejects what came and could not be kept, by name
 */
public record PullManifest(
    String id,
    String startedAt,
    String finishedAt,
    List<String> sources,
    String state,
    @Nullable String problem,
    List<Entity> entities,
    List<RejectCount> rejects) {
  static final String COMPLETE = "complete";
  static final String FAILED = "failed";

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

  /** Whether the pull reached its end and every census matches. */
  public boolean isWhole() {
    return state.equals(COMPLETE) && entities.stream().allMatch(Entity::complete);
  }

  /** Whether anything in the raw layer is another than before. */
  public boolean changedAnything() {
    return entities.stream().anyMatch(entity -> entity.landed() > 0 || entity.deleted() > 0);
  }
}
