package dev.counterweight.statistics;

/**
 * How often something was seen in how many opportunities. Adds up in any order.
 *
 * @param successes of the opportunities, 0 or more
 * @param opportunities at least as many
 */
public record RateCount(long successes, long opportunities) implements Comparable<RateCount> {
  /** Nothing seen, nothing to see. */
  public static final RateCount NONE = new RateCount(0, 0);

  public RateCount {
    if (successes < 0 || opportunities < successes) {
      throw new IllegalArgumentException(
          "Invalid rate count: %d of %d (must be 0 <= successes <= opportunities)"
              .formatted(successes, opportunities));
    }
  }

  /** Both counts together. */
  public RateCount plus(RateCount other) {
    return new RateCount(successes + other.successes, opportunities + other.opportunities);
  }

  /** The plain share; NaN without an opportunity. */
  public double rate() {
    return (double) successes / opportunities;
  }

  @Override
  public int compareTo(RateCount other) {
    int byOpportunities = Long.compare(opportunities, other.opportunities);
    return byOpportunities != 0 ? byOpportunities : Long.compare(successes, other.successes);
  }
}
