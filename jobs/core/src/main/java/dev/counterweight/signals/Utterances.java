package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Utterances of a thread as signals look at them. */
final class Utterances {
  /** By time, and by id where the time is the same, so that no answer hangs on an order of rows. */
  private static final Comparator<Utterance> BY_TIME =
      Comparator.comparing(Utterance::writtenAt).thenComparing(Utterance::textId);

  private Utterances() {}

  /** All but those whose author had written the same words somewhere before. */
  static List<Utterance> byTime(WorkThread thread) {
    return everyByTime(thread).stream().filter(utterance -> !utterance.isRepeated()).toList();
  }

  /** All, for a signal that looks for what is said again. */
  static List<Utterance> everyByTime(WorkThread thread) {
    return thread.utterances().stream().sorted(BY_TIME).toList();
  }

  /** Those written before a moment, by time. */
  static List<Utterance> before(Instant moment, WorkThread thread) {
    return byTime(thread).stream().filter(u -> u.writtenAt().isBefore(moment)).toList();
  }

  /** The same words again, whatever their spacing, case and marks, are nothing new. */
  static final class Seen {
    private final Set<String> words = new HashSet<>();

    /** True the first time. */
    boolean isNew(String scope, Reading reading) {
      return words.add(scope + "\n" + normalised(reading.excerpt()));
    }

    private static String normalised(String excerpt) {
      StringBuilder bare = new StringBuilder();
      excerpt.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
      return bare.toString().toLowerCase(Locale.ROOT);
    }
  }
}
