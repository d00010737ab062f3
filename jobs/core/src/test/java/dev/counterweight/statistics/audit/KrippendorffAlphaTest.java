package dev.counterweight.statistics.audit;

import static dev.counterweight.statistics.audit.KrippendorffAlpha.Metric.INTERVAL;
import static dev.counterweight.statistics.audit.KrippendorffAlpha.Metric.NOMINAL;
import static dev.counterweight.statistics.audit.KrippendorffAlpha.Metric.ORDINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.statistics.audit.KrippendorffAlpha.Agreement;
import dev.counterweight.statistics.audit.KrippendorffAlpha.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the examples of Krippendorff 2011, "Computing Krippendorff's alpha-reliability". */
class KrippendorffAlphaTest {
  private static final int RESAMPLES = 1_000;

  /** Four observers, twelve units, ratings missing. */
  private static final String FOUR =
      """
      1 2 3 3 2 1 4 1 2 . . .
      1 2 3 3 2 2 4 1 2 5 . 3
      . 3 3 3 2 3 4 2 2 5 1 .
      1 2 3 3 2 4 4 1 2 5 1 .""";

  @Test
  void fourObserversWithMissingRatings() {
    assertThat(KrippendorffAlpha.of(cases(FOUR), NOMINAL)).isCloseTo(0.743, within(5e-4));
    assertThat(KrippendorffAlpha.of(cases(FOUR), ORDINAL)).isCloseTo(0.815, within(5e-4));
    assertThat(KrippendorffAlpha.of(cases(FOUR), INTERVAL)).isCloseTo(0.849, within(5e-4));
  }

  @Test
  void twoObserversOfYesAndNo() {
    String table = "0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0";

    assertThat(KrippendorffAlpha.of(cases(table), NOMINAL)).isCloseTo(0.095, within(5e-4));
  }

  /** Categories a to e, here 1 to 5. */
  @Test
  void twoObserversOfFiveCategories() {
    String table = "1 1 2 2 4 3 3 3 5 4 4 1\n2 1 2 2 2 3 3 3 5 4 4 4";

    assertThat(KrippendorffAlpha.of(cases(table), NOMINAL)).isCloseTo(0.692, within(5e-4));
  }

  @Test
  void ratingsAllAlikeHaveNoAlpha() {
    assertThat(KrippendorffAlpha.of(cases("3 3 3\n3 3 3"), ORDINAL)).isNaN();

    Agreement agreement = KrippendorffAlpha.bootstrap(cases("3 3 3\n3 3 3"), ORDINAL, 100, 1);
    assertThat(agreement.undefined()).isEqualTo(100);
    assertThat(agreement.state()).isEqualTo(State.CANNOT_TELL);
  }

  @Test
  void twelveCasesCannotTellWhatSixtyCan() {
    List<List<@Nullable Integer>> sixty = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int value = 1 + i % 5;
      int near = i % 6 == 0 ? Math.min(5, value + 1) : value;
      sixty.add(List.of(value, near));
    }

    assertThat(KrippendorffAlpha.bootstrap(sixty, ORDINAL, RESAMPLES, 1).state())
        .isEqualTo(State.USABLE);
    assertThat(KrippendorffAlpha.bootstrap(cases(FOUR), ORDINAL, RESAMPLES, 1).state())
        .isEqualTo(State.CANNOT_TELL);
  }

  @Test
  void ratersWhoContradictEachOtherAreNotUsable() {
    List<List<@Nullable Integer>> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cases.add(List.of(1 + i % 5, 5 - i % 5));
    }

    assertThat(KrippendorffAlpha.bootstrap(cases, ORDINAL, RESAMPLES, 1).state())
        .isEqualTo(State.NOT_USABLE);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertThat(KrippendorffAlpha.bootstrap(cases(FOUR), ORDINAL, RESAMPLES, 5))
        .isEqualTo(KrippendorffAlpha.bootstrap(cases(FOUR), ORDINAL, RESAMPLES, 5));
  }

  /** Spearman 1910, Brown 1910; the published single-rater reliabilities .52 and .65. */
  @Test
  void theMeanOfRatersIsMoreReliableThanOne() {
    assertThat(KrippendorffAlpha.ofMean(.52, 2)).isCloseTo(.68, within(.005));
    assertThat(KrippendorffAlpha.ofMean(.52, 3)).isCloseTo(.76, within(.005));
    assertThat(KrippendorffAlpha.ofMean(.52, 4)).isCloseTo(.81, within(.005));
    assertThat(KrippendorffAlpha.ofMean(.65, 2)).isCloseTo(.79, within(.005));
    assertThat(KrippendorffAlpha.ofMean(.65, 4)).isCloseTo(.88, within(.005));
  }

  /** A line per observer, a column per case. */
  static List<List<@Nullable Integer>> cases(String table) {
    List<List<@Nullable Integer>> cases = new ArrayList<>();
    for (String observer : table.split("\n")) {
      String[] ratings = observer.split(" ");
      for (int i = 0; i < ratings.length; i++) {
        if (i == cases.size()) {
          cases.add(new ArrayList<>());
        }
        cases.get(i).add(ratings[i].equals(".") ? null : Integer.valueOf(ratings[i]));
      }
    }
    return cases;
  }
}
