package dev.counterweight.audit;

import dev.counterweight.exposure.ChangeParts.Part;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Standings;
import dev.counterweight.signals.WorkThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is judged as of many moments. From the moment on which nothing more happened
 * in it, it is judged once: the answers are the same at every later one.
 */
final class Conversation {
  private final Recorded recorded;
  private final List<Signal> signals;
  private final Teams teams;
  private final Instant lastWork;
  private final Instant lastEvent;
  private @Nullable Judged settled;

  Conversation(Recorded recorded, List<Signal> signals, Teams teams) {
    this.recorded = recorded;
    this.signals = signals;
    this.teams = teams;
    this.lastWork = lastWork(recorded.thread());
    Instant last = lastWork;
    for (Recorded.Edit edit : recorded.edits()) {
      last = later(last, edit.at());
    }
    this.lastEvent = last;
  }

  /** What it says as of a moment. */
  record Judged(WorkThread thread, boolean isWhole, List<Opportunity> answers) {}

  /** What it may be a part of a change as; null where it is none. */
  @Nullable Part part() {
    return recorded.part();
  }

  private static Instant lastWork(WorkThread thread) {
    Instant last = later(thread.openedAt(), thread.launchedAt());
    for (WorkThread.Approved approval : thread.approvals()) {
      last = later(last, approval.at());
    }
    for (WorkThread.Utterance utterance : thread.utterances()) {
      last = later(last, utterance.writtenAt());
    }
    return last;
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  /** Whether anything of it can lie in a window; a short cut that changes no answer. */
  boolean reaches(Window window) {
    return recorded.thread().openedAt().isBefore(window.end())
        && !lastWork.isBefore(window.start());
  }

  /** Empty where it had not begun. */
  Optional<Judged> asOf(Instant moment) {
    if (!lastEvent.isBefore(moment)) {
      return judged(moment);
    }
    if (settled == null) {
      settled = judged(moment).orElse(null);
    }
    return Optional.ofNullable(settled);
  }

  private Optional<Judged> judged(Instant moment) {
    return AsOf.of(recorded, moment).map(this::judged);
  }

  private Judged judged(AsOf known) {
    List<Opportunity> answers = new ArrayList<>();
    for (Signal signal : signals) {
      answers.addAll(signal.restsOnReadings() ? read(signal, known) : seen(signal, known));
    }
    return new Judged(known.thread(), known.isWhole(), List.copyOf(answers));
  }

  /** Events count as far as they are the same whatever a text said that cannot be read any more. */
  private List<Opportunity> seen(Signal signal, AsOf known) {
    List<Opportunity> heard = Standings.observe(signal, known.heard(), teams);
    List<Opportunity> readable = Standings.observe(signal, known.readable(), teams);
    return heard.stream()
        .map(answer -> readable.contains(answer) ? answer : answer.in(State.NOT_OBSERVABLE))
        .map(answer -> known.commentsKnown() ? answer : asFarAsKnown(answer))
        .toList();
  }

  /** What is there only because a text before it cannot be read any more is not known either. */
  private List<Opportunity> read(Signal signal, AsOf known) {
    List<Opportunity> readable = Standings.observe(signal, known.readable(), teams);
    if (known.isWhole()) {
      return readable;
    }
    Set<String> presentToday =
        Standings.observe(signal, known.thread(), teams).stream()
            .filter(answer -> answer.state() == State.PRESENT)
            .map(Conversation::key)
            .collect(Collectors.toSet());
    return readable.stream()
        .map(
            answer ->
                answer.state() == State.PRESENT && !presentToday.contains(key(answer))
                    ? answer.in(State.NOT_OBSERVABLE)
                    : asFarAsKnown(answer))
        .toList();
  }

  private static String key(Opportunity answer) {
    return answer.personId() + " " + answer.occasionId();
  }

  /** Missing text is never a negative. */
  static Opportunity asFarAsKnown(Opportunity answer) {
    return answer.state() == State.NOT_FOUND ? answer.in(State.NOT_OBSERVABLE) : answer;
  }
}
