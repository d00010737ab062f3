package dev.counterweight.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactTestsTest {
  /** Fisher 1935, The Design of Experiments, chapter II: the lady who tasted tea. */
  @Test
  void theLadyTastingTea() {
    assertThat(FisherExact.of(3, 1, 1, 3).oneSided()).isCloseTo(.242857, within(1e-6));
    assertThat(FisherExact.of(3, 1, 1, 3).twoSided()).isCloseTo(.485714, within(1e-6));
    assertThat(FisherExact.of(4, 0, 0, 4).oneSided()).isCloseTo(.0142857, within(1e-7));
    assertThat(FisherExact.of(4, 0, 0, 4).twoSided()).isCloseTo(.0285714, within(1e-7));
  }

  /** Fisher 1962, "Confidence limits for a cross-product ratio": convictions of twins. */
  @Test
  void convictionsOfTwins() {
    assertThat(FisherExact.of(10, 3, 2, 15).oneSided()).isCloseTo(.00046518, within(1e-8));
    assertThat(FisherExact.of(2, 15, 10, 3).twoSided()).isCloseTo(.00053672, within(1e-8));
  }

  /** Fisher 1935, chapter III: Darwin's cross- and self-fertilised maize, eighths of an inch. */
  @Test
  void darwinsMaize() {
    double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    double oneSided = PermutationTest.signs(differences, 0, 0);

    assertThat(oneSided * 32_768).isCloseTo(863, within(1e-6));
    assertThat(2 * oneSided).isCloseTo(.0526733, within(1e-7));
  }

  @Test
  void allDealsOfFewCasesAreSeen() {
    double[] values = {5, 4, 1, 2, 3, 0};
    boolean[] chosen = {true, true, false, false, true, false};

    assertThat(PermutationTest.higherAmong(values, chosen, 0, 0)).isEqualTo(1.0 / 20);
    chosen[4] = false;
    chosen[3] = true;
    assertThat(PermutationTest.higherAmong(values, chosen, 0, 0)).isEqualTo(2.0 / 20);
  }

  @Test
  void drawnDealsComeNearToAll() {
    double[] values = new double[18];
    boolean[] chosen = new boolean[18];
    for (int i = 0; i < 18; i++) {
      values[i] = (i * 7) % 18;
      chosen[i] = i % 2 == 0;
    }
    double exact = exact(values, chosen);

    assertThat(PermutationTest.higherAmong(values, chosen, 20_000, 1))
        .isCloseTo(exact, within(.01));
    assertThat(PermutationTest.higherAmong(values, chosen, 500, 3))
        .isEqualTo(PermutationTest.higherAmong(values, chosen, 500, 3));
  }

  /** Counted in another way: every subset as the bits of a number. */
  private static double exact(double[] values, boolean[] chosen) {
    double seen = 0;
    for (int i = 0; i < values.length; i++) {
      seen += chosen[i] ? values[i] : 0;
    }
    int all = 0;
    int asHigh = 0;
    for (int subset = 0; subset < 1 << values.length; subset++) {
      if (Integer.bitCount(subset) == 9) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += (subset >> i & 1) == 1 ? values[i] : 0;
        }
        all++;
        asHigh += sum >= seen ? 1 : 0;
      }
    }
    return (double) asHigh / all;
  }

  /** 29 CFR 1607.4 D; the ratio of 6/20 to 24/40 is one half. */
  @Test
  void theImpactRatioIsOfTheLowerRateToTheHigher() {
    ImpactRatio screen = ImpactRatio.of(6, 20, 24, 40);

    assertThat(screen.ratio()).isCloseTo(.5, within(1e-12));
    assertThat(screen.shortfall()).isCloseTo(4, within(1e-12));
    assertThat(screen.below()).isTrue();
    assertThat(screen.probability()).isEqualTo(FisherExact.of(6, 14, 24, 16).twoSided());
    assertThat(ImpactRatio.of(24, 40, 6, 20).shortfall()).isCloseTo(4, within(1e-12));
  }

  @Test
  void groupsBelowFiveAreNotShown() {
    assertThat(ImpactRatio.isShown(5, 5)).isTrue();
    assertThat(ImpactRatio.isShown(4, 50)).isFalse();
    assertThat(ImpactRatio.isShown(50, 4)).isFalse();
  }
}
