package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.TicketCourse.Edit;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CL5: did a ticket of this person, on which two teams met, come back: to a team that had it
 * before, or from an end it had reached? (METHOD 0.2 CL5.) Fewer is clearer. The occasion is a
 * ticket on which people of another team than its reporter's wrote, edited or had it.
 */
public final class Bounce extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL5";

  public Bounce() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    String reporter = ticket.reporterId();
    boolean crosses =
        Stream.concat(
                Stream.concat(
                    ticket.edits().stream().map(Edit::editorId),
                    ticket.remarks().stream().map(Utterance::authorId)),
                Stream.of(Optional.ofNullable(ticket.assigneeId()).orElse("")))
            .anyMatch(person -> teams.differ(reporter, person, ticket.openedAt()));
    if (reporter == null || !crosses) {
      return List.of();
    }
    boolean bounced = cameBack(ticket, teams) || reopened(ticket);
    String id = ticket.ticketId();
    return List.of(answer(reporter, id, Kinds.TICKET, id, ticket.openedAt(), bounced));
  }

  /** From one team to another and to the first again. Two people of one team are no way. */
  private static boolean cameBack(TicketCourse ticket, Teams teams) {
    List<String> way = new ArrayList<>();
    for (Edit edit : ticket.editsOf("assignee")) {
      if (way.isEmpty()) {
        teams.teamOf(edit.fromPersonId(), edit.editedAt()).ifPresent(way::add);
      }
      teams
          .teamOf(edit.toPersonId(), edit.editedAt())
          .filter(team -> way.isEmpty() || !way.get(way.size() - 1).equals(team))
          .ifPresent(way::add);
    }
    return way.size() > way.stream().distinct().count();
  }

  private static boolean reopened(TicketCourse ticket) {
    return ticket.editsOf("status").stream()
        .anyMatch(
            edit -> TicketCourse.isEnd(edit.fromValue()) && !TicketCourse.isEnd(edit.toValue()));
  }
}
