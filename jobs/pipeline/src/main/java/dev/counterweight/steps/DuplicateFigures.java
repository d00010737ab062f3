package dev.counterweight.steps;

import dev.counterweight.signals.similar.SimilarText;
import dev.counterweight.signals.similar.SimilarTexts;
import dev.counterweight.signals.similar.SimilarTexts.Match;
import dev.counterweight.signals.similar.SimilarityWeights;
import dev.counterweight.signals.similar.SimilarityWeights.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How well retrieval finds what people linked as duplicates.
 *
 * <ul>
 *   <li>Recall at k: of the tickets with a duplicate opened earlier, the share that has one among
 *       the first k of all earlier tickets.
 *   <li>A pair is shown when one of its tickets has the other among its first five and its
 *       probability is at least {@link SimilarityWeights#SHOWN}.
 *   <li>Labelled pairs are those of two tickets that both carry a duplicate link: right when they
 *       are of one group, wrong when people joined each to others. Of a pair with an unlinked
 *       ticket nobody said anything; counted as wrong it gives the lower bound.
 * </ul>
 */
public final class DuplicateFigures {
  private static final int FIRST = 5;

  private final List<SimilarText> texts;
  private final Map<String, String> groups;
  private final Map<Integer, List<Match>> matches = new TreeMap<>();

  DuplicateFigures(SimilarTexts index, Map<String, String> groups) {
    this.texts = index.texts();
    this.groups = groups;
    for (int text = 0; text < texts.size(); text++) {
      if (groups.containsKey(texts.get(text).id())) {
        matches.put(text, index.matches(text));
      }
    }
  }

  /**
   * The figures.
   *
   * @param asked tickets with a duplicate opened earlier
   * @param labelled shown pairs of which both tickets carry a duplicate link
   * @param shown shown pairs of which at least one does
   * @param precision of the labelled ones
   * @param lowerBound share of right ones among all shown
   */
  public record Figures(
      String weights,
      int tickets,
      int links,
      int asked,
      double recallAt1,
      double recallAt5,
      double recallAt20,
      int shown,
      int labelled,
      double precision,
      double lowerBound) {}

  /** With the weights that ship. */
  public Figures shipped() {
    return figures("shipped", text -> SimilarityWeights.SHIPPED);
  }

  /** With weights fitted on one half of the groups, judged on the other, both ways. */
  public Figures crossed() {
    SimilarityWeights[] halves = {fit(text -> half(text) == 0), fit(text -> half(text) == 1)};
    return figures("of the other half", text -> halves[1 - half(text)]);
  }

  /** Weights fitted on all groups. */
  public SimilarityWeights fit() {
    return fit(text -> true);
  }

  private SimilarityWeights fit(IntPredicate learnsFrom) {
    List<Judged> pairs = new ArrayList<>();
    matches.forEach(
        (text, found) -> {
          if (learnsFrom.test(text)) {
            found.forEach(match -> pairs.add(new Judged(match.features(), same(text, match))));
          }
        });
    return SimilarityWeights.fit(pairs);
  }

  private int half(int text) {
    String group = groups.getOrDefault(texts.get(text).id(), "");
    return Math.floorMod((group.hashCode() * 31) >>> 3, 2);
  }

  private boolean same(int text, Match match) {
    String group = groups.get(texts.get(text).id());
    return group != null && group.equals(groups.get(match.other().id()));
  }

  /** Chooses the weights by which the pairs of a ticket are judged. */
  private interface Chosen {
    SimilarityWeights of(int text);
  }

  private Figures figures(String name, Chosen weights) {
    int asked = 0;
    int[] found = new int[3];
    int right = 0;
    int labelled = 0;
    Set<String> shown = new HashSet<>();
    for (Map.Entry<Integer, List<Match>> entry : matches.entrySet()) {
      int text = entry.getKey();
      SimilarityWeights own = weights.of(text);
      List<Match> best = sorted(entry.getValue(), own);
      if (hasEarlier(text)) {
        asked++;
        int rank = rank(text, best);
        found[0] += rank <= 1 ? 1 : 0;
        found[1] += rank <= FIRST ? 1 : 0;
        found[2] += rank <= 20 ? 1 : 0;
      }
      for (Match match : best.subList(0, Math.min(FIRST, best.size()))) {
        boolean isShown = own.probability(match.features()) >= SimilarityWeights.SHOWN;
        if (isShown && shown.add(key(texts.get(text).id(), match.other().id()))) {
          right += same(text, match) ? 1 : 0;
          labelled += groups.containsKey(match.other().id()) ? 1 : 0;
        }
      }
    }
    return new Figures(
        name,
        texts.size(),
        groups.size(),
        asked,
        share(found[0], asked),
        share(found[1], asked),
        share(found[2], asked),
        shown.size(),
        labelled,
        share(right, labelled),
        share(right, shown.size()));
  }

  private static List<Match> sorted(List<Match> matches, SimilarityWeights weights) {
    return matches.stream()
        .sorted(
            Comparator.comparingDouble((Match match) -> -weights.probability(match.features()))
                .thenComparing(match -> match.other().id()))
        .toList();
  }

  private boolean hasEarlier(int text) {
    String group = groups.get(texts.get(text).id());
    return matches.keySet().stream()
        .anyMatch(
            other -> other < text && Objects.equals(groups.get(texts.get(other).id()), group));
  }

  /** Place of the first duplicate among the earlier tickets. */
  private int rank(int text, List<Match> best) {
    int rank = 0;
    for (Match match : best) {
      SimilarText own = texts.get(text);
      SimilarText other = match.other();
      boolean earlier =
          other.askedAt().isBefore(own.askedAt())
              || (other.askedAt().equals(own.askedAt()) && other.id().compareTo(own.id()) < 0);
      if (earlier) {
        rank++;
        if (same(text, match)) {
          return rank;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
