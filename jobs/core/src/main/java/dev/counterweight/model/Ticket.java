package dev.counterweight.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per ticket of a tracker (a Jira issue).
 *
 * @param reference the key people write, {@code NODE-10004}
 * @param statusCategory new, indeterminate or done, as the tracker groups its statuses
 */
public record Ticket(
    String ticketId,
    String projectId,
    String reference,
    @Nullable String reporterId,
    @Nullable String assigneeId,
    String type,
    String status,
    @Nullable String statusCategory,
    String title,
    String text,
    List<String> labels,
    List<String> components,
    List<String> fixVersions,
    String permalink,
    @Nullable LocalDate dueOn,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    Instant updatedAt) {}
