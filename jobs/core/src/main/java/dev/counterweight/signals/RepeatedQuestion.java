package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.similar.SimilarityWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CL2: in a thread that this person owns, was a question asked again by somebody else after it had
 * been answered? (METHOD 0.2 CL2, F10.) Fewer is clearer. In another thread: a later ticket of
 * somebody else that asks the same, a proposal for a reader.
 */
public final class RepeatedQuestion extends NamedSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL2";

  public RepeatedQuestion() {
    super(ID, "2026.3");
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
    Optional<Instant> answeredAt = firstAnswer(thread, owner, answered);
    answeredAt.ifPresent(
        since ->
            thread.repeats().stream()
                .filter(again -> again.askedAt().isAfter(since))
                .filter(again -> !again.askerId().equals(owner))
                .forEach(again -> repeats.add(evidence(again))));
    return answeredAt
        .filter(since -> !answered.isEmpty() || !repeats.isEmpty())
        .map(since -> List.of(opportunity(thread, owner, since, repeats)))
        .orElse(List.of());
  }

  /** Of a question that was seen, else of the ticket itself: when another first wrote on it. */
  private static Optional<Instant> firstAnswer(
      WorkThread thread, String owner, List<Question> answered) {
    return answered.isEmpty()
        ? thread.utterances().stream()
            .filter(u -> u.authorId() != null && !owner.equals(u.authorId()))
            .filter(Participation::isOfItsOwn)
            .map(Utterance::writtenAt)
            .min(Comparator.naturalOrder())
        : answered.stream().map(Question::answeredAt).min(Comparator.naturalOrder());
  }

  /** Pairs of tickets are proposals: their precision is known on one tracker alone. */
  private static Evidence evidence(WorkThread.Repeat again) {
    String title = again.title();
    return new Evidence(
        again.ticketId(),
        again.askerId(),
        again.askedAt(),
        "asked again",
        1,
        again.probability(),
        List.of(),
        title,
        0,
        title.length(),
        0,
        title.length(),
        again.permalink(),
        "repeat",
        SimilarityWeights.VERSION,
        Standing.CANDIDATE,
        List.of());
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
    return answer(
        thread,
        owner,
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

    /** Anything of their own that somebody else writes later, unless it asks the same. */
    boolean answers(Said asked) {
      return isAfter(asked.utterance.writtenAt())
          && Participation.isOfItsOwn(utterance)
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
