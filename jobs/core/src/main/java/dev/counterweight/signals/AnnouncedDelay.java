package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.TicketCourse.Edit;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RO8, its half that needs no text: when this person moved a due date later, did they write
 * anything on the ticket around it, or was it moved in silence? (METHOD 0.2 RO8, J8.) Whether what
 * was written is the bad news is for the detector of slips.
 */
public final class AnnouncedDelay extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO8";

  /** Said up to a week before, or until the day after: a date is often moved first. */
  private static final Duration BEFORE = Duration.ofDays(7);

  private static final Duration AFTER = Duration.ofDays(1);

  public AnnouncedDelay() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    List<Opportunity> delays = new ArrayList<>();
    for (Edit edit : ticket.editsOf("duedate")) {
      String editor = edit.editorId();
      if (editor != null && isLater(edit.fromValue(), edit.toValue())) {
        delays.add(
            answer(
                editor,
                ticket.ticketId() + "@" + edit.editedAt(),
                Kinds.TICKET,
                ticket.ticketId(),
                edit.editedAt(),
                said(editor, edit.editedAt(), ticket)));
      }
    }
    return delays;
  }

  /** Trackers write dates so that their order is that of their letters. */
  private static boolean isLater(@Nullable String from, @Nullable String to) {
    return from != null && to != null && day(from).compareTo(day(to)) < 0;
  }

  private static String day(String value) {
    return value.substring(0, Math.min(10, value.length()));
  }

  private static boolean said(String person, Instant moved, TicketCourse ticket) {
    return ticket.remarks().stream()
        .filter(remark -> person.equals(remark.authorId()))
        .map(Utterance::writtenAt)
        .anyMatch(at -> !at.isBefore(moved.minus(BEFORE)) && !at.isAfter(moved.plus(AFTER)));
  }
}
