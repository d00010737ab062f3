package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row per release of a project. */
public record Release(
    String releaseId, String projectId, String tag, String name, @Nullable Instant releasedAt) {}
