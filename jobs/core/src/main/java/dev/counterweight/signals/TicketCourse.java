package dev.counterweight.signals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of one ticket: what its history says was edited, and who wrote below it when.
 *
 * @param reporterId who opened it; null where that account belongs to nobody known
 * @param assigneeId who has it now; null where nobody has
 * @param edits of its fields, by time
 * @param remarks comments by people, by time
 */
public record TicketCourse(
    String ticketId,
    String reference,
    @Nullable String reporterId,
    @Nullable String assigneeId,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    List<Edit> edits,
    List<Remark> remarks) {

  /**
   * One field changed.
   *
   * @param field as the tracker names it, lower case: status, assignee, duedate, description
   * @param fromValue as people read it; null where it was empty
   * @param fromPersonId of a field that holds a person, who that was
   */
  public record Edit(
      @Nullable String editorId,
      String field,
      @Nullable String fromValue,
      @Nullable String toValue,
      @Nullable String fromPersonId,
      @Nullable String toPersonId,
      Instant editedAt) {

    /** The same by somebody else. */
    public Edit by(@Nullable String other) {
      return new Edit(other, field, fromValue, toValue, fromPersonId, toPersonId, editedAt);
    }
  }

  /** One comment. */
  public record Remark(@Nullable String authorId, Instant writtenAt) {}

  /** Edits of one field, by time. */
  public List<Edit> editsOf(String field) {
    return edits.stream()
        .filter(edit -> edit.field().equalsIgnoreCase(field))
        .sorted(Comparator.comparing(Edit::editedAt))
        .toList();
  }

  /** When work began: the first move out of the status it was opened in, not into an end. */
  public Optional<Instant> startedAt() {
    return editsOf("status").stream()
        .filter(edit -> !isEnd(edit.toValue()))
        .map(Edit::editedAt)
        .findFirst();
  }

  /** Whether a status, as trackers name them, is an end of the work. */
  static boolean isEnd(@Nullable String status) {
    String name = status == null ? "" : status.toLowerCase(java.util.Locale.ROOT);
    return List.of("done", "closed", "resolved", "cancelled", "canceled", "rejected")
        .contains(name);
  }
}
