package dev.counterweight.signals;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.TicketCourse.Edit;
import dev.counterweight.signals.TicketCourse.Remark;
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

  private final List<Edit> edits = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
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

  EventCases says(String author, int day) {
    remarks.add(new Remark(author, day(day)));
    return this;
  }

  EventCases followedBy(Kind kind, String subject, int day, String... people) {
    followers.add(new Follower(kind, subject, day(day), List.of(people)));
    return this;
  }

  TicketCourse ticket() {
    return new TicketCourse("t-1", "BILL-1", "ana", null, OPENED, null, edits, remarks);
  }

  ChangeFate changeKnownUntil(int day) {
    return new ChangeFate("c-1", "ana", OPENED, day(day), followers);
  }
}
