package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Heard;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.TicketCourse.Edit;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Histories in a few lines: ana and ben are in billing, cho in support, dee in no team. */
final class EventCases {
  static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
  static final Teams TEAMS =
      TestTeams.of(
          Map.of("ana", "billing", "ben", "billing", "cho", "support", "dee", "unassigned"));

  /** The same, with what people do. */
  static final Teams SEATS =
      (person, at) ->
          switch (person) {
            case "cho" -> new Teams.Seat("support", "Support");
            case "ana", "ben" -> new Teams.Seat("billing", "engineer");
            default -> null;
          };

  private final List<Edit> edits = new ArrayList<>();
  private final List<Utterance> said = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();
  private boolean isBlocked;
  private @Nullable String assignee;
  private @Nullable Integer tier;
  private final List<Follower> followers = new ArrayList<>();

  static EventCases of() {
    return new EventCases();
  }

  static Instant day(int day) {
    return OPENED.plus(Duration.ofDays(day));
  }

  EventCases edits(
      String editor, int day, String field, @Nullable String from, @Nullable String to) {
    edits.add(new Edit(editor, field, from, to, null, null, day(day)));
    return this;
  }

  EventCases passes(int day, @Nullable String from, String to) {
    edits.add(new Edit("ana", "assignee", from, to, from, to, day(day)));
    return this;
  }

  EventCases says(String author, int day, Finding... findings) {
    return says("text-" + said.size(), author, day, findings);
  }

  /** The description, by ana. */
  EventCases describes(Finding... findings) {
    return says("t-1", "ana", 0, findings);
  }

  private EventCases says(String textId, String author, int day, Finding... findings) {
    List<Reading> readings = new ArrayList<>();
    for (Finding finding : findings) {
      readings.add(new Reading(finding, "words", 0, 5, Standing.ASSERTED, List.of()));
    }
    said.add(new Utterance(textId, author, "TICKET_COMMENT", "", day(day), 8, false, readings));
    return this;
  }

  EventCases assignedTo(String person) {
    assignee = person;
    return this;
  }

  EventCases blocked() {
    isBlocked = true;
    return this;
  }

  EventCases inLaunchOfTier(int impactTier) {
    tier = impactTier;
    return this;
  }

  EventCases heard(String person, int day, boolean isEarly) {
    heard.add(new Heard(person, "c-1", day(day), isEarly));
    return this;
  }

  EventCases followedBy(Kind kind, String subject, int day, String... people) {
    followers.add(new Follower(kind, subject, day(day), List.of(people)));
    return this;
  }

  TicketCourse ticket() {
    return ticketKnownUntil(100);
  }

  TicketCourse ticketKnownUntil(int day) {
    return new TicketCourse(
        "t-1", "BILL-1", "ana", assignee, OPENED, null, edits, said, isBlocked, day(day));
  }

  ChangeFate changeKnownUntil(int day) {
    return new ChangeFate("c-1", "ana", OPENED, day(day), tier, heard, followers);
  }
}
