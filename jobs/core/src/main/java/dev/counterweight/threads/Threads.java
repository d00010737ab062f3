package dev.counterweight.threads;

import dev.counterweight.links.Subject;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.model.ThreadMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which subjects one conversation runs across. A change belongs with the tickets and incidents that
 * it says to settle, with the tickets the tracker declares to go with it, and with the incidents it
 * is known to have caused. Changes that revert or backport each other do not belong together for
 * that alone, nor does what is only mentioned: that would tie everything to everything.
 */
public final class Threads {
  /** Below, a cause is a guess, and a guess joins no conversations. */
  private static final double KNOWN_CAUSE = 0.7;

  /** A conversation over more subjects is a hub that everything points to, not a conversation. */
  static final int MOST_MEMBERS = 50;

  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Set<String>> reasons = new HashMap<>();

  private Threads(Collection<Subject> all) {
    all.forEach(subject -> subjects.put(subject.id(), subject));
  }

  /**
   * The conversation of every subject.
   *
   * @param teamsBySubject teams of those who wrote in a subject
   */
  public static List<ThreadMember> of(
      Collection<Subject> subjects,
      Collection<Link> links,
      Collection<IncidentLink> causes,
      Map<String, ? extends Collection<String>> teamsBySubject) {
    Threads threads = new Threads(subjects);
    links.stream()
        .filter(Threads::joins)
        .sorted(Comparator.comparing(Link::linkId))
        .forEach(link -> threads.join(link.fromId(), link.toId(), link.linkId()));
    causes.stream()
        .filter(cause -> cause.confidence() >= KNOWN_CAUSE && !cause.isRejected())
        .sorted(Comparator.comparing(IncidentLink::incidentLinkId))
        .forEach(
            cause -> threads.join(cause.incidentId(), cause.changeId(), cause.incidentLinkId()));
    return threads.members(teamsBySubject);
  }

  /** A change and a ticket or incident that it settles, or two that the tracker ties. */
  private static boolean joins(Link link) {
    boolean settles = link.relation().equals("CLOSES") && !link.isDoubted();
    boolean ofChange = link.fromKind().equals(Kinds.CHANGE) && !link.toKind().equals(Kinds.CHANGE);
    boolean ownWords = link.place().equals("title") || link.place().equals("description");
    boolean declared = link.form().equals("DECLARED") && !link.fromKind().equals(link.toKind());
    return (settles && ofChange && ownWords) || declared;
  }

  private void join(String one, String other, String reason) {
    if (!subjects.containsKey(one) || !subjects.containsKey(other)) {
      return;
    }
    String a = root(one);
    String b = root(other);
    int together = size(a) + size(b);
    if (!a.equals(b) && together <= MOST_MEMBERS) {
      boolean aFirst = firstOf(a, b).equals(a);
      parents.put(aFirst ? b : a, aFirst ? a : b);
      sizes.put(aFirst ? a : b, together);
    }
    if (root(one).equals(root(other))) {
      reasons.computeIfAbsent(one, id -> new TreeSet<>()).add(reason);
      reasons.computeIfAbsent(other, id -> new TreeSet<>()).add(reason);
    }
  }

  private int size(String root) {
    return sizes.getOrDefault(root, 1);
  }

  /** The one opened first stands for a conversation, however its members are joined. */
  private String firstOf(String one, String other) {
    Comparator<Subject> byTime = Comparator.comparing(Subject::openedAt).thenComparing(Subject::id);
    Subject a = subjects.get(one);
    Subject b = subjects.get(other);
    return a != null && b != null && byTime.compare(a, b) <= 0 ? one : other;
  }

  private String root(String id) {
    String at = id;
    while (parents.containsKey(at)) {
      at = parents.get(at);
    }
    return at;
  }

  private List<ThreadMember> members(Map<String, ? extends Collection<String>> teams) {
    List<ThreadMember> members = new ArrayList<>();
    for (Subject subject : new TreeMap<>(subjects).values()) {
      members.add(
          new ThreadMember(
              subject.id(),
              "thread:" + root(subject.id()),
              subject.kind(),
              teamsOf(teams, subject.id()),
              List.copyOf(reasons.getOrDefault(subject.id(), Set.of()))));
    }
    return members;
  }

  private static List<String> teamsOf(
      Map<String, ? extends Collection<String>> teams, String subject) {
    Collection<String> found = teams.get(subject);
    return found == null ? List.of() : List.copyOf(new TreeSet<>(found));
  }
}
