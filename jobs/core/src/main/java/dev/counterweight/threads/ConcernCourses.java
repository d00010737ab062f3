package dev.counterweight.threads;

import dev.counterweight.links.Subject;
import dev.counterweight.model.ConcernCourse;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Link;
import dev.counterweight.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened after a concern was raised on a change, as far as the records say (METHOD RO1a).
 */
public final class ConcernCourses {
  private ConcernCourses() {}

  /**
   * A change with what is known of it.
   *
   * @param turns in order of time
   * @param links from this change to others, with the subjects they lead to
   */
  public record ChangeCourse(
      Subject change,
      @Nullable Instant mergedAt,
      @Nullable Instant closedAt,
      List<Turn> turns,
      List<Link> links,
      Collection<IncidentLink> incidents) {}

  /**
   * The course of each concern of a change.
   *
   * @param concernTextIds turns that name a risk
   * @param targets subjects that the links lead to, by id
   */
  public static List<ConcernCourse> of(
      ChangeCourse course, Set<String> concernTextIds, Map<String, Subject> targets) {
    List<ConcernCourse> courses = new ArrayList<>();
    for (int at = 0; at < course.turns().size(); at++) {
      Turn turn = course.turns().get(at);
      if (turn.authorId() != null && concernTextIds.contains(turn.turnId())) {
        courses.add(
            course(
                course,
                turn,
                turn.authorId(),
                course.turns().subList(at + 1, course.turns().size()),
                targets));
      }
    }
    return courses;
  }

  private static ConcernCourse course(
      ChangeCourse course,
      Turn concern,
      String author,
      List<Turn> later,
      Map<String, Subject> targets) {
    List<Turn> replies = replies(concern, later);
    String owner = course.change().ownerId();
    List<Turn> pushes =
        later.stream().filter(t -> "pushed".equals(t.event()) && isBeforeMerge(course, t)).toList();
    return new ConcernCourse(
        concern.turnId(),
        course.change().id(),
        concern.discussionId(),
        author,
        owner,
        concern.writtenAt(),
        replies.stream().map(Turn::turnId).toList(),
        replies.stream()
            .filter(t -> Objects.equals(t.authorId(), owner) && owner != null)
            .map(Turn::turnId)
            .toList(),
        pushes.isEmpty() ? null : pushes.get(0).writtenAt(),
        pushes.size(),
        concern.resolution(),
        concern.resolvedById(),
        course.mergedAt(),
        course.closedAt(),
        followUps(course, concern, replies, targets),
        incidents(course, concern),
        null);
  }

  private static boolean isBeforeMerge(ChangeCourse course, Turn push) {
    return course.mergedAt() == null || !push.writtenAt().isAfter(course.mergedAt());
  }

  private static List<Turn> replies(Turn concern, List<Turn> later) {
    Set<String> chain = new HashSet<>(Set.of(concern.turnId()));
    List<Turn> replies = new ArrayList<>();
    for (Turn turn : later) {
      boolean sameDiscussion =
          turn.discussionId().equals(concern.discussionId())
              && turn.position() > concern.position();
      boolean answers = turn.answersTurnId() != null && chain.contains(turn.answersTurnId());
      if (turn.event() == null && (sameDiscussion || answers)) {
        chain.add(turn.turnId());
        replies.add(turn);
      }
    }
    return replies;
  }

  /** What was opened after the concern, and is pointed to by it or by a reply. */
  private static List<String> followUps(
      ChangeCourse course, Turn concern, List<Turn> replies, Map<String, Subject> targets) {
    Set<String> texts = new HashSet<>(Set.of(concern.turnId()));
    replies.forEach(reply -> texts.add(reply.turnId()));
    Set<String> found = new TreeSet<>();
    for (Link link : course.links()) {
      Subject target = targets.get(link.toId());
      boolean isOther = !link.toId().equals(course.change().id());
      if (isOther
          && target != null
          && texts.contains(link.textId())
          && target.openedAt().isAfter(concern.writtenAt())) {
        found.add(target.id());
      }
    }
    return List.copyOf(found);
  }

  private static List<String> incidents(ChangeCourse course, Turn concern) {
    return course.incidents().stream()
        .filter(link -> !link.isRejected() && link.incidentAt().isAfter(concern.writtenAt()))
        .map(IncidentLink::incidentId)
        .distinct()
        .sorted()
        .toList();
  }
}
