package dev.counterweight.guard;

import dev.counterweight.guard.WordPattern.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises {@link NotEvaluated what must not be evaluated} in the names of settings, columns and
 * fields, and in texts that people write: ladder statements, rationales, notebooks' inputs.
 *
 * <p>It knows the usual English ways to say it, not every way: a text that passes is not proven
 * clean. A text that merely speaks of AI, or of being quick, passes.
 */
public final class DenyList {
  private DenyList() {}

  /**
   * One place where it was found.
   *
   * @param start offset of the first word
   * @param end offset behind the last word
   * @param words as they stand there
   */
  public record Hit(NotEvaluated what, int start, int end, String words) {
    /** What to tell whoever wrote it; one sentence, without where it stands. */
    public String message() {
      return "'%s' must not be evaluated: %s; %s (%s)"
          .formatted(words, what.title(), what.reason(), what.source());
    }
  }

  /**
   * What the name of a setting, a column or a field stands for, whatever its case and its joints:
   * {@code ai-usage-frequency}, {@code aiUsageFrequency}, {@code AI_USAGE_FREQUENCY}.
   */
  public static Optional<Hit> ofName(String name) {
    return found(nameWords(name), name, DenyPhrases.NAMES).stream().findFirst();
  }

  /** Every place in a text, in order, none twice for the same key. */
  public static List<Hit> inText(String text) {
    return found(textWords(text), text, DenyPhrases.PROSE);
  }

  private static List<Hit> found(
      List<Word> words, String text, Map<NotEvaluated, List<WordPattern>> phrases) {
    List<Hit> hits = new ArrayList<>();
    phrases.forEach(
        (what, patterns) -> {
          int at = 0;
          while (at < words.size()) {
            int end = longest(words, at, patterns);
            if (end > 0) {
              int start = words.get(at).start();
              int stop = words.get(end - 1).end();
              hits.add(new Hit(what, start, stop, text.substring(start, stop)));
            }
            at = Math.max(at + 1, end);
          }
        });
    hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::what));
    return hits;
  }

  private static int longest(List<Word> words, int at, List<WordPattern> patterns) {
    return patterns.stream().mapToInt(pattern -> pattern.match(words, at)).max().orElse(-1);
  }

  /** Runs of letters or digits; an apostrophe divides, so that "don't" ends in "t". */
  private static List<Word> textWords(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(Word.of(text.substring(start, i), start));
        start = -1;
      }
    }
    return words;
  }

  /** As in texts, and a capital after a small letter begins a word. */
  private static List<Word> nameWords(String name) {
    List<Word> words = new ArrayList<>();
    for (Word run : textWords(name)) {
      int start = run.start();
      for (int i = run.start() + 1; i <= run.end(); i++) {
        boolean divides = i == run.end() || begins(name, i, run.end());
        if (divides) {
          words.add(Word.of(name.substring(start, i), start));
          start = i;
        }
      }
    }
    return words;
  }

  private static boolean begins(String name, int at, int end) {
    boolean upper = Character.isUpperCase(name.charAt(at));
    boolean afterLower = Character.isLowerCase(name.charAt(at - 1));
    boolean beforeLower = at + 1 < end && Character.isLowerCase(name.charAt(at + 1));
    return upper && (afterLower || beforeLower);
  }
}
