package dev.counterweight.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per mention of something that exists, and per link that a tracker declares: from a
 * change, incident or ticket to another (or to itself).
 *
 * @param fromKind change, incident or ticket
 * @param fromId where the mention stands
 * @param textId the comment, or the subject itself for its title and description; the raw row of a
 *     link is that of its text
 * @param authorId who wrote it, null where that account belongs to nobody known
 * @param place title, description, comment, event (a note that the tool wrote) or field (declared
 *     in the tracker)
 * @param form SHORT {@code !412}, FULL {@code corp/billing!412}, KEY {@code BILL-7}, URL, COMMIT,
 *     TITLE or DECLARED
 * @param relation what the words before it say: MENTIONS, CLOSES, REVERTS, CAUSED_BY, BLOCKED_BY,
 *     BUILDS_ON, FOLLOWS_UP, BACKPORTS, REPLACES, DUPLICATES
 * @param isDoubted asked, denied or supposed, not stated
 * @param written as it stands there, at most 300 characters
 * @param start offset in the title or the canonical text
 */
public record Link(
    String linkId,
    String fromKind,
    String fromId,
    String toKind,
    String toId,
    String textId,
    @Nullable String authorId,
    String place,
    String form,
    String relation,
    boolean isDoubted,
    String written,
    int start,
    int end,
    Instant writtenAt)
    implements Serializable {}
