package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of one ticket: what its history says was edited, and who wrote what on it when.
 *
 * @param reporterId who opened it; null where that account belongs to nobody known
 * @param assigneeId who has it now; null where nobody has
 * @param edits of its fields, by time
 * @param utterances its description and the comments of people, in any order
 * @param isBlocked somebody says that it waits for another ticket or change
 * @param knownUntil the newest event that was read: what came later cannot be known
 */
public record TicketCourse(
    String ticketId,
    String reference,
    @Nullable String reporterId,
    @Nullable String assigneeId,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    List<Edit> edits,
    List<Utterance> utterances,
    boolean isBlocked,
    Instant knownUntil) {

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

  /** The same course with these texts. */
  TicketCourse saying(List<Utterance> others) {
    return new TicketCourse(
        ticketId,
        reference,
        reporterId,
        assigneeId,
        openedAt,
        resolvedAt,
        edits,
        others,
        isBlocked,
        knownUntil);
  }

  /** Comments that are more than a word of thanks, by time. */
  List<Utterance> remarks() {
    return byTime().stream()
        .filter(said -> !said.textId().equals(ticketId))
        .filter(Participation::isOfItsOwn)
        .toList();
  }

  /** All that was written, by time. */
  List<Utterance> byTime() {
    return utterances.stream()
        .sorted(Comparator.comparing(Utterance::writtenAt).thenComparing(Utterance::textId))
        .toList();
  }

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

  /** Whether somebody had it at a moment, be it an account that belongs to nobody known. */
  boolean isAssignedAt(Instant moment) {
    List<Edit> passed = editsOf("assignee");
    Optional<Edit> last =
        passed.stream().filter(e -> !e.editedAt().isAfter(moment)).reduce((a, b) -> b);
    return last.map(edit -> edit.toPersonId() != null || edit.toValue() != null)
        .orElseGet(
            () ->
                passed.isEmpty()
                    ? assigneeId != null
                    : passed.get(0).fromPersonId() != null || passed.get(0).fromValue() != null);
  }

  /** Who had it at a moment; empty where nobody did, or it is not told who. */
  Optional<String> assigneeAt(Instant moment) {
    List<Edit> passed = editsOf("assignee");
    Optional<Edit> last =
        passed.stream().filter(e -> !e.editedAt().isAfter(moment)).reduce((a, b) -> b);
    if (last.isPresent()) {
      return Optional.ofNullable(last.get().toPersonId());
    }
    return passed.isEmpty()
        ? Optional.ofNullable(assigneeId)
        : Optional.ofNullable(passed.get(0).fromPersonId());
  }

  /** Whether a status, as trackers name them, is an end of the work. */
  static boolean isEnd(@Nullable String status) {
    String name = status == null ? "" : status.toLowerCase(java.util.Locale.ROOT);
    return List.of("done", "closed", "resolved", "cancelled", "canceled", "rejected")
        .contains(name);
  }
}
