package dev.counterweight.threads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One description or comment of a subject, its text already read.
 *
 * @param position place in its discussion; -1 for the description
 * @param event what the tool noted, null for what people wrote
 * @param concernedIds people behind the names of an event
 * @param addressedIds people behind the names that the text begins with
 */
public record Utterance(
    String turnId,
    String subjectKind,
    String subjectId,
    String discussionId,
    int position,
    @Nullable String authorId,
    @Nullable String event,
    List<String> concernedIds,
    List<String> relievedIds,
    List<String> addressedIds,
    List<Long> spoken,
    List<Long> quoted,
    boolean hasQuote,
    boolean hasCode,
    @Nullable String resolution,
    @Nullable String resolvedById,
    Instant writtenAt) {}
