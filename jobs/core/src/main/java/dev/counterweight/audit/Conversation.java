package dev.counterweight.audit;

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
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is judged as of many moments. From the moment on which nothing more happened
 * in it, it is judged once: the answers are the same at every later one.
 */
final class Conversation {
  /** Signals that need teams are not replayed yet: the org chart of the day is not frozen. */
  private static final Teams NO_TEAMS = (person, at) -> null;

  private final Recorded recorded;
  private final List<Signal> signals;
  private final Instant lastWork;
  private final Instant lastEvent;
  private @Nullable Judged settled;

  Conversation(Recorded recorded, List<Signal> signals) {
    this.recorded = recorded;
    this.signals = signals;
    this.lastWork = lastWork(recorded.thread());
    Instant last = lastWork;
    for (Recorded.Edit edit : recorded.edits()) {
      last = later(last, edit.at());
    }
    this.lastEvent = last;
  }

  /** What it says as of a moment. */
  record Judged(WorkThread thread, List<Opportunity> answers) {}

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
      for (Opportunity answer : Standings.observe(signal, known.thread(), NO_TEAMS)) {
        answers.add(asFarAsKnown(answer, known));
      }
    }
    return new Judged(known.thread(), List.copyOf(answers));
  }

  /** Missing text is never a negative. */
  private static Opportunity asFarAsKnown(Opportunity answer, AsOf known) {
    return known.isWhole() || answer.state() != State.NOT_FOUND
        ? answer
        : answer.in(State.NOT_OBSERVABLE);
  }
}
