package dev.counterweight.statistics;

import java.util.Random;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Random draws for simulated companies. */
final class Draws {
  private Draws() {}

  static double beta(Random random, double alpha, double beta) {
    return new BetaDistribution(null, alpha, beta)
        .inverseCumulativeProbability(random.nextDouble());
  }

  static double gamma(Random random, double shape) {
    return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(random.nextDouble());
  }

  static int binomial(Random random, int trials, double rate) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < rate ? 1 : 0;
    }
    return successes;
  }
}
