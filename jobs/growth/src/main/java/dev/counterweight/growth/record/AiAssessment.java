package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Levels of the competencies, as people set them ({@code H.ai_competency}; METHOD V0 to V6c).
 *
 * @param levels by competency id, 1 to 4; what was not talked about is not there
 */
public record AiAssessment(
    LocalDate on,
    String by,
    SortedMap<String, Integer> levels,
    String words,
    String mentor,
    String walkThrough) {

  /** Reads one; nothing without its day. */
  public static Optional<AiAssessment> of(Entry entry, Iterable<String> competencies) {
    SortedMap<String, Integer> levels = new TreeMap<>();
    for (String id : competencies) {
      entry.entry("levels").flatMap(e -> e.whole(id)).ifPresent(level -> levels.put(id, level));
    }
    return entry
        .day("on")
        .map(
            on ->
                new AiAssessment(
                    on,
                    entry.text("by"),
                    levels,
                    entry.text("words"),
                    entry.text("mentor"),
                    entry.text("walk-through")));
  }
}
