package dev.counterweight.threads;

import dev.counterweight.model.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who answers whom in one change, incident or ticket. In this order: whose words are repeated; who
 * wrote last, before, in the same discussion of the tool; whose name the text begins with. A ticket
 * is one long discussion: there only quotes and names tell.
 */
public final class Conversation {
  private final Map<Long, Utterance> saidFirst = new HashMap<>();
  private final Map<String, Utterance> lastOfDiscussion = new HashMap<>();
  private final Map<String, Utterance> lastOfPerson = new HashMap<>();
  private final Map<String, Utterance> lastOfOthers = new HashMap<>();

  private Conversation() {}

  /** The turns of one subject, in order of time. */
  public static List<Turn> turns(List<Utterance> utterances) {
    Conversation conversation = new Conversation();
    List<Turn> turns = new ArrayList<>();
    utterances.stream()
        .sorted(
            Comparator.comparing((Utterance u) -> u.position() >= 0)
                .thenComparing(Utterance::writtenAt)
                .thenComparing(Utterance::discussionId)
                .thenComparing(Utterance::position)
                .thenComparing(Utterance::turnId))
        .forEach(utterance -> turns.add(conversation.turn(utterance)));
    return turns;
  }

  /** What a turn answers, and how that is known. */
  private record Answer(Utterance to, String by) {}

  private Turn turn(Utterance it) {
    Answer answer = it.event() == null ? answer(it) : null;
    if (it.event() == null) {
      remember(it);
    }
    return new Turn(
        it.turnId(),
        it.subjectKind(),
        it.subjectId(),
        it.discussionId(),
        Math.max(0, it.position()),
        it.authorId(),
        it.event(),
        it.concernedIds(),
        it.relievedIds(),
        answer == null ? null : answer.to().turnId(),
        answer == null ? null : answer.to().authorId(),
        answer == null ? null : answer.by(),
        it.hasQuote(),
        it.hasCode(),
        it.resolution(),
        it.resolvedById(),
        it.writtenAt());
  }

  private @Nullable Answer answer(Utterance it) {
    for (Long line : it.quoted()) {
      Utterance quoted = saidFirst.get(line);
      if (quoted != null && isOther(quoted, it)) {
        return new Answer(quoted, "quote");
      }
    }
    Utterance before = it.position() > 0 ? lastByOther(it) : null;
    if (before != null) {
      return new Answer(before, "discussion");
    }
    for (String person : it.addressedIds()) {
      Utterance last = lastOfPerson.get(person);
      if (last != null && isOther(last, it)) {
        return new Answer(last, "address");
      }
    }
    return null;
  }

  /** The last in the same discussion that somebody else wrote. */
  private @Nullable Utterance lastByOther(Utterance it) {
    Utterance last = lastOfDiscussion.get(it.discussionId());
    if (last == null || isOther(last, it)) {
      return last;
    }
    return lastOfOthers.get(it.discussionId());
  }

  private void remember(Utterance it) {
    it.spoken().forEach(line -> saidFirst.putIfAbsent(line, it));
    Utterance last = lastOfDiscussion.put(it.discussionId(), it);
    if (last != null && isOther(last, it)) {
      lastOfOthers.put(it.discussionId(), last);
    }
    if (it.authorId() != null) {
      lastOfPerson.put(it.authorId(), it);
    }
  }

  /** Nobody known may be anybody; two of those are not taken for one. */
  private static boolean isOther(Utterance one, Utterance other) {
    return one.authorId() == null || !Objects.equals(one.authorId(), other.authorId());
  }
}
