package dev.counterweight.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal of identity: what somebody decided, and when.
 *
 * @param id within the journal, {@code d1}, {@code d2}, …
 * @param by who decided
 * @param subject what it is about, see {@link Kind}
 * @param object what it is brought to; null where the kind has none
 */
public record Decision(
    String id, Instant at, String by, Kind kind, String subject, @Nullable String object) {

  /** What can be decided. */
  public enum Kind {
    /** The account {@code subject} belongs to the person {@code object}. */
    CONFIRM(true),
    /** The person {@code subject} is the person {@code object}. */
    MERGE(true),
    /** The account {@code subject} belongs to none of those it was given to. */
    SPLIT(false),
    /** The account {@code subject} is not the person {@code object}; not to be suggested again. */
    REJECT(true),
    /** The person {@code subject} is a person, whatever the rules for bots say. */
    HUMAN(false),
    /** The decision {@code subject} never was. */
    UNDO(false);

    private final boolean hasObject;

    Kind(boolean hasObject) {
      this.hasObject = hasObject;
    }

    /** Whether a decision of this kind names an object. */
    public boolean hasObject() {
      return hasObject;
    }
  }
}
