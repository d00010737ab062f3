package dev.counterweight.steps;

import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per text that was read: each description, and each comment that the tool did not write
 * itself.
 *
 * @param textId id of the comment, or of the change, incident or ticket described
 * @param textHash of its letters and digits; the same text in another markup has the same
 * @param place where it stands, a {@code Passage.Place}
 * @param words how many it has
 * @param sameWords equal for texts of the same words, as a hash; empty where it is too short to
 *     tell
 * @param readings what the detectors saw; empty where they saw nothing
 */
public record TextReading(
    String textId,
    String textHash,
    String subjectKind,
    String subjectId,
    @Nullable String authorId,
    String place,
    String permalink,
    Instant writtenAt,
    int words,
    String sameWords,
    List<WorkThread.Reading> readings) {}
