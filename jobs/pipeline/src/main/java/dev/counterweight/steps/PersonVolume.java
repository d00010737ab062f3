package dev.counterweight.steps;

import java.util.List;

/**
 * One row per person who did anything countable: raw volume. No signal, no estimate and no page may
 * read this table; a context band and the run's dependence report are all that leaves it.
 *
 * @param changes opened
 * @param comments written by the person, on anything
 * @param tickets reported
 * @param lines added and deleted in the changes
 */
public record PersonVolume(String personId, long changes, long comments, long tickets, long lines) {
  static final List<String> MEASURES = List.of("changes", "comments", "tickets", "lines");

  /** In the order of {@link #MEASURES}. */
  List<Long> measures() {
    return List.of(changes, comments, tickets, lines);
  }
}
