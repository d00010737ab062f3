package dev.counterweight.simulation;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Random draws; the same seed draws the same. */
public final class Draws {
  private final RandomGenerator random;

  public Draws(long seed) {
    this.random = new Well19937c(seed);
  }

  public double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from low to high, both among them. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public double beta(double alpha, double beta) {
    return new BetaDistribution(random, alpha, beta).sample();
  }

  public double gamma(double shape, double scale) {
    return new GammaDistribution(random, shape, scale).sample();
  }

  /** How many of so many trials succeed. */
  public int binomial(int trials, double rate) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < rate ? 1 : 0;
    }
    return successes;
  }
}
