package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per person who approves a change, as the source counts them now.
 *
 * @param approvedAt of the latest approval note by the same person, null where the history holds
 *     none
 */
public record Approval(
    String approvalId,
    String changeId,
    @Nullable String approverId,
    @Nullable Instant approvedAt) {}
