package dev.counterweight.connectors.gitlab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is remembered of a merge request or an incident once all that hangs on it has landed.
 *
 * @param row digest of its own row; with another one, what hangs on it is read again
 * @param month in which it was created, {@code 2026-05}
 * @param counts how many rows the server said there are, in the order of {@link #CHILDREN}
 * @param notes digest of its notes, as {@link NotesDigest} makes it
 */
record SubjectState(String row, String month, List<Long> counts, String notes) {
  static final List<Table> CHILDREN =
      List.of(
          Table.DISCUSSIONS,
          Table.RESOURCE_LABEL_EVENTS,
          Table.RESOURCE_MILESTONE_EVENTS,
          Table.RESOURCE_STATE_EVENTS,
          Table.APPROVALS);

  /** The same with another number of rows of one kind. */
  SubjectState with(Table child, long rows) {
    List<Long> changed = new ArrayList<>(counts);
    changed.set(CHILDREN.indexOf(child), rows);
    return new SubjectState(row, month, changed, notes);
  }

  /** As it is remembered. */
  String text() {
    String numbers = counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    return String.join(" ", row, month, numbers, notes);
  }

  /** Empty for what another version wrote. */
  static Optional<SubjectState> parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      List<Long> counts = List.of(parts[2].split(",", -1)).stream().map(Long::valueOf).toList();
      return counts.size() == CHILDREN.size()
          ? Optional.of(new SubjectState(parts[0], parts[1], counts, parts[3]))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
