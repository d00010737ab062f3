package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per remark on a change that names a risk: what happened next, and what a detector makes
 * of it.
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
 * @param outcome what became of it; null of a risk that the owner of the change named
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
    List<String> incidentIds,
    @Nullable Outcome outcome) {

  /**
   * What became of a concern (METHOD RO1a, labelling guide H).
   *
   * @param label acted, accepted, declined, withdrawn, unanswered or unclear
   * @param probability that a reader who follows the guide would say the same
   * @param version of the detector
   * @param isAsserted whether the detector's flags of this label may be leaned on
   * @param facts what followed: replied, pushed, follow-up, incident
   * @param reasons what the answer rests on
   */
  public record Outcome(
      String label,
      double probability,
      String version,
      boolean isAsserted,
      List<String> facts,
      List<Reason> reasons) {}

  /**
   * One named feature of the conversation.
   *
   * @param weight how far it moved the answer, in log-odds
   */
  public record Reason(String name, double weight) {}

  /** The same course with what became of the concern. */
  public ConcernCourse ended(Outcome said) {
    return new ConcernCourse(
        textId,
        changeId,
        discussionId,
        authorId,
        ownerId,
        raisedAt,
        replyIds,
        ownerReplyIds,
        pushedAt,
        pushCount,
        resolution,
        resolvedById,
        mergedAt,
        closedAt,
        followUpTicketIds,
        incidentIds,
        said);
  }
}
