package dev.counterweight.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gathers around a merge request or an incident: discussions, and events of labels and state.
 */
class Activity {
  /**
   * One event.
   *
   * @param kind label, milestone or state
   * @param action add, remove or the new state
   * @param value the label or milestone; null for a state event
   */
  record Event(Employee actor, Instant at, String kind, String action, @Nullable String value) {}

  private final List<Discussion> discussions = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  /** By the time of the first note. */
  List<Discussion> discussions() {
    discussions.sort(Comparator.comparing(d -> d.first().at()));
    return discussions;
  }

  /** In order of time. */
  List<Event> events() {
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  List<String> labels() {
    return labels;
  }

  Discussion comment(Employee author, Instant at, Text text) {
    return start(new Note(author, at, text, false, null, 0));
  }

  Discussion comment(Employee author, Instant at, String body) {
    return comment(author, at, Text.of(body));
  }

  Discussion inline(Employee author, Instant at, Text text, String file, int line) {
    return start(new Note(author, at, text, false, file, line));
  }

  void system(Employee author, Instant at, String body) {
    start(new Note(author, at, Text.of(body), true, null, 0));
  }

  void label(Employee actor, Instant at, String label) {
    labels.add(label);
    events.add(new Event(actor, at, "label", "add", label));
  }

  void unlabel(Employee actor, Instant at, String label) {
    labels.remove(label);
    events.add(new Event(actor, at, "label", "remove", label));
  }

  void event(Employee actor, Instant at, String kind, String action, @Nullable String value) {
    events.add(new Event(actor, at, kind, action, value));
  }

  private Discussion start(Note first) {
    Discussion discussion = new Discussion(first);
    discussions.add(discussion);
    return discussion;
  }
}
