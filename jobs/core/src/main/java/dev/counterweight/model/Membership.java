package dev.counterweight.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per person and period in which team, function, track, level and manager stayed the same;
 * the periods of a person do not overlap.
 *
 * @param teamId the team, or {@code unassigned}
 * @param track ladder track
 * @param level ladder level
 * @param managerId person id of the manager; null at the top or where nobody said
 * @param validFrom first day, UTC; null where it holds since ever
 * @param validUntil first day it no longer holds, UTC; null where it still does
 */
public record Membership(
    String personId,
    String teamId,
    @Nullable String function,
    @Nullable String track,
    @Nullable String level,
    @Nullable String managerId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil)
    implements Serializable {

  /** Whether it held on a day. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validUntil == null || day.isBefore(validUntil));
  }
}
