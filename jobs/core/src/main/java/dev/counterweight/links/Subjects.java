package dev.counterweight.links;

import dev.counterweight.model.Kinds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that a mention could mean, by every name that it goes by. */
public final class Subjects implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST_COMMIT = 7;

  private final HashMap<String, Subject> byId = new HashMap<>();
  private final HashMap<String, Subject> byProjectAndReference = new HashMap<>();
  private final HashMap<String, Set<Subject>> byReference = new HashMap<>();
  private final HashMap<String, Subject> byAddress = new HashMap<>();
  private final HashMap<String, List<Subject>> byTitle = new HashMap<>();
  private final HashMap<String, String> projectByPath = new HashMap<>();
  private final HashMap<String, String> pathByProject = new HashMap<>();
  private final TreeMap<String, Subject> byCommit = new TreeMap<>();

  /** A repository, for the paths that stand in front of references. */
  public record Repository(String projectId, String path) {}

  /** A key that a ticket had before it was moved or its project renamed. */
  public record FormerKey(String subjectId, String key) {}

  /** A commit that a change brought, whole. */
  public record Commit(String sha, String changeId) {}

  /**
   * What exists.
   *
   * @param repositories the path of now before those of the past
   * @param formerKeys a key that another ticket has now is that one's
   * @throws IllegalArgumentException when two subjects share an id
   */
  public Subjects(
      Collection<Repository> repositories,
      Collection<Subject> subjects,
      Collection<FormerKey> formerKeys,
      Collection<Commit> commits) {
    for (Repository repository : repositories) {
      projectByPath.putIfAbsent(repository.path().toLowerCase(Locale.ROOT), repository.projectId());
      pathByProject.putIfAbsent(repository.projectId(), repository.path());
    }
    subjects.forEach(this::add);
    Set<String> keysOfNow = Set.copyOf(byReference.keySet());
    for (FormerKey former : formerKeys) {
      Subject subject = byId.get(former.subjectId());
      if (subject != null && !keysOfNow.contains(former.key())) {
        byReference.computeIfAbsent(former.key(), key -> new HashSet<>()).add(subject);
      }
    }
    for (Commit commit : commits) {
      Subject change = byId.get(commit.changeId());
      if (change != null && commit.sha().length() >= SHORTEST_COMMIT) {
        byCommit.put(commit.sha(), change);
      }
    }
  }

  /** What exists, where nothing ever had another key. */
  public Subjects(
      Collection<Repository> repositories,
      Collection<Subject> subjects,
      Collection<Commit> commits) {
    this(repositories, subjects, List.of(), commits);
  }

  private void add(Subject subject) {
    if (byId.put(subject.id(), subject) != null) {
      throw new IllegalArgumentException("Two subjects have the id " + subject.id());
    }
    byProjectAndReference.put(subject.projectId() + " " + subject.reference(), subject);
    byReference.computeIfAbsent(subject.reference(), r -> new HashSet<>()).add(subject);
    if (!subject.permalink().isEmpty()) {
      byAddress.put(Addresses.plain(subject.permalink()), subject);
    }
    if (subject.kind().equals(Kinds.CHANGE)) {
      byTitle
          .computeIfAbsent(
              subject.projectId() + " " + subject.title().strip(), t -> new ArrayList<>())
          .add(subject);
    }
  }

  /** The subject of an id, or null. */
  public @Nullable Subject of(String id) {
    return byId.get(id);
  }

  /** All of them. */
  public Collection<Subject> all() {
    return byId.values();
  }

  /** The subject of a reference that needs no place, {@code corp/billing!412} or a key; or null. */
  public @Nullable Subject named(String reference) {
    int mark = Math.max(reference.lastIndexOf('!'), reference.lastIndexOf('#'));
    if (mark < 0) {
      return unique(byReference.getOrDefault(reference, Set.of())).subject();
    }
    String project = projectByPath.get(reference.substring(0, mark).toLowerCase(Locale.ROOT));
    return project == null
        ? null
        : byProjectAndReference.get(project + " " + reference.substring(mark));
  }

  /** What came of looking a mention up. */
  public enum Outcome {
    /** It exists. */
    FOUND,
    /** Nothing of that name is known here. */
    UNKNOWN,
    /** From where it stands, it could be one of several. */
    AMBIGUOUS
  }

  /** What a mention means; the subject is there when it was found. */
  public record Found(Outcome outcome, @Nullable Subject subject) {
    static final Found NOTHING = new Found(Outcome.UNKNOWN, null);
    static final Found SEVERAL = new Found(Outcome.AMBIGUOUS, null);

    static Found orNothing(@Nullable Subject subject) {
      return subject == null ? NOTHING : new Found(Outcome.FOUND, subject);
    }
  }

  /**
   * Looks a mention up.
   *
   * @param from where it stands; a short reference means the project of that change or incident,
   *     and in a ticket the one project that holds such a number
   */
  public Found find(Mention mention, Subject from) {
    return switch (mention.form()) {
      case SHORT -> shortReference(mention.key(), from);
      case FULL -> fullReference(mention, from);
      case KEY -> unique(byReference.getOrDefault(mention.key(), Set.of()));
      case URL -> Found.orNothing(byAddress(mention.key()));
      case COMMIT -> commit(mention.key());
      case TITLE -> Found.orNothing(reverted(mention.key(), from));
    };
  }

  private Found shortReference(String key, Subject from) {
    return from.kind().equals(Kinds.TICKET)
        ? unique(byReference.getOrDefault(key, Set.of()))
        : Found.orNothing(byProjectAndReference.get(from.projectId() + " " + key));
  }

  private static Found unique(Set<Subject> subjects) {
    return subjects.size() > 1
        ? Found.SEVERAL
        : Found.orNothing(subjects.stream().findFirst().orElse(null));
  }

  private Found fullReference(Mention mention, Subject from) {
    String path = String.valueOf(mention.project()).toLowerCase(Locale.ROOT);
    String project = projectByPath.get(path);
    if (project == null) {
      String own = pathByProject.get(from.projectId());
      int slash = own == null ? -1 : own.lastIndexOf('/');
      project =
          slash < 0 || own == null
              ? null
              : projectByPath.get(own.substring(0, slash + 1).toLowerCase(Locale.ROOT) + path);
    }
    return project == null
        ? Found.NOTHING
        : Found.orNothing(byProjectAndReference.get(project + " " + mention.key()));
  }

  private @Nullable Subject byAddress(String url) {
    for (String address : Addresses.readings(url)) {
      Subject subject = byAddress.get(address);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /** A short hash means a commit when only one begins with it. */
  private Found commit(String sha) {
    var following = byCommit.tailMap(sha, true).entrySet().iterator();
    if (!following.hasNext()) {
      return Found.NOTHING;
    }
    var first = following.next();
    if (!first.getKey().startsWith(sha)) {
      return Found.NOTHING;
    }
    while (following.hasNext()) {
      var next = following.next();
      if (!next.getKey().startsWith(sha)) {
        break;
      }
      if (!next.getValue().equals(first.getValue())) {
        return Found.SEVERAL;
      }
    }
    return new Found(Outcome.FOUND, first.getValue());
  }

  /** The newest change of that title that was merged before. */
  private @Nullable Subject reverted(String title, Subject from) {
    Subject newest = null;
    for (Subject change : byTitle.getOrDefault(from.projectId() + " " + title.strip(), List.of())) {
      boolean isBefore = change.doneAt() != null && change.doneAt().isBefore(from.openedAt());
      if (isBefore && (newest == null || change.openedAt().isAfter(newest.openedAt()))) {
        newest = change;
      }
    }
    return newest;
  }
}
