package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Numbers of the rows: the same for whoever records, because they follow from the plan alone. */
final class Ids {
  private static final long CHANGE = 500_000;
  private static final long INCIDENT = 900_000;
  private static final long NOTE = 10_000_000;
  private static final long INCIDENT_NOTE = 4_000_000_000L;
  private static final long EVENT = 7_000_000_000L;
  private static final long TICKET_TEXT = 30_000_000;

  /** More notes, events or comments than one subject ever has. */
  private static final long ROOM = 400;

  private Ids() {}

  static long change(PlannedChange plan) {
    return CHANGE + plan.order();
  }

  static long incident(PlannedIncident plan) {
    return INCIDENT + plan.order();
  }

  static IdentityHashMap<Note, Long> notes(MergeRequest change) {
    return notes(change, NOTE + change.plan().order() * ROOM);
  }

  static IdentityHashMap<Note, Long> notes(Incident incident) {
    return notes(incident, INCIDENT_NOTE + incident.plan().order() * ROOM);
  }

  /** Later notes have higher numbers. */
  private static IdentityHashMap<Note, Long> notes(Activity activity, long first) {
    List<Note> inOrder = new ArrayList<>();
    activity.discussions().forEach(d -> inOrder.addAll(d.notes()));
    inOrder.sort(Comparator.comparing(Note::at));
    IdentityHashMap<Note, Long> numbers = new IdentityHashMap<>();
    for (int i = 0; i < inOrder.size(); i++) {
      numbers.put(inOrder.get(i), first + i);
    }
    return numbers;
  }

  static long event(PlannedChange plan, int place) {
    return EVENT + plan.order() * ROOM + place;
  }

  static long event(PlannedIncident plan, int place) {
    return EVENT + INCIDENT_NOTE + plan.order() * ROOM + place;
  }

  /** Comments and edits of a ticket share one row of numbers, edits in its second half. */
  static long comment(PlannedTicket plan, int place) {
    return TICKET_TEXT + plan.order() * ROOM + place;
  }

  static long edit(PlannedTicket plan, int place) {
    return comment(plan, place) + ROOM / 2;
  }

  /** What GitLab calls a discussion: forty hexadecimal digits. */
  static String discussion(long firstNote) {
    return Dice.of(firstNote, "discussion").hex(40);
  }

  static String commit(PlannedChange plan, String which) {
    return Dice.of(plan.order(), which).hex(40);
  }
}
