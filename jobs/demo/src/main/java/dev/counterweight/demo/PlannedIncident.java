package dev.counterweight.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident before anything is written.
 *
 * @param cause the change it came of
 * @param fix the change that ended it
 */
record PlannedIncident(
    int order,
    Employee reporter,
    Instant opensAt,
    Instant closesAt,
    PlannedChange cause,
    PlannedChange fix,
    @Nullable StoryIncident story) {

  /** Ties an incident to the change it came of and to the one that ends it. */
  static PlannedIncident of(
      PlannedChange cause,
      PlannedChange fix,
      Employee reporter,
      Instant opens,
      Instant closes,
      @Nullable StoryIncident story) {
    fix.cause(cause);
    return new PlannedIncident(0, reporter, opens, closes, cause, fix, story);
  }

  PlannedIncident numbered(int place) {
    return new PlannedIncident(place, reporter, opensAt, closesAt, cause, fix, story);
  }

  Team team() {
    return cause.team();
  }

  /** Counted over the whole company, so that a number names one incident. */
  long iid() {
    return 41L + order;
  }
}
