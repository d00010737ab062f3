package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who took part in a launch before it happened: its owner, who approved it, and who wrote something
 * of their own on it. A word of thanks, or words that stood elsewhere before, is no part.
 */
final class Participation {
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

  /** Whether somebody else than this person wrote something of their own. */
  static boolean isTouchedByOthers(String person, List<Utterance> utterances) {
    return utterances.stream()
        .anyMatch(
            said -> said.authorId() != null && !person.equals(said.authorId()) && isOfItsOwn(said));
  }

  /** Neither a word of thanks nor words that their author had written elsewhere before. */
  static boolean isOfItsOwn(Utterance utterance) {
    boolean says = utterance.words() >= Utterance.LEAST_WORDS || !utterance.readings().isEmpty();
    return says && !utterance.isRepeated();
  }
}
