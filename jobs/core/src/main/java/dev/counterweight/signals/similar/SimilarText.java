package dev.counterweight.signals.similar;

import java.time.Instant;
import java.util.Set;

/**
 * A text that may ask what another asks.
 *
 * @param id of a ticket, change or comment
 * @param askerId who wrote it; texts of one person are never each other's repeats
 * @param title one line; empty for a comment
 * @param text what it says
 * @param more what was said below it, less telling; may be empty
 * @param areas components, labels or projects it belongs to; may be empty
 */
public record SimilarText(
    String id,
    String askerId,
    String title,
    String text,
    String more,
    Set<String> areas,
    Instant askedAt) {

  public SimilarText {
    areas = Set.copyOf(areas);
  }
}
