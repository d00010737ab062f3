package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who took part in a launch before it happened: its owner, who approved it, and who wrote something
 * of their own on it. A word of thanks, or words that stood elsewhere before, is no part.
 */
final class Participation {
  /** "Looks good to me, thanks!" is five; a shorter text counts where a detector reads it. */
  private static final int LEAST_WORDS = 6;

  private Participation() {}

  /**
   * Those who took part; empty where nobody but the owner did. What one person makes, launches and
   * sees alone is no occasion: it could be made without end.
   */
  static Set<String> in(WorkThread thread, Instant launchedAt) {
    Set<String> people = new TreeSet<>();
    for (Utterance utterance : Utterances.before(launchedAt, thread)) {
      String author = utterance.authorId();
      if (author != null && isOfItsOwn(utterance)) {
        people.add(author);
      }
    }
    for (Approved approval : thread.approvals()) {
      Instant at = approval.at();
      if (at == null || !at.isAfter(launchedAt)) { // without a time: approvals precede a merge
        people.add(approval.approverId());
      }
    }
    String owner = thread.ownerId();
    if (owner != null) {
      people.add(owner);
    }
    return people.equals(Set.of(owner == null ? "" : owner)) ? Set.of() : people;
  }

  private static boolean isOfItsOwn(Utterance utterance) {
    return utterance.words() >= LEAST_WORDS || !utterance.readings().isEmpty();
  }
}
