package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

/** Published values, reproduced with the code that estimates people (STATISTICS F). */
class ReferencesTest {
  /**
   * Tumours in 71 groups of rats (Tarone 1982), the last one the new experiment; as in Gelman et
   * al., Bayesian Data Analysis, section 5.
   */
  private static final String RATS =
      """
      0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20
      1/19 1/19 1/18 1/18 2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27
      2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50 4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19
      4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 6/20 16/52 15/47 15/46 9/24 4/14
      """;

  /** Boys among twelve children in 6,115 families of Saxony (Geissler 1889), by number of boys. */
  private static final long[] BOYS = {3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7};

  /** Hits in the first 45 at bats of 1970 (Efron and Morris 1975), and the rest of the season. */
  private static final int[] HITS = {
    18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7
  };

  private static final double[] REST = {
    .346, .298, .276, .222, .273, .270, .263, .210, .269, .230, .264, .256, .303, .264, .226, .286,
    .316, .200
  };

  /** Gelman et al. print E alpha 2.4 and E beta 14.3 under the prior flat in (mean, k^-1/2). */
  @Test
  void findsTheRatsParametersOfTheBook() {
    TreeMap<RateCount, Integer> cells = new TreeMap<>();
    rats().forEach(group -> cells.merge(group, 1, Integer::sum));
    double[] weights = Grid.normalised(Grid.logPosterior(cells, GroupPrior.BDA));
    double alpha = 0;
    double beta = 0;
    for (int node = 0; node < weights.length; node++) {
      alpha += weights[node] * Grid.mean(node) * Grid.concentration(node);
      beta += weights[node] * (1 - Grid.mean(node)) * Grid.concentration(node);
    }

    assertThat(alpha).isCloseTo(2.4, within(.05));
    assertThat(beta).isCloseTo(14.3, within(.15));
  }

  /** With Beta(1.4, 8.6) of the 70 others, the 71st has mean .223 (BDA, section 5.1). */
  @Test
  void drawsTheNewExperimentTowardsTheOthers() {
    List<RateCount> groups = rats();
    PeerGroup all = PeerGroup.of(groups, GroupPrior.BDA);

    assertThat((1.4 + 4) / (1.4 + 8.6 + 14)).isCloseTo(.223, within(.003));
    assertThat(all.mean()).isCloseTo(.144, within(.003));
    assertThat(all.estimate(new RateCount(4, 14)).estimate()).isCloseTo(.21, within(.015));
  }

  /**
   * Maximum log-likelihood -12492.8714 and, at the moments 34.1350 and 31.6085, hardly less; the
   * binomial's AIC is 25070.344. The likelihood is tested, not the digits: it lies on a ridge.
   */
  @Test
  void findsGeisslersLikelihood() {
    assertThat(boys(34.0956, 31.5715)).isCloseTo(-12492.8714, within(.001));
    assertThat(boys(34.1350, 31.6085)).isBetween(-12492.89, -12492.8713);
    double best = Double.NEGATIVE_INFINITY;
    for (double alpha = 28; alpha < 42; alpha += .2) {
      for (double mean = .515; mean < .524; mean += .0005) {
        best = Math.max(best, boys(alpha, alpha / mean - alpha));
      }
    }
    assertThat(best).isBetween(-12492.90, -12492.8713);
    double binomial = 1e9; // no spread at all
    assertThat(2 - 2 * boys(.519215 * binomial, .480785 * binomial))
        .isCloseTo(25070.344, within(.1));
  }

  private static double boys(double alpha, double beta) {
    double log = 0;
    for (int y = 0; y <= 12; y++) {
      double orders = CombinatoricsUtils.binomialCoefficientLog(12, y);
      log += BOYS[y] * (orders + BetaBinomial.logLikelihood(new RateCount(y, 12), alpha, beta));
    }
    return log;
  }

  /**
   * James and Stein keep .212 of a player's distance from the mean, and err 3.5 times less than the
   * plain averages (Efron and Morris 1977). Full Bayes, which does not take its own parameters for
   * known, keeps more and lies between the two.
   */
  @Test
  void shrinksTheBattersAsJamesAndSteinDo() {
    double mean = Arrays.stream(HITS).average().orElseThrow() / 45;
    double[] raw = Arrays.stream(HITS).mapToDouble(hits -> hits / 45.0).toArray();
    double spread = Arrays.stream(raw).map(rate -> (rate - mean) * (rate - mean)).sum();
    double kept = 1 - (raw.length - 3) * mean * (1 - mean) / 45 / spread;
    double[] stein = Arrays.stream(raw).map(rate -> mean + kept * (rate - mean)).toArray();
    PeerGroup group =
        PeerGroup.of(
            Arrays.stream(HITS).mapToObj(hits -> new RateCount(hits, 45)).toList(),
            GroupPrior.RHO_UNIFORM);
    double[] own =
        Arrays.stream(HITS)
            .mapToDouble(hits -> group.estimate(new RateCount(hits, 45)).estimate())
            .toArray();

    assertThat(kept).isCloseTo(.212, within(.001));
    assertThat(error(raw) / error(stein)).isCloseTo(3.5, within(.1));
    assertThat(error(raw) / error(own)).isBetween(3.0, 3.5);
    assertThat((own[0] - own[17]) / (raw[0] - raw[17])).isBetween(kept, .40);
    assertThat(group.mean()).isCloseTo(.2654, within(.01));
  }

  private static double error(double[] estimates) {
    double sum = 0;
    for (int i = 0; i < estimates.length; i++) {
      sum += (estimates[i] - REST[i]) * (estimates[i] - REST[i]);
    }
    return sum;
  }

  private static List<RateCount> rats() {
    List<RateCount> counts = new ArrayList<>();
    for (String fraction : RATS.trim().split("\\s+")) {
      String[] parts = fraction.split("/");
      counts.add(new RateCount(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }
    return counts;
  }
}
