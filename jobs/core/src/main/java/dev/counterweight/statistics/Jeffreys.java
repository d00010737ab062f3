package dev.counterweight.statistics;

/** The rate of a unit large enough to stand on its own: a team, an organisation. */
public final class Jeffreys {
  private Jeffreys() {}

  /** Jeffreys' interval for a binomial rate. */
  public static Interval estimate(RateCount count) {
    double alpha = count.successes() + .5;
    double beta = count.opportunities() - count.successes() + .5;
    return BetaQuantiles.interval(
        alpha / (alpha + beta),
        alpha,
        beta,
        count.opportunities() > 0 && count.successes() == 0,
        count.opportunities() > 0 && count.successes() == count.opportunities());
  }
}
