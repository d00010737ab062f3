package dev.counterweight.steps;

import dev.counterweight.signals.TicketCourse;
import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one change or ticket, or of several changes that are parts of one; what is
 * in a list is in no order.
 *
 * @param wholeId the change or ticket; the first part where there are several
 */
record Gathered(
    String wholeId,
    List<Head> heads,
    List<Said> said,
    List<Approval> approvals,
    List<Again> again,
    List<Edited> edited) {

  /**
   * A change or ticket.
   *
   * @param launchedAt when it reached the default branch; null while it has not, and for a ticket
   */
  record Head(
      String kind,
      String subjectId,
      String reference,
      String title,
      @Nullable String ownerId,
      @Nullable String assigneeId,
      String permalink,
      Instant openedAt,
      @Nullable Instant launchedAt,
      @Nullable Instant resolvedAt) {}

  /**
   * A text on it.
   *
   * @param textHash as in {@link TextReading}
   */
  record Said(String subjectId, String textHash, WorkThread.Utterance utterance) {}

  /** An approval of it. */
  record Approval(String subjectId, WorkThread.Approved approved) {}

  /** The later tickets that seem to ask what it asks. */
  record Again(String subjectId, List<WorkThread.Repeat> repeats) {}

  /** An edit of one of its fields. */
  record Edited(String subjectId, TicketCourse.Edit edit) {}
}
