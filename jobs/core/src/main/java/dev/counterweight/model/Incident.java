package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row per incident: something that went wrong where users could feel it. */
public record Incident(
    String incidentId,
    String projectId,
    String reference,
    @Nullable String reporterId,
    String title,
    String text,
    @Nullable String severity,
    List<String> labels,
    String permalink,
    Instant openedAt,
    @Nullable Instant closedAt) {}
