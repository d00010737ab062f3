package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import dev.counterweight.links.Keyed;
import dev.counterweight.links.Subject;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.signals.ChangeFate.Heard;
import dev.counterweight.signals.WorkThread.Utterance;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard on a change: on itself, on the tickets it names, on tickets that name it, and in
 * the incidents it is linked to. What is named in passing, in a comment, does not belong to it.
 */
final class Voices implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<String> PLACES = Set.of("title", "description", "branch");

  /** Nobody was heard anywhere. */
  static final Voices NONE = new Voices(List.of(), List.of(), List.of(), List.of());

  private final HashMap<String, List<HeardIn>> heard;
  private final HashMap<String, Subject> subjects;
  private final HashMap<String, Set<String>> settled = new HashMap<>();
  private final HashMap<String, Set<String>> pointing = new HashMap<>();

  /**
   * Who wrote in or approved a subject.
   *
   * @param at when first; null of an approval whose time nobody noted
   */
  private record HeardIn(
      String subjectId, String personId, boolean isApproval, @Nullable Instant at)
      implements Serializable {}

  /**
   * Gathers them.
   *
   * <ol>
   *   <li>who wrote a description, or a comment of their own: longer than a word of thanks, or one
   *       in which a detector reads something
   *   <li>who approved
   * </ol>
   *
   * @param readings of all texts
   * @param subjects for the day a ticket was done
   */
  static Voices of(
      Model model,
      Dataset<Row> readings,
      List<String> bots,
      Collection<Subject> subjects,
      List<Link> links,
      List<IncidentLink> causes) {
    Dataset<Row> said =
        readings
            .filter(
                col("place")
                    .endsWith("_DESCRIPTION")
                    .or(col("words").geq(Utterance.LEAST_WORDS))
                    .or(size(col("readings")).gt(0)))
            .select(
                col("subject_id"), col("author_id"), col("written_at"), lit(false).as("approved"));
    Dataset<Row> approved =
        model
            .approvals()
            .select(
                col("change_id").as("subject_id"),
                col("approver_id").as("author_id"),
                col("approved_at").as("written_at"),
                lit(true).as("approved"));
    List<HeardIn> heard = new ArrayList<>();
    said.unionByName(approved)
        .filter(col("author_id").isNotNull().and(not(col("author_id").isin(bots.toArray()))))
        .groupBy("subject_id", "author_id", "approved")
        .agg(min("written_at"))
        .collectAsList()
        .forEach(
            row ->
                heard.add(
                    new HeardIn(
                        row.getString(0),
                        row.getString(1),
                        row.getBoolean(2),
                        (Instant) row.get(3))));
    return new Voices(heard, subjects, links, causes);
  }

  private Voices(
      List<HeardIn> heard,
      Collection<Subject> subjects,
      List<Link> links,
      List<IncidentLink> causes) {
    this.heard = new HashMap<>(Keyed.many(heard, HeardIn::subjectId));
    this.subjects = new HashMap<>(Keyed.one("subjects", subjects, Subject::id));
    for (Link link : links) {
      if (!link.isDoubted() && PLACES.contains(link.place())) {
        if (link.fromKind().equals(Kinds.CHANGE) && link.toKind().equals(Kinds.TICKET)) {
          add(settled, link.fromId(), link.toId());
        } else if (link.toKind().equals(Kinds.CHANGE) && !link.fromKind().equals(Kinds.CHANGE)) {
          add(pointing, link.toId(), link.fromId());
        }
      }
    }
    for (IncidentLink cause : causes) {
      if (!cause.isRejected() && !Followers.isGuess(cause)) {
        add(pointing, cause.changeId(), cause.incidentId());
      }
    }
  }

  private static void add(Map<String, Set<String>> to, String change, String other) {
    to.computeIfAbsent(change, key -> new TreeSet<>()).add(other);
  }

  /** Everybody heard on a change that was launched then. */
  List<Heard> on(String changeId, Instant launchedAt) {
    List<Heard> all = new ArrayList<>();
    hear(changeId, launchedAt, launchedAt, all);
    Set<String> own = settled.getOrDefault(changeId, Set.of());
    for (String ticket : own) {
      hear(ticket, launchedAt, later(launchedAt, subjects.get(ticket)), all);
    }
    for (String other : pointing.getOrDefault(changeId, Set.of())) {
      if (!own.contains(other)) {
        hear(other, launchedAt, launchedAt, all);
      }
    }
    return all;
  }

  /** An approval whose time nobody noted came before the launch: approvals precede a merge. */
  private void hear(String subject, Instant launchedAt, Instant until, List<Heard> all) {
    for (HeardIn one : heard.getOrDefault(subject, List.of())) {
      Instant at = one.at() == null ? launchedAt : one.at();
      all.add(new Heard(one.personId(), subject, at, one.isApproval() || !at.isAfter(until)));
    }
  }

  /** Work on a ticket goes on after one of its changes is launched. */
  private static Instant later(Instant launchedAt, @Nullable Subject ticket) {
    Instant done = ticket == null ? null : ticket.doneAt();
    return done == null || done.isBefore(launchedAt) ? launchedAt : done;
  }
}
