package dev.counterweight.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row as a source served it.
 *
 * @param source gitlab or jira; an archive lands under the source whose shape its lines have
 * @param entity plural snake_case, {@code merge_requests}
 * @param key deterministic and unique in its entity, the same whichever way the row came: {@code
 *     101!12064} for a merge request, {@code 101!12064/968c58} for a discussion on it
 * @param parent key of the row it hangs on ({@code 101!12064}), null for one that stands alone
 * @param updatedAt as the source says, null where it does not
 * @param dialect markup of its texts: markdown, wiki or adf
 * @param payload the source's own JSON object, byte for byte
 */
public record RawRecord(
    String source,
    String entity,
    String key,
    @Nullable String parent,
    @Nullable Instant updatedAt,
    String dialect,
    String payload) {
  public static final String MARKDOWN = "markdown";
  public static final String WIKI = "wiki";
  public static final String ADF = "adf";
}
