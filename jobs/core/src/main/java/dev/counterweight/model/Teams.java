package dev.counterweight.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
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

  /** The team of a person at a time; empty where nobody declared it or there is no person. */
  default Optional<String> teamOf(@Nullable String personId, Instant at) {
    Seat seat = personId == null ? null : of(personId, at);
    return seat == null ? Optional.empty() : Optional.ofNullable(seat.team());
  }

  /** Whether the teams of both at a time are declared, and differ. */
  default boolean differ(@Nullable String one, @Nullable String other, Instant at) {
    Optional<String> left = teamOf(one, at);
    Optional<String> right = teamOf(other, at);
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }
}
