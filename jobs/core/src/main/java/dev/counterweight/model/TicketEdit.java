package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row per field changed in one edit of a ticket, from the tracker's changelog. */
public record TicketEdit(
    String editId,
    String ticketId,
    @Nullable String editorId,
    String field,
    @Nullable String fromValue,
    @Nullable String toValue,
    Instant editedAt) {}
