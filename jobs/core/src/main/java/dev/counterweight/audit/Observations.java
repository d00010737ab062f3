package dev.counterweight.audit;

import dev.counterweight.exposure.ChangeParts;
import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.exposure.Wholes;
import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Silence;
import dev.counterweight.signals.WorkThread;
import java.time.Duration;
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

  /** Parts are at most a week from the first; those at the start of the window have theirs. */
  private static final Duration BEFORE_THE_WINDOW = Duration.ofDays(30);

  private final Window window;
  private final Map<String, List<Opportunity>> byPerson = new HashMap<>();
  private final Map<String, List<Instant>> launches = new HashMap<>();
  private final Map<List<String>, List<Opportunity>> onParts = new HashMap<>();
  private final Set<String> unreadWholes = new HashSet<>();

  private Silence silence = Silence.OF_UNREAD_PROPOSALS;

  private Observations(Window window) {
    this.window = window;
  }

  /** Judges every conversation as it stood at the end of the window. */
  static Observations of(List<Conversation> conversations, Window window) {
    Observations observations = new Observations(window);
    Map<String, String> wholes = wholes(conversations, window);
    for (Conversation conversation : conversations) {
      if (conversation.reaches(window)) {
        conversation
            .asOf(window.end())
            .ifPresent(
                judged ->
                    observations.add(judged, wholes.getOrDefault(judged.thread().subjectId(), "")));
      }
    }
    observations.mergeParts();
    observations.hear();
    observations.byPerson.values().forEach(list -> list.sort(BY_TIME));
    return observations;
  }

  /**
   * The first part of the change that each change belongs to, where it has several, as they were
   * when the window ended.
   */
  private static Map<String, String> wholes(List<Conversation> conversations, Window window) {
    Instant from = window.start().minus(BEFORE_THE_WINDOW);
    Map<String, List<Part>> byAuthor = new HashMap<>();
    for (Conversation conversation : conversations) {
      Part part = conversation.part();
      if (part != null && part.openedAt().isAfter(from) && part.openedAt().isBefore(window.end())) {
        byAuthor.computeIfAbsent(part.authorId(), author -> new ArrayList<>()).add(part);
      }
    }
    Map<String, String> wholes = new HashMap<>();
    byAuthor.values().forEach(parts -> wholes.putAll(ChangeParts.severals(parts)));
    return wholes;
  }

  private void add(Conversation.Judged judged, String wholeId) {
    WorkThread thread = judged.thread();
    if (!judged.isWhole()) {
      unreadWholes.add(wholeId);
    }
    Instant launchedAt = thread.launchedAt();
    String owner = thread.ownerId();
    if (thread.kind().equals(Kinds.CHANGE)
        && launchedAt != null
        && owner != null
        && window.holds(launchedAt)) {
      launches.computeIfAbsent(owner, person -> new ArrayList<>()).add(launchedAt);
    }
    for (Opportunity answer : judged.answers()) {
      if (window.holds(answer.occurredAt()) && wholeId.isEmpty()) {
        byPerson.computeIfAbsent(answer.personId(), person -> new ArrayList<>()).add(answer);
      } else if (window.holds(answer.occurredAt())) {
        onParts
            .computeIfAbsent(
                List.of(answer.signal(), answer.personId(), wholeId), part -> new ArrayList<>())
            .add(answer);
      }
    }
  }

  /** One opportunity for each whole change, however many parts it was cut into. */
  private void mergeParts() {
    onParts.forEach(
        (key, answers) -> {
          boolean isUnread = unreadWholes.contains(key.get(2));
          List<Opportunity> ofPerson =
              byPerson.computeIfAbsent(key.get(1), person -> new ArrayList<>());
          for (Opportunity merged : Wholes.merged(answers, key.get(2))) {
            ofPerson.add(isUnread ? Conversation.asFarAsKnown(merged) : merged);
          }
        });
  }

  /** Proposals that nobody had read by the end of the window leave nothing missing. */
  private void hear() {
    silence = Silence.in(byPerson.values().stream().flatMap(List::stream).toList());
    byPerson.replaceAll(
        (person, all) -> new ArrayList<>(all.stream().map(silence::heard).toList()));
  }

  /** Of which signals it may be said that something was not found. */
  Silence silence() {
    return silence;
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
