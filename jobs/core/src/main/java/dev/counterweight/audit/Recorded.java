package dev.counterweight.audit;

import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as the sources hold it today, with what they tell of later edits.
 *
 * @param edits of its texts after they were written, in any order
 * @param commentsKnown false where its comments never landed: then silence in it means nothing
 */
public record Recorded(WorkThread thread, List<Edit> edits, boolean commentsKnown) {
  /** A text was changed; what it said before is not kept. */
  public record Edit(String textId, Instant at) {}
}
