package dev.counterweight.signals.text;

import dev.counterweight.model.ConcernCourse;
import dev.counterweight.model.ConcernCourse.Outcome;
import dev.counterweight.model.ConcernCourse.Reason;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.text.Exchange.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of concerns, from their courses and the words of those who answered. */
public final class Outcomes {
  /** The change was altered because of it, or its author says so. */
  public static final String ACTED = "acted";

  public static final String UNANSWERED = "unanswered";
  public static final String UNCLEAR = "unclear";

  /** Later turns of a conversation say little about its first. */
  private static final int MOST_TURNS = 40;

  private Outcomes() {}

  /**
   * One turn of the conversation.
   *
   * @param authorId null where that account belongs to nobody known
   */
  public record Said(@Nullable String authorId, String text) {}

  /**
   * The course with what became of the concern; as it is where the owner of the change raised it,
   * or its words are not there.
   *
   * @param said turns of the change that people wrote, by id
   */
  public static ConcernCourse ended(
      ConcernCourse course, Map<String, Said> said, Set<String> bots) {
    Said concern = said.get(course.textId());
    if (concern == null || course.authorId().equals(course.ownerId())) {
      return course;
    }
    List<Exchange.Turn> turns = new ArrayList<>();
    turns.add(new Exchange.Turn(Role.REVIEWER, concern.text()));
    for (String reply : course.replyIds()) {
      Said answer = said.get(reply);
      if (answer != null && turns.size() < MOST_TURNS) {
        turns.add(new Exchange.Turn(role(answer.authorId(), course, bots), answer.text()));
      }
    }
    boolean merged = course.mergedAt() != null;
    Finding finding = Detectors.outcome(new Exchange(turns, course.pushCount(), merged));
    boolean isOpen = !merged && course.closedAt() == null;
    // somebody may answer yet
    String label = isOpen && finding.label().equals(UNANSWERED) ? UNCLEAR : finding.label();
    return course.ended(
        new Outcome(
            label,
            finding.probability(),
            finding.version(),
            Detectors.isAssertedOutcome(label),
            facts(course),
            finding.cues().stream().map(cue -> new Reason(cue.name(), cue.weight())).toList()));
  }

  private static Role role(@Nullable String author, ConcernCourse course, Set<String> bots) {
    if (author != null && bots.contains(author)) {
      return Role.BOT;
    }
    if (Objects.equals(author, course.ownerId())) {
      return Role.AUTHOR;
    }
    return course.authorId().equals(author) ? Role.REVIEWER : Role.OTHER;
  }

  private static List<String> facts(ConcernCourse course) {
    List<String> facts = new ArrayList<>();
    if (!course.ownerReplyIds().isEmpty()) {
      facts.add("replied");
    }
    if (course.pushCount() > 0) {
      facts.add("pushed");
    }
    if (!course.followUpTicketIds().isEmpty()) {
      facts.add("follow-up");
    }
    if (!course.incidentIds().isEmpty()) {
      facts.add("incident");
    }
    return facts;
  }
}
