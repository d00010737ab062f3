package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RV1: did this person write anything on the change before approving it? (METHOD 0.2 RV1, its
 * approve-without-comment half.) Context for a reader; nothing is estimated from it.
 */
public final class ReviewSubstance extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RV1";

  public ReviewSubstance() {
    super(ID, "2026.2");
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    Instant launchedAt = thread.launchedAt();
    if (launchedAt == null || !thread.kind().equals(Kinds.CHANGE)) {
      return List.of();
    }
    List<Opportunity> reviews = new ArrayList<>();
    approvers(thread, launchedAt)
        .forEach((approver, at) -> reviews.add(review(thread, launchedAt, approver, at)));
    return reviews;
  }

  /** Who approved, other than the owner, and until when what they wrote belongs to the review. */
  private static Map<String, Instant> approvers(WorkThread thread, Instant launchedAt) {
    Map<String, Instant> approvers = new TreeMap<>();
    for (Approved approval : thread.approvals()) {
      if (!approval.approverId().equals(thread.ownerId())) {
        Instant until = earlier(approval.at(), launchedAt);
        approvers.merge(approval.approverId(), until, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return approvers;
  }

  private static Instant earlier(@Nullable Instant at, Instant launchedAt) {
    return at == null || at.isAfter(launchedAt) ? launchedAt : at;
  }

  private Opportunity review(
      WorkThread thread, Instant launchedAt, String approver, Instant until) {
    List<Utterance> written =
        Utterances.before(until, thread).stream()
            .filter(utterance -> approver.equals(utterance.authorId()))
            .toList();
    State state = written.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return answer(
        thread,
        approver,
        thread.subjectId(),
        launchedAt,
        state,
        state == State.PRESENT ? 1 : 0,
        read(written));
  }

  /** What detectors saw in it; a comment that says nothing of the kind is no evidence to show. */
  private static List<Evidence> read(List<Utterance> written) {
    return written.stream()
        .flatMap(u -> u.readings().stream().map(reading -> Evidence.of(u, reading)))
        .toList();
  }
}
