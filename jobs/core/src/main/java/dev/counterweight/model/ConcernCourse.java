package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per remark on a change that names a risk: what happened next. Facts only; what came of
 * the concern is for a detector to say.
 *
 * @param textId the remark
 * @param ownerId who opened the change
 * @param replyIds later turns of the same discussion, and later turns anywhere on the change that
 *     quote it or answer it by name; by time
 * @param ownerReplyIds those of them by the owner
 * @param pushedAt first push after it, null where none came
 * @param pushCount pushes after it, up to the merge
 * @param resolution resolved or open, as the discussion is marked; null where it cannot be
 * @param followUpTicketIds tickets and changes opened after it that it or a reply to it points to
 * @param incidentIds incidents that began after it and are linked to the change
 */
public record ConcernCourse(
    String textId,
    String changeId,
    String discussionId,
    String authorId,
    @Nullable String ownerId,
    Instant raisedAt,
    List<String> replyIds,
    List<String> ownerReplyIds,
    @Nullable Instant pushedAt,
    int pushCount,
    @Nullable String resolution,
    @Nullable String resolvedById,
    @Nullable Instant mergedAt,
    @Nullable Instant closedAt,
    List<String> followUpTicketIds,
    List<String> incidentIds) {}
