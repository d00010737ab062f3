package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CL2: in a thread that this person owns, was a question asked again by somebody else after it had
 * been answered? (METHOD 0.2 CL2, F10.) Fewer is clearer. A repeat stays within its thread here;
 * METHOD also asks for repeats in other threads.
 */
public final class RepeatedQuestion implements Signal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL2";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return "2026.1";
  }

  @Override
  public List<Opportunity> observe(WorkThread thread) {
    String owner = thread.ownerId();
    if (owner == null) {
      return List.of();
    }
    List<Said> said =
        Utterances.everyByTime(thread).stream().flatMap(u -> Said.of(u).stream()).toList();
    List<Question> answered = answered(said);
    List<Evidence> repeats = new ArrayList<>();
    for (Said again : said) {
      if (answered.stream().anyMatch(question -> question.isAskedAgainBy(again))) {
        again.evidence().ifPresent(repeats::add);
      }
    }
    return answered.stream()
        .map(Question::answeredAt)
        .min(Comparator.naturalOrder())
        .map(since -> List.of(opportunity(thread, owner, since, repeats)))
        .orElse(List.of());
  }

  private static List<Question> answered(List<Said> said) {
    List<Question> answered = new ArrayList<>();
    for (int at = 0; at < said.size(); at++) {
      Said asked = said.get(at);
      if (asked.words != null) {
        said.subList(at + 1, said.size()).stream()
            .filter(reply -> reply.answers(asked))
            .findFirst()
            .ifPresent(reply -> answered.add(new Question(asked, reply.utterance.writtenAt())));
      }
    }
    return answered;
  }

  private Opportunity opportunity(
      WorkThread thread, String owner, Instant answeredAt, List<Evidence> repeats) {
    State state = repeats.isEmpty() ? State.NOT_FOUND : State.PRESENT;
    return new Opportunity(
        ID,
        version(),
        owner,
        thread.subjectId(),
        thread.subjectId(),
        thread.kind(),
        thread.subjectId(),
        answeredAt,
        state,
        state == State.PRESENT ? 1 : 0,
        repeats);
  }

  /** A question and when somebody else first wrote after it. */
  private record Question(Said asked, Instant answeredAt) {
    boolean isAskedAgainBy(Said again) {
      return again.isAfter(answeredAt)
          && !again.author.equals(asked.author)
          && again.asksLike(asked);
    }
  }

  /**
   * One utterance by somebody known.
   *
   * @param words of the question it asks, or null where it asks none
   */
  private record Said(Utterance utterance, String author, @Nullable QuestionWords words) {

    static Optional<Said> of(Utterance utterance) {
      String author = utterance.authorId();
      Reading reading = utterance.reading("question");
      return author == null
          ? Optional.empty()
          : Optional.of(
              new Said(utterance, author, reading == null ? null : QuestionWords.of(reading)));
    }

    /** Anything that somebody else writes later, unless it asks the same. */
    boolean answers(Said asked) {
      return isAfter(asked.utterance.writtenAt())
          && !author.equals(asked.author)
          && !asksLike(asked);
    }

    boolean asksLike(Said other) {
      return words != null && other.words != null && words.isLike(other.words);
    }

    boolean isAfter(Instant moment) {
      return utterance.writtenAt().isAfter(moment);
    }

    Optional<Evidence> evidence() {
      Reading reading = utterance.reading("question");
      return reading == null ? Optional.empty() : Optional.of(Evidence.of(utterance, reading));
    }
  }
}
