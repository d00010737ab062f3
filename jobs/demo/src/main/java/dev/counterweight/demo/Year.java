package dev.counterweight.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that will happen, in order of time and numbered, before a word of it is written.
 *
 * @param releases by date
 */
record Year(
    DemoConfig config,
    Staff staff,
    List<PlannedChange> changes,
    List<PlannedTicket> tickets,
    List<PlannedIncident> incidents,
    List<Release> releases) {

  /** A version of all repositories. */
  record Release(String version, LocalDate on) {}

  /** The first release on or after a day; the last one where the year has no later one. */
  Release releaseAfter(LocalDate day) {
    for (Release release : releases) {
      if (!release.on().isBefore(day)) {
        return release;
      }
    }
    return releases.get(releases.size() - 1);
  }
}
