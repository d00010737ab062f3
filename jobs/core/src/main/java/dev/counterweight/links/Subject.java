package dev.counterweight.links;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change, incident or ticket, as far as references to it need it.
 *
 * @param reference as people write it, {@code !412}, {@code #7}, {@code BILL-7}
 * @param ownerId who opened it, or null
 * @param openedAt when
 * @param doneAt when it was merged, closed or resolved; null while it is open
 */
public record Subject(
    String kind,
    String id,
    String projectId,
    String reference,
    String title,
    @Nullable String ownerId,
    String permalink,
    Instant openedAt,
    @Nullable Instant doneAt)
    implements Serializable {}
