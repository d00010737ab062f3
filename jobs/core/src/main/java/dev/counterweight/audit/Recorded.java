package dev.counterweight.audit;

import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the sources hold it today, with what they tell of later edits.
 *
 * @param edits of its texts after they were written, in any order
 * @param commentsKnown false where its comments never landed: then silence in it means nothing
 * @param part of what it may be a part; null for a ticket, and where nobody known opened it
 */
public record Recorded(
    WorkThread thread, List<Edit> edits, boolean commentsKnown, @Nullable Part part) {
  /** A text was changed; what it said before is not kept. */
  public record Edit(String textId, Instant at) {}
}
