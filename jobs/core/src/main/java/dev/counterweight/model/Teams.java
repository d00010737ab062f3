package dev.counterweight.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where people stand, by day. */
@FunctionalInterface
public interface Teams extends Serializable {
  /** Team and function of a person at a time; null for a person nobody knows. */
  @Nullable Seat of(String personId, Instant at);

  /**
   * A place in the organisation.
   *
   * @param team null where nobody declared it
   * @param function {@code engineer}, null where nobody declared it
   */
  record Seat(@Nullable String team, @Nullable String function) implements Serializable {}

  /** The team of a person at a time, null where nobody declared it or there is no person. */
  default @Nullable String teamOf(@Nullable String personId, Instant at) {
    Seat seat = personId == null ? null : of(personId, at);
    return seat == null ? null : seat.team();
  }
}
