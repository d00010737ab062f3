package dev.counterweight.steps.gaming;

import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.Comment;
import dev.counterweight.model.Project;
import dev.counterweight.model.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model's rows that signals rest on. */
final class MappedCompany {
  private static final String APPROVAL_NOTE = "approved this merge request";

  final List<Change> changes = new ArrayList<>();
  final List<Comment> comments = new ArrayList<>();
  final List<Approval> approvals = new ArrayList<>();
  final List<Ticket> tickets = new ArrayList<>();
  private final Map<String, String> defaultBranches = new HashMap<>();
  private final Map<String, Instant> approvedAt = new HashMap<>();

  void add(Record row) {
    if (row instanceof Change change) {
      changes.add(change);
    } else if (row instanceof Comment comment) {
      add(comment);
    } else if (row instanceof Approval approval) {
      approvals.add(approval);
    } else if (row instanceof Ticket ticket) {
      tickets.add(ticket);
    } else if (row instanceof Project project && project.defaultBranch() != null) {
      defaultBranches.put(project.projectId(), project.defaultBranch());
    }
  }

  private void add(Comment comment) {
    if (!comment.isSystem()) {
      comments.add(comment);
    } else if (comment.text().equals(APPROVAL_NOTE)) {
      approvedAt.merge(
          comment.subjectId() + " " + comment.authorId(),
          comment.writtenAt(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  String defaultBranch(Change change) {
    return defaultBranches.getOrDefault(change.projectId(), change.targetBranch());
  }

  @Nullable Instant launchedAt(Change change) {
    return defaultBranch(change).equals(change.targetBranch()) ? change.mergedAt() : null;
  }

  @Nullable Instant approvedAt(Approval approval) {
    return approval.approvedAt() != null
        ? approval.approvedAt()
        : approvedAt.get(approval.changeId() + " " + approval.approverId());
  }
}
