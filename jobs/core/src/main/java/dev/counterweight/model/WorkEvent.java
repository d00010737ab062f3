package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per label, milestone or state event of a change or an incident.
 *
 * @param kind label, milestone or state
 * @param action add or remove; for a state event the new state
 * @param value the label or milestone; null for a state event
 */
public record WorkEvent(
    String eventId,
    String subjectKind,
    String subjectId,
    @Nullable String actorId,
    String kind,
    String action,
    @Nullable String value,
    Instant happenedAt) {}
