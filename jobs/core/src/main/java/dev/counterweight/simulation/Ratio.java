package dev.counterweight.simulation;

import java.util.ArrayList;
import java.util.List;

/** A share or a ratio pooled over seeds, and how far it would differ with other seeds. */
final class Ratio {
  private final List<double[]> seeds = new ArrayList<>();
  private double above;
  private double below;

  void add(double toAbove, double toBelow) {
    above += toAbove;
    below += toBelow;
  }

  void add(boolean yes) {
    add(yes ? 1 : 0, 1);
  }

  /** What was added since the last one belongs to one seed. */
  void endSeed() {
    seeds.add(new double[] {above, below});
    above = 0;
    below = 0;
  }

  double value() {
    return sum(0) / sum(1);
  }

  /** The standard error over seeds of a ratio of sums (delta method). */
  double standardError() {
    double value = value();
    double squares = 0;
    for (double[] seed : seeds) {
      double residual = seed[0] - value * seed[1];
      squares += residual * residual;
    }
    double count = seeds.size();
    return Math.sqrt(squares * count / (count - 1)) / sum(1);
  }

  private double sum(int part) {
    return seeds.stream().mapToDouble(seed -> seed[part]).sum();
  }
}
