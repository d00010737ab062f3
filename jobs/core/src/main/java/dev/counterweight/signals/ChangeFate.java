package dev.counterweight.signals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one change after it had reached users.
 *
 * @param ownerId who opened it; null where that account belongs to nobody known
 * @param knownUntil the newest event that was read: what came later cannot be known
 * @param impactTier the highest of the launches it is in, 1 to 4; null where none says
 * @param heard who wrote on it or approved it, or wrote on what belongs to it, each when first
 * @param followers by time
 */
public record ChangeFate(
    String changeId,
    @Nullable String ownerId,
    Instant launchedAt,
    Instant knownUntil,
    @Nullable Integer impactTier,
    List<Heard> heard,
    List<Follower> followers) {

  /**
   * Somebody wrote or approved.
   *
   * @param subjectId the change, or the ticket or incident that belongs to it
   * @param isEarly before the launch, or while a ticket that it settles was still being worked on
   */
  public record Heard(String personId, String subjectId, Instant at, boolean isEarly) {}

  /** What can come after a change. */
  public enum Kind {
    /** A change that takes it back. */
    REVERT,
    /** A change that says it follows it up or was caused by it. */
    FOLLOW_UP,
    /** An incident that people link to it. */
    INCIDENT
  }

  /**
   * Something that points back at the change.
   *
   * @param people who wrote there; for a change its author too
   */
  public record Follower(Kind kind, String subjectId, Instant at, List<String> people)
      implements Serializable {}
}
