package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;

import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/** Links and causes to what came after each change. */
final class Followers {
  private static final Set<String> GUESSES = Set.of("window");

  private Followers() {}

  /** What points back at each change and says why; a guess by time alone is none. */
  static Map<String, List<Follower>> of(Model model, List<Link> links, List<IncidentLink> causes) {
    HashMap<String, List<Follower>> followers = new HashMap<>();
    Map<String, List<String>> people = people(model, causes);
    for (IncidentLink cause : causes) {
      if (!cause.isRejected() && !isGuess(cause)) {
        List<String> there = people.getOrDefault(cause.incidentId(), List.of());
        add(
            cause.changeId(),
            new Follower(Kind.INCIDENT, cause.incidentId(), cause.incidentAt(), there),
            followers);
      }
    }
    for (Link link : links) {
      boolean between =
          link.fromKind().equals(Kinds.CHANGE)
              && link.toKind().equals(Kinds.CHANGE)
              && !link.fromId().equals(link.toId())
              && !link.isDoubted()
              && (link.place().equals("title") || link.place().equals("description"));
      if (between && link.relation().equals("REVERTS")) {
        add(link.toId(), follower(Kind.REVERT, link), followers);
      } else if (between && Set.of("FOLLOWS_UP", "CAUSED_BY").contains(link.relation())) {
        add(link.toId(), follower(Kind.FOLLOW_UP, link), followers);
      }
    }
    followers.values().forEach(all -> all.sort(Comparator.comparing(Follower::at)));
    return followers;
  }

  /** Whether time alone speaks for it. */
  static boolean isGuess(IncidentLink cause) {
    return GUESSES.contains(cause.reason());
  }

  private static Follower follower(Kind kind, Link link) {
    String author = link.authorId();
    return new Follower(
        kind, link.fromId(), link.writtenAt(), author == null ? List.of() : List.of(author));
  }

  private static void add(String change, Follower follower, Map<String, List<Follower>> followers) {
    followers.computeIfAbsent(change, key -> new ArrayList<>()).add(follower);
  }

  /** Who reported or wrote on each incident that is linked to a change. */
  private static Map<String, List<String>> people(Model model, List<IncidentLink> causes) {
    Object[] ids = causes.stream().map(IncidentLink::incidentId).distinct().toArray();
    Map<String, Set<String>> people = new HashMap<>();
    model
        .comments()
        .filter(col("subject_id").isin(ids).and(saysSomething()))
        .select(col("subject_id"), col("author_id"))
        .unionByName(
            model
                .incidents()
                .filter(col("incident_id").isin(ids))
                .select(col("incident_id").as("subject_id"), col("reporter_id").as("author_id")))
        .filter(col("author_id").isNotNull())
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                people
                    .computeIfAbsent(row.getString(0), key -> new TreeSet<>())
                    .add(row.getString(1)));
    Map<String, List<String>> lists = new HashMap<>();
    people.forEach((incident, all) -> lists.put(incident, List.copyOf(all)));
    return lists;
  }

  /** A comment by a person, longer than a word of thanks; as in what people say on changes. */
  private static Column saysSomething() {
    Column words = size(split(trim(col("text")), "\\s+"));
    return not(col("is_system")).and(words.geq(Utterance.LEAST_WORDS));
  }
}
