package dev.counterweight.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.links.Subject;
import dev.counterweight.model.Handoff;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Link;
import dev.counterweight.model.Teams;
import dev.counterweight.model.ThreadMember;
import dev.counterweight.model.TicketEdit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static Subject subject(String kind, String id, int day) {
    return new Subject(kind, id, "p", id, id, "ana", "", NOON.plus(Duration.ofDays(day)), null);
  }

  private static Link link(
      String from,
      String fromKind,
      String to,
      String toKind,
      String relation,
      String place,
      boolean doubted) {
    return new Link(
        "link:" + from + ">" + to,
        fromKind,
        from,
        toKind,
        to,
        from,
        "ana",
        place,
        place.equals("field") ? "DECLARED" : "SHORT",
        relation,
        doubted,
        to,
        0,
        1,
        NOON);
  }

  private static final List<Subject> SUBJECTS =
      List.of(
          subject("ticket", "t1", 1),
          subject("ticket", "t2", 0),
          subject("change", "c1", 2),
          subject("change", "c2", 3),
          subject("change", "c3", 4),
          subject("incident", "i1", 5));

  private static String joined(List<Link> links, List<IncidentLink> causes) {
    StringBuilder text = new StringBuilder();
    for (ThreadMember member : Threads.of(SUBJECTS, links, causes, Map.of())) {
      text.append(member.subjectId())
          .append('@')
          .append(member.threadId().substring(7))
          .append(' ');
    }
    return text.toString().strip();
  }

  @Test
  void joinsWhatSettlesAndWhatCausedAndNothingThatIsOnlyMentioned() {
    List<Link> links =
        new ArrayList<>(
            List.of(
                link("c1", "change", "t1", "ticket", "CLOSES", "description", false),
                link("c2", "change", "i1", "incident", "CLOSES", "title", false),
                link("c3", "change", "t1", "ticket", "MENTIONS", "description", false),
                link("c3", "change", "t2", "ticket", "CLOSES", "comment", false),
                link("c3", "change", "c1", "change", "CLOSES", "description", false),
                link("c2", "change", "t2", "ticket", "CLOSES", "description", true)));
    List<IncidentLink> causes =
        List.of(
            new IncidentLink("x1", "i1", "c1", null, "revert", 0.9, false, null, NOON, NOON),
            new IncidentLink("x2", "i1", "c3", null, "mentioned", 0.4, false, null, NOON, NOON));
    String wanted = "c1@t1 c2@t1 c3@c3 i1@t1 t1@t1 t2@t2";

    assertThat(joined(links, causes)).isEqualTo(wanted);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(links, new Random(seed));
      assertThat(joined(links, causes)).isEqualTo(wanted);
    }
  }

  @Test
  void aHubIsNoConversation() {
    List<Subject> subjects = new ArrayList<>(List.of(subject("ticket", "hub", 0)));
    List<Link> links = new ArrayList<>();
    for (int at = 0; at < 200; at++) {
      subjects.add(subject("change", "c" + at, 1));
      links.add(link("c" + at, "change", "hub", "ticket", "CLOSES", "description", false));
    }

    long inHub =
        Threads.of(subjects, links, List.of(), Map.of()).stream()
            .filter(m -> m.threadId().equals("thread:hub"))
            .count();

    assertThat(inHub).isEqualTo(Threads.MOST_MEMBERS);
  }

  private static final Teams TEAMS =
      (person, at) ->
          switch (person) {
            case "ana" -> new Teams.Seat(at.isBefore(NOON) ? "Support" : "Billing", null);
            case "bo", "bot" -> new Teams.Seat("Billing", null);
            case "cy" -> new Teams.Seat("Support", null);
            default -> null;
          };
  private static final Handoffs HANDOFFS =
      new Handoffs(TEAMS, Set.of("Billing", "Support"), Set.of("bot"));

  private static Utterance event(
      String kind, @Nullable String actor, List<String> to, List<String> from, Instant at) {
    return new Utterance(
        "n1", "change", "c", "d", 0, actor, kind, to, from, List.of(), List.of(), List.of(), false,
        false, null, null, at);
  }

  private static List<String> told(List<Handoff> handoffs) {
    return handoffs.stream()
        .map(
            h ->
                h.kind()
                    + " "
                    + h.senderId()
                    + "/"
                    + h.senderTeam()
                    + ">"
                    + h.receiverId()
                    + "/"
                    + h.receiverTeam())
        .toList();
  }

  @Test
  void handsOverAcrossTeamsOfThatDayOnly() {
    Utterance before =
        event(
            "assigned",
            "bo",
            List.of("ana", "bo", "nobody", "bot"),
            List.of(),
            NOON.minusSeconds(1));
    Utterance after = event("assigned", "bo", List.of("ana", "cy"), List.of(), NOON);

    assertThat(told(HANDOFFS.noted(before))).containsExactly("assignment bo/Billing>ana/Support");
    assertThat(told(HANDOFFS.noted(after))).containsExactly("assignment bo/Billing>cy/Support");
    assertThat(told(HANDOFFS.noted(event("assigned", "bo", List.of("bo"), List.of("cy"), NOON))))
        .containsExactly("assignment cy/Support>bo/Billing");
    assertThat(HANDOFFS.noted(event("approved", "bo", List.of("cy"), List.of(), NOON))).isEmpty();
  }

  @Test
  void readsAssigneesAndTeamsOffTheHistoryOfATicket() {
    TicketEdit assigned = new TicketEdit("e1", "t", "bo", "assignee", "Bo", "Cy", "bo", "cy", NOON);
    TicketEdit moved =
        new TicketEdit("e2", "t", "bo", "Component", "Billing", "Support", null, null, NOON);
    TicketEdit triaged =
        new TicketEdit("e3", "t", "bo", "Component", null, "Support", null, null, NOON);
    TicketEdit other =
        new TicketEdit("e4", "t", "bo", "Component", "Billing", "low", null, null, NOON);

    assertThat(told(HANDOFFS.edited(assigned))).containsExactly("assignment bo/Billing>cy/Support");
    assertThat(told(HANDOFFS.edited(moved))).containsExactly("team-change bo/Billing>null/Support");
    assertThat(HANDOFFS.edited(triaged)).isEmpty();
    assertThat(HANDOFFS.edited(other)).isEmpty();
  }

  @Test
  void aLinkHandsOverOnlyWhereWorkWaits() {
    Subject theirs = new Subject("ticket", "t", "p", "T-1", "", "cy", "", NOON, null);
    Link waits =
        new Link(
            "l",
            "change",
            "c",
            "ticket",
            "t",
            "n",
            "bo",
            "comment",
            "KEY",
            "BLOCKED_BY",
            false,
            "T-1",
            0,
            3,
            NOON);
    Link stands =
        new Link(
            "l",
            "change",
            "c",
            "ticket",
            "t",
            "n",
            "bo",
            "comment",
            "KEY",
            "BUILDS_ON",
            false,
            "T-1",
            0,
            3,
            NOON);

    assertThat(told(HANDOFFS.linked(waits, theirs, "blocked by T-1")))
        .containsExactly("link bo/Billing>cy/Support");
    assertThat(HANDOFFS.linked(stands, theirs, "")).isEmpty();
  }
}
