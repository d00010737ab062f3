package dev.counterweight.statistics;

import java.util.Collection;

/** Where values stand among others. */
public final class Ranks {
  private final double[] sorted;

  /** Ranks among these values. */
  public Ranks(Collection<Double> among) {
    this.sorted = among.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The share below plus half of the share that is equal, from 0 to 1. */
  public double place(double value) {
    int below = firstNotBelow(value);
    int upTo = firstNotBelow(Math.nextUp(value));
    return (below + (upTo - below) / 2.0) / sorted.length;
  }

  private int firstNotBelow(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
