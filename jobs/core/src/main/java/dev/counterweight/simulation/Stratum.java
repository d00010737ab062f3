package dev.counterweight.simulation;

import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.List;

/**
 * Companies of one kind (STATISTICS A.2): the bounds within which groups are drawn.
 *
 * @param correlation of opportunities in one cluster of three on average; 0 for clusters of one
 * @param compression factor of the true rates' distance, by a detector that errs
 * @param offset what the detector sees where there is nothing
 */
record Stratum(
    int leastSize,
    int mostSize,
    double leastMean,
    double mostMean,
    double leastDeviation,
    double mostDeviation,
    double correlation,
    double compression,
    double offset) {
  static final Stratum BASE = new Stratum(8, 40, .1, .7, .05, .20, 0, 1, 0);

  private static final int GROUPS = 12;
  private static final int MOST_OPPORTUNITIES = 60;
  private static final int MOST_IN_A_CLUSTER = 5;
  private static final double LEAST_CONCENTRATION = 1.000_001;

  Stratum mean(double least, double most) {
    return new Stratum(
        leastSize,
        mostSize,
        least,
        most,
        leastDeviation,
        mostDeviation,
        correlation,
        compression,
        offset);
  }

  Stratum deviation(double deviation) {
    return new Stratum(
        leastSize,
        mostSize,
        leastMean,
        mostMean,
        deviation,
        deviation,
        correlation,
        compression,
        offset);
  }

  Stratum size(int least, int most) {
    return new Stratum(
        least,
        most,
        leastMean,
        mostMean,
        leastDeviation,
        mostDeviation,
        correlation,
        compression,
        offset);
  }

  Stratum correlated(double within) {
    return new Stratum(
        leastSize,
        mostSize,
        leastMean,
        mostMean,
        leastDeviation,
        mostDeviation,
        within,
        compression,
        offset);
  }

  /** Seen by a detector of that sensitivity and specificity; the estimand is what it detects. */
  Stratum detectedBy(double sensitivity, double specificity) {
    return new Stratum(
        leastSize,
        mostSize,
        leastMean,
        mostMean,
        leastDeviation,
        mostDeviation,
        correlation,
        sensitivity + specificity - 1,
        1 - specificity);
  }

  List<SimulatedGroup> company(Draws draws) {
    List<SimulatedGroup> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      groups.add(group(draws));
    }
    return groups;
  }

  private SimulatedGroup group(Draws draws) {
    int size = draws.between(leastSize, mostSize);
    double mean = draws.uniform(leastMean, mostMean);
    double concentration = concentration(mean, draws);
    List<SimulatedPerson> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double truth =
          Double.isInfinite(concentration)
              ? mean
              : draws.beta(mean * concentration, (1 - mean) * concentration);
      double rate = offset + compression * truth;
      int opportunities = (int) Math.min(MOST_OPPORTUNITIES, Math.floor(draws.gamma(.8, 15)));
      people.add(new SimulatedPerson(rate, clusters(rate, opportunities, draws)));
    }
    return new SimulatedGroup(offset + compression * mean, concentration, people);
  }

  /** Redrawn while no rate could vary so much around this mean; a fixed deviation is cut there. */
  private double concentration(double mean, Draws draws) {
    double concentration = 0;
    while (concentration <= 1) {
      double deviation = draws.uniform(leastDeviation, mostDeviation);
      concentration = mean * (1 - mean) / (deviation * deviation) - 1;
      if (leastDeviation == mostDeviation) {
        return Math.max(LEAST_CONCENTRATION, concentration);
      }
    }
    return concentration;
  }

  private List<RateCount> clusters(double rate, int opportunities, Draws draws) {
    if (correlation == 0) {
      return List.of(new RateCount(draws.binomial(opportunities, rate), opportunities));
    }
    double concentration = 1 / correlation - 1;
    List<RateCount> clusters = new ArrayList<>();
    for (int left = opportunities; left > 0; ) {
      int size = Math.min(left, draws.between(1, MOST_IN_A_CLUSTER));
      double own = draws.beta(rate * concentration, (1 - rate) * concentration);
      clusters.add(new RateCount(draws.binomial(size, own), size));
      left -= size;
    }
    return clusters;
  }
}
