package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.simulation.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
  @Test
  void findsNoCorrelationWhereClustersHoldOneEach() {
    List<RateCount> apart = List.of(new RateCount(1, 1), new RateCount(0, 1), new RateCount(1, 1));

    assertThat(Clusters.correlation(List.of(apart))).isZero();
    assertThat(Clusters.effective(apart, 0)).isEqualTo(new RateCount(2, 3));
  }

  @Test
  void countsClustersThatAlwaysAgreeAsOneEach() {
    List<RateCount> agreeing =
        List.of(new RateCount(3, 3), new RateCount(0, 3), new RateCount(3, 3));

    assertThat(Clusters.correlation(List.of(agreeing))).isCloseTo(1, within(1e-9));
    assertThat(Clusters.effective(agreeing, 1)).isEqualTo(new RateCount(2, 3));
  }

  /** STATISTICS A.4: .105 and .303 were found for .1 and .3. */
  @Test
  void findsThePlantedCorrelation() {
    assertThat(simulated(.1)).isCloseTo(.1, within(.02));
    assertThat(simulated(.3)).isCloseTo(.3, within(.02));
  }

  private static double simulated(double correlation) {
    double sum = 0;
    for (int seed = 1; seed <= 10; seed++) {
      sum += simulated(correlation, new Draws(seed));
    }
    return sum / 10;
  }

  private static double simulated(double correlation, Draws draws) {
    double concentration = 1 / correlation - 1;
    List<List<RateCount>> people = new ArrayList<>();
    for (int person = 0; person < 300; person++) {
      double rate = draws.beta(3, 5);
      List<RateCount> clusters = new ArrayList<>();
      for (int cluster = 0; cluster < 10; cluster++) {
        int size = draws.between(1, 5);
        double own = draws.beta(rate * concentration, (1 - rate) * concentration);
        clusters.add(new RateCount(draws.binomial(size, own), size));
      }
      people.add(clusters);
    }
    return Clusters.correlation(people);
  }
}
