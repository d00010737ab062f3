package dev.counterweight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticTest {
  /** Odds of 3 to 1 with the sign, 1 to 3 without: the maximum-likelihood weights are known. */
  @Test
  void findsTheLogOddsOfATwoByTwoTable() {
    List<Map<String, Double>> cells = new ArrayList<>();
    boolean[] truth = new boolean[8];
    for (int i = 0; i < 8; i++) {
      boolean sign = i < 4;
      cells.add(sign ? Map.of("sign", 1.0) : Map.of());
      truth[i] = sign ? i != 0 : i == 4;
    }

    double[] weights = Logistic.fit(Rows.of(cells, all(8), 1), truth, all(8), 1e-9, false);

    assertThat(weights[1]).isCloseTo(-Math.log(3), within(0.001));
    assertThat(weights[0]).isCloseTo(2 * Math.log(3), within(0.001));
  }

  @Test
  void aPenaltyPullsTheWeightTowardsNothing() {
    List<Map<String, Double>> cells = List.of(Map.of("sign", 1.0), Map.of());
    boolean[] truth = {true, false};
    Rows rows = Rows.of(cells, all(2), 1);

    double loose = Logistic.fit(rows, truth, all(2), 0.1, false)[0];
    double strict = Logistic.fit(rows, truth, all(2), 10, false)[0];

    assertThat(strict).isPositive().isLessThan(loose / 4);
  }

  @Test
  void choosesWhatGoesWithTheTruthAndLeavesOutItsDouble() {
    List<Map<String, Double>> cells = new ArrayList<>();
    boolean[] truth = new boolean[40];
    for (int i = 0; i < 40; i++) {
      truth[i] = i % 2 == 0;
      double says = truth[i] ? 1.0 : 0.0;
      cells.add(Map.of("a", says, "copy", says, "noise", (double) (i % 3)));
    }
    Rows rows = Rows.of(cells, all(40), 1);

    List<Integer> best = Selection.best(rows, truth, all(40), 2, 0.9);

    assertThat(best.stream().map(rows.names()::get)).containsExactly("a", "noise");
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return all;
  }
}
