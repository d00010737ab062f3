package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per comment on a change, an incident or a ticket; system notes are among them.
 *
 * @param threadId the discussion it belongs to; a ticket is one thread
 * @param subjectKind change, incident or ticket
 * @param subjectId the id of that change, incident or ticket
 * @param position place in its thread, from 0
 * @param text in canonical form
 * @param resolution resolved or open, as its discussion is marked; null where it cannot be marked,
 *     or the source does not say
 * @param resolvedById who marked it
 * @param isSystem written by the tool, not by the author
 */
public record Comment(
    String commentId,
    String threadId,
    String subjectKind,
    String subjectId,
    @Nullable String authorId,
    int position,
    String text,
    String permalink,
    @Nullable String resolution,
    @Nullable String resolvedById,
    boolean isSystem,
    Instant writtenAt,
    Instant updatedAt) {}
