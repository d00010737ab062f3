package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per field changed in one edit of a ticket, from the tracker's changelog.
 *
 * @param fromValue as people read it
 * @param fromPersonId for a field that holds a person, who that was
 * @param toPersonId who it became
 */
public record TicketEdit(
    String editId,
    String ticketId,
    @Nullable String editorId,
    String field,
    @Nullable String fromValue,
    @Nullable String toValue,
    @Nullable String fromPersonId,
    @Nullable String toPersonId,
    Instant editedAt) {}
