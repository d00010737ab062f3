package dev.counterweight.signals.similar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * All texts of a collection and, for each, the few that most resemble it. Work grows with the lists
 * of shared telling words, not with the square of the texts: a word in more than a tenth of them
 * (or 3,000) opens no list, and of a text no more than the first 200 words count, of what was said
 * below it 300.
 */
public final class SimilarTexts {
  /** So many neighbours of each text are looked at closely. */
  static final int NEIGHBOURS = 100;

  private static final int TEXT_WORDS = 200;
  private static final int THREAD_WORDS = 300;
  private static final int TITLE_WEIGHT = 3;
  private static final int FEWEST_FOR_A_CAP = 500;
  private static final int MOST_TEXTS = 3000;
  private static final double HALF_A_YEAR = Math.log(180);

  private final List<SimilarText> texts;
  private final TermIndex titles;
  private final TermIndex bodies;
  private final TermIndex threads;
  private final List<List<Integer>> heads = new ArrayList<>();
  private final int[][] neighbours;
  private final List<Map<Integer, Integer>> places = new ArrayList<>();

  private SimilarTexts(List<SimilarText> texts) {
    this.texts = texts;
    int most = Math.max(FEWEST_FOR_A_CAP, Math.min(MOST_TEXTS, texts.size() / 10));
    List<Map<String, Integer>> title = new ArrayList<>();
    List<Map<String, Integer>> body = new ArrayList<>();
    List<Map<String, Integer>> thread = new ArrayList<>();
    for (SimilarText text : texts) {
      List<String> titleWords = Terms.of(text.title(), TEXT_WORDS);
      List<String> words = Terms.of(text.text(), TEXT_WORDS);
      List<String> more = Terms.of(text.more(), THREAD_WORDS);
      title.add(Terms.counts(titleWords, 1, List.of()));
      body.add(Terms.counts(titleWords, TITLE_WEIGHT, words));
      words.addAll(more);
      thread.add(Terms.counts(titleWords, TITLE_WEIGHT, words));
    }
    titles = TermIndex.of(title, most);
    bodies = TermIndex.of(body, most);
    threads = TermIndex.of(thread, most);
    // of a text without a title, the text itself must be covered
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Integer> head = title.get(i).isEmpty() ? body.get(i) : title.get(i);
      heads.add(threads.numbersOf(head.keySet()));
    }
    neighbours = new int[texts.size()][];
    for (int asking = 0; asking < texts.size(); asking++) {
      neighbours[asking] = nearest(asking);
      places.add(placesOf(neighbours[asking]));
    }
  }

  private static Map<Integer, Integer> placesOf(int[] neighbours) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < neighbours.length; i++) {
      places.put(neighbours[i], i + 1);
    }
    return places;
  }

  /** An index of texts, in any order: answers do not hang on it. */
  public static SimilarTexts of(List<SimilarText> texts) {
    return new SimilarTexts(
        texts.stream()
            .sorted(Comparator.comparing(SimilarText::askedAt).thenComparing(SimilarText::id))
            .toList());
  }

  /**
   * Another text and how it resembles the asking one.
   *
   * @param probability that one good answer would answer both
   */
  public record Match(SimilarText other, PairFeatures features, double probability) {}

  /** By time. */
  public List<SimilarText> texts() {
    return texts;
  }

  /** What resembles a text, the likeliest first. */
  public List<Match> matches(int asking) {
    List<Match> matches = new ArrayList<>();
    for (int other : neighbours[asking]) {
      PairFeatures features = features(asking, other);
      matches.add(
          new Match(texts.get(other), features, SimilarityWeights.SHIPPED.probability(features)));
    }
    matches.sort(
        Comparator.comparingDouble(Match::probability)
            .reversed()
            .thenComparing(match -> match.other().id()));
    return matches;
  }

  /** Those that share the most, over the fields together. */
  private int[] nearest(int asking) {
    float[] sums = new float[texts.size()];
    titles.addSimilarities(asking, sums);
    bodies.addSimilarities(asking, sums);
    threads.addSimilarities(asking, sums);
    sums[asking] = 0;
    Comparator<Integer> nearer =
        Comparator.<Integer>comparingDouble(text -> sums[text])
            .thenComparing(Comparator.<Integer>reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(nearer);
    for (int text = 0; text < sums.length; text++) {
      boolean counts = sums[text] > 0;
      if (counts && best.size() < NEIGHBOURS) {
        best.add(text);
      } else if (counts && nearer.compare(text, best.element()) > 0) {
        best.remove();
        best.add(text);
      }
    }
    List<Integer> order = new ArrayList<>(best);
    order.sort(nearer.reversed());
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private PairFeatures features(int one, int other) {
    SimilarText left = texts.get(one);
    SimilarText right = texts.get(other);
    return new PairFeatures(
        threads.similarity(one, other),
        threads.covered(other, heads.get(one)),
        threads.covered(one, heads.get(other)),
        place(one, other),
        place(other, one),
        Collections.disjoint(left.areas(), right.areas()) ? 0 : 1,
        left.askerId().equals(right.askerId()) ? 1 : 0,
        Math.log1p(Duration.between(left.askedAt(), right.askedAt()).abs().toHours() / 24.0)
            / HALF_A_YEAR);
  }

  /** 1 for the nearest, then 1 / log2(1 + place), as gains are discounted in retrieval. */
  private double place(int seenFrom, int text) {
    int place = places.get(seenFrom).getOrDefault(text, NEIGHBOURS + 1);
    return Math.log(2) / Math.log(1 + place);
  }
}
