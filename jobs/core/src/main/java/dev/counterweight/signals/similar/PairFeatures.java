package dev.counterweight.signals.similar;

import java.util.List;

/**
 * What speaks for two texts asking the same, each a number of about 0 to 1, the same whatever the
 * size of the collection and its vocabulary.
 *
 * @param threads cosine of title, text and what was said below
 * @param covers share of the first title's telling words that the other thread has
 * @param coveredBy the same the other way round
 * @param place how near the other comes among all that resemble the first, 1 for the nearest
 * @param placeBack the same seen from the other
 * @param sharedArea 1 where both belong to a same area
 * @param sameAsker 1 where one person wrote both
 * @param daysApart logarithm of the days between them, 0 for the same day, about 1 for half a year
 */
public record PairFeatures(
    double threads,
    double covers,
    double coveredBy,
    double place,
    double placeBack,
    double sharedArea,
    double sameAsker,
    double daysApart) {

  /** Names in the order of {@link #values}. */
  public static final List<String> NAMES =
      List.of(
          "threads",
          "covers",
          "covered-by",
          "place",
          "place-back",
          "shared-area",
          "same-asker",
          "days-apart");

  /** In the order of {@link #NAMES}. */
  public double[] values() {
    return new double[] {
      threads, covers, coveredBy, place, placeBack, sharedArea, sameAsker, daysApart
    };
  }
}
