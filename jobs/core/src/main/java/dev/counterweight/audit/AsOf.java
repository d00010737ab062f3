package dev.counterweight.audit;

import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation as it was known at a moment. Nothing that happened at that moment or later is in
 * it: no text, no approval, no launch. A text that was edited later is not read, since what it said
 * then is not kept; what was not found in such a conversation could not be observed. That somebody
 * wrote it, and when, stays known.
 *
 * @param thread with every text of that time, for signals that read events alone
 * @param readable with the texts that still say what they said then
 * @param commentsKnown whether its comments landed at all
 */
record AsOf(WorkThread thread, WorkThread readable, boolean commentsKnown) {

  /** Empty where the conversation had not begun. */
  static Optional<AsOf> of(Recorded recorded, Instant moment) {
    WorkThread today = recorded.thread();
    if (!today.openedAt().isBefore(moment)) {
      return Optional.empty();
    }
    Set<String> editedLater = editedLater(recorded, moment);
    List<Utterance> written =
        today.utterances().stream().filter(u -> u.writtenAt().isBefore(moment)).toList();
    Instant launchedAt = today.launchedAt();
    WorkThread then =
        new WorkThread(
            today.kind(),
            today.subjectId(),
            today.reference(),
            today.title(),
            today.ownerId(),
            today.permalink(),
            today.openedAt(),
            launchedAt != null && launchedAt.isBefore(moment) ? launchedAt : null,
            today.approvals().stream().filter(approval -> isBefore(approval, moment)).toList(),
            written,
            today.repeats().stream().filter(again -> again.askedAt().isBefore(moment)).toList());
    WorkThread readable =
        then.saying(written.stream().filter(u -> !editedLater.contains(u.textId())).toList());
    return Optional.of(new AsOf(then, readable, recorded.commentsKnown()));
  }

  /** Whether every text of that time could be read. */
  boolean isWhole() {
    return commentsKnown && readable.utterances().size() == thread.utterances().size();
  }

  /** As if whoever wrote what cannot be read any more had said something of weight. */
  WorkThread heard() {
    Set<Utterance> read = new HashSet<>(readable.utterances());
    return thread.saying(
        thread.utterances().stream().map(u -> read.contains(u) ? u : ofWeight(u)).toList());
  }

  private static Utterance ofWeight(Utterance unread) {
    return new Utterance(
        unread.textId(),
        unread.authorId(),
        unread.place(),
        unread.permalink(),
        unread.writtenAt(),
        Integer.MAX_VALUE,
        false,
        List.of());
  }

  private static Set<String> editedLater(Recorded recorded, Instant moment) {
    Set<String> texts = new HashSet<>();
    for (Recorded.Edit edit : recorded.edits()) {
      if (!edit.at().isBefore(moment)) {
        texts.add(edit.textId());
      }
    }
    return texts;
  }

  /** An approval without a time may have come later. */
  private static boolean isBefore(Approved approval, Instant moment) {
    Instant at = approval.at();
    return at != null && at.isBefore(moment);
  }
}
