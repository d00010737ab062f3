package dev.counterweight.statistics;

/**
 * What counts are worth as independent opportunities, in fractions: rounding would let a success
 * look like a failure.
 *
 * @param successes 0 or more
 * @param opportunities at least as many
 */
public record Worth(double successes, double opportunities) {
  /** Counts that stand for themselves. */
  static Worth of(RateCount count) {
    return new Worth(count.successes(), count.opportunities());
  }

  /** In whole opportunities, at least one where there is any. */
  public RateCount rounded() {
    if (opportunities == 0) {
      return RateCount.NONE;
    }
    long whole = Math.max(1, Math.round(opportunities));
    return new RateCount(Math.min(whole, Math.round(successes)), whole);
  }

  Worth capped(double most) {
    return opportunities <= most ? this : new Worth(most * successes / opportunities, most);
  }
}
