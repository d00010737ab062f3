package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per proposed change to a repository (a GitLab merge request).
 *
 * @param reference as people write it, {@code !12064}
 * @param text the description in canonical form (see {@code dev.counterweight.text})
 * @param state open, merged or closed
 * @param sourceBranch where it was made, null where the source does not tell
 * @param sourceState the source's own word for it
 */
public record Change(
    String changeId,
    String projectId,
    String reference,
    @Nullable String authorId,
    @Nullable String mergedById,
    String title,
    String text,
    String state,
    String sourceState,
    @Nullable String sourceBranch,
    String targetBranch,
    List<String> labels,
    @Nullable String milestone,
    String permalink,
    boolean isDraft,
    Instant openedAt,
    @Nullable Instant mergedAt,
    @Nullable Instant closedAt) {}
