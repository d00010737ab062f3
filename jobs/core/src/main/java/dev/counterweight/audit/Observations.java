package dev.counterweight.audit;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that could be seen of everybody in one window, as known when it ended. */
final class Observations {
  private static final Comparator<Opportunity> BY_TIME =
      Comparator.comparing(Opportunity::occurredAt)
          .thenComparing(Opportunity::signal)
          .thenComparing(Opportunity::occasionId);

  private final Window window;
  private final Map<String, List<Opportunity>> byPerson = new HashMap<>();
  private final Map<String, List<Instant>> launches = new HashMap<>();

  private Observations(Window window) {
    this.window = window;
  }

  /** Judges every conversation as it stood at the end of the window. */
  static Observations of(List<Conversation> conversations, Window window) {
    Observations observations = new Observations(window);
    for (Conversation conversation : conversations) {
      if (conversation.reaches(window)) {
        conversation.asOf(window.end()).ifPresent(observations::add);
      }
    }
    observations.byPerson.values().forEach(list -> list.sort(BY_TIME));
    return observations;
  }

  private void add(Conversation.Judged judged) {
    WorkThread thread = judged.thread();
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (thread.kind().equals(Kinds.CHANGE)
        && launchedAt != null
        && owner != null
        && window.holds(launchedAt)) {
      launches.computeIfAbsent(owner, person -> new ArrayList<>()).add(launchedAt);
    }
    for (Opportunity answer : judged.answers()) {
      if (window.holds(answer.occurredAt())) {
        byPerson.computeIfAbsent(answer.personId(), person -> new ArrayList<>()).add(answer);
      }
    }
  }

  /** Of one person, by time. */
  List<Opportunity> of(String personId) {
    return byPerson.getOrDefault(personId, List.of());
  }

  /** Everybody of whom anything could be seen. */
  Set<String> people() {
    Set<String> people = new HashSet<>(byPerson.keySet());
    people.addAll(launches.keySet());
    return people;
  }

  /** How many changes of a person were merged: context, and the speed block across cases. */
  int volume(String personId) {
    return launches.getOrDefault(personId, List.of()).size();
  }

  /** Merged changes in a week in which any was. */
  double pace(String personId) {
    List<Instant> merged = launches.getOrDefault(personId, List.of());
    Set<Long> weeks = new HashSet<>();
    for (Instant moment : merged) {
      weeks.add(ChronoUnit.DAYS.between(window.start(), moment) / 7);
    }
    return weeks.isEmpty() ? 0 : (double) merged.size() / weeks.size();
  }
}
