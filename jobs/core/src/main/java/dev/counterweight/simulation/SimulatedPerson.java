package dev.counterweight.simulation;

import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.RateCount;
import java.util.List;

/**
 * Somebody whose rate is known.
 *
 * @param rate of detected evidence, the one that an interval should hold
 * @param clusters what came of it, by cluster
 */
record SimulatedPerson(double rate, List<RateCount> clusters) {
  RateCount seen() {
    return Clusters.total(clusters);
  }
}
