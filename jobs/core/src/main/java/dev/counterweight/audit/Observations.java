package dev.counterweight.audit;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Signal;
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
  static Observations of(List<Recorded> records, Window window, List<Signal> signals) {
    Observations observations = new Observations(window);
    for (Recorded recorded : records) {
      if (reaches(recorded.thread(), window)) {
        AsOf.of(recorded, window.end()).ifPresent(known -> observations.add(known, signals));
      }
    }
    observations.byPerson.values().forEach(list -> list.sort(BY_TIME));
    return observations;
  }

  /** Whether anything of it can lie in the window; a short cut that changes no answer. */
  private static boolean reaches(WorkThread thread, Window window) {
    Instant start = window.start();
    Instant launchedAt = thread.launchedAt();
    if (!thread.openedAt().isBefore(window.end())) {
      return false;
    }
    return !thread.openedAt().isBefore(start)
        || launchedAt != null && !launchedAt.isBefore(start)
        || thread.utterances().stream().anyMatch(u -> !u.writtenAt().isBefore(start));
  }

  private void add(AsOf known, List<Signal> signals) {
    WorkThread thread = known.thread();
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (thread.kind().equals(Kinds.CHANGE)
        && launchedAt != null
        && owner != null
        && window.holds(launchedAt)) {
      launches.computeIfAbsent(owner, person -> new ArrayList<>()).add(launchedAt);
    }
    for (Signal signal : signals) {
      for (Opportunity answer : signal.observe(thread)) {
        if (window.holds(answer.occurredAt())) {
          byPerson
              .computeIfAbsent(answer.personId(), person -> new ArrayList<>())
              .add(asFarAsKnown(answer, known));
        }
      }
    }
  }

  /** Missing text is never a negative. */
  private static Opportunity asFarAsKnown(Opportunity answer, AsOf known) {
    return known.isWhole() || answer.state() != State.NOT_FOUND
        ? answer
        : answer.in(State.NOT_OBSERVABLE);
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
