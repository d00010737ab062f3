package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per description and comment: what it is in its conversation.
 *
 * @param turnId id of the comment, or of the change, incident or ticket that it describes; also
 *     names its raw row
 * @param discussionId the thread of the tool it stands in; for a description the subject itself
 * @param authorId who wrote it, null where that account belongs to nobody known
 * @param event what the tool noted: pushed, approved, assigned, review-requested, draft, ready,
 *     retitled, mentioned, other; null for what people wrote
 * @param concernedIds whom an event is about: those assigned or asked for a review
 * @param relievedIds those it takes that from
 * @param answersTurnId the turn it answers, null where that is not known
 * @param answersId who is answered
 * @param answersBy quote (repeats their words), discussion (the last of somebody else in the same
 *     thread) or address (begins with their name)
 * @param hasQuote repeats somebody else's words; they are not counted as the author's
 * @param hasCode holds code set apart
 * @param resolution resolved or open, as the discussion is marked; null where it cannot be
 * @param resolvedById who marked it
 */
public record Turn(
    String turnId,
    String subjectKind,
    String subjectId,
    String discussionId,
    int position,
    @Nullable String authorId,
    @Nullable String event,
    List<String> concernedIds,
    List<String> relievedIds,
    @Nullable String answersTurnId,
    @Nullable String answersId,
    @Nullable String answersBy,
    boolean hasQuote,
    boolean hasCode,
    @Nullable String resolution,
    @Nullable String resolvedById,
    Instant writtenAt) {}
