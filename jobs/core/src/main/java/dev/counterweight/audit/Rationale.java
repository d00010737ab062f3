package dev.counterweight.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a rationale rests on: marked spans of the text as filed, each with the kind of reason it
 * gives. Words only; whether a reason is true is for people (METHOD H1, H2, H9, J11, K7, K8).
 *
 * @param spans in order of their place, none overlapping
 */
public record Rationale(String text, List<Span> spans) {
  /** Longer texts are read to here. */
  public static final int MOST_SIGNS = 20_000;

  /**
   * A marked span.
   *
   * @param isVague claims something of the kind without saying what anybody could check
   */
  public record Span(int start, int end, ReasonKind kind, boolean isVague) {
    private int length() {
      return end - start;
    }
  }

  /** One word of the text. */
  private record Word(String lower, int start, int end) {}

  /** Reads a rationale. */
  public static Rationale of(String filed) {
    String text = filed.length() <= MOST_SIGNS ? filed : filed.substring(0, MOST_SIGNS);
    List<Word> words = words(text);
    List<Span> all = new ArrayList<>();
    for (ReasonKind kind : ReasonKind.values()) {
      for (String phrase : kind.phrases()) {
        find(phrase.split(" "), kind, ReasonKind.VAGUE_ALIGNMENT.contains(phrase), words, all);
      }
    }
    return new Rationale(text, withoutOverlaps(all));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || text.charAt(i) == '-'
                  || text.charAt(i) == '\'');
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new Word(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
        start = -1;
      }
    }
    return words;
  }

  private static void find(
      String[] phrase, ReasonKind kind, boolean isVague, List<Word> words, List<Span> found) {
    for (int at = 0; at + phrase.length <= words.size(); at++) {
      boolean matches = true;
      for (int part = 0; part < phrase.length && matches; part++) {
        matches = matches(phrase[part], words.get(at + part).lower);
      }
      if (matches) {
        Word last = words.get(at + phrase.length - 1);
        found.add(new Span(words.get(at).start, last.end, kind, isVague));
      }
    }
  }

  private static boolean matches(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  /** The longer of two that overlap, so that a phrase goes before a word in it. */
  private static List<Span> withoutOverlaps(List<Span> all) {
    List<Span> kept = new ArrayList<>();
    List<Span> longest =
        all.stream()
            .sorted(
                Comparator.comparingInt(Span::length)
                    .reversed()
                    .thenComparingInt(Span::start)
                    .thenComparing(Span::kind))
            .toList();
    for (Span span : longest) {
      if (kept.stream().noneMatch(other -> span.start < other.end && other.start < span.end)) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(Span::start));
    return List.copyOf(kept);
  }

  /** How often each kind of reason is given. */
  public Map<ReasonKind, Integer> counts() {
    Map<ReasonKind, Integer> counts = new EnumMap<>(ReasonKind.class);
    spans.forEach(span -> counts.merge(span.kind, 1, Integer::sum));
    return counts;
  }

  /** Whether a kind is given in a way that says something. */
  public boolean cites(ReasonKind kind) {
    return spans.stream().anyMatch(span -> span.kind == kind && !span.isVague);
  }

  /** Of decision, risk and alignment, those it says something about. */
  public Set<ReasonKind> judgment() {
    Set<ReasonKind> cited = EnumSet.noneOf(ReasonKind.class);
    for (ReasonKind kind : ReasonKind.values()) {
      if (kind.isJudgment() && cites(kind)) {
        cited.add(kind);
      }
    }
    return cited;
  }

  /** A strong answer names at least two of decision, risk and alignment (METHOD F7, K7). */
  public boolean isSpecific() {
    return judgment().size() >= 2;
  }

  /** Volume or speed, and neither a decision nor a risk. */
  public boolean isVolumeLed() {
    return (cites(ReasonKind.VOLUME) || cites(ReasonKind.SPEED))
        && !cites(ReasonKind.DECISION)
        && !cites(ReasonKind.RISK);
  }
}
