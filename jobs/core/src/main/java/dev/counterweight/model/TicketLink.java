package dev.counterweight.model;

/**
 * One row per link that the tracker itself holds from a ticket to another.
 *
 * @param relatedKey key of the other, {@code BILL-7}
 * @param relation the tracker's words, read from this ticket: {@code is blocked by}
 */
public record TicketLink(String linkId, String ticketId, String relatedKey, String relation) {}
