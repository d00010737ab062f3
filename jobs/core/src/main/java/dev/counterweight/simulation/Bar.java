package dev.counterweight.simulation;

/**
 * A figure that must lie within bounds.
 *
 * @param standardError of the figure over seeds
 * @param low least it may be
 * @param high most it may be
 * @param deviations how many standard errors on each side must lie within them too
 */
public record Bar(
    String name,
    double measured,
    double standardError,
    int seeds,
    double low,
    double high,
    double deviations) {
  private static final double OF_95_PERCENT = 1.96;

  /** A bar for the figure itself. */
  static Bar of(String name, Ratio ratio, int seeds, double low, double high) {
    return new Bar(name, ratio.value(), ratio.standardError(), seeds, low, high, 0);
  }

  /** A bar for the whole 95 % interval of the figure: within so much of zero. */
  static Bar equivalence(String name, Ratio ratio, int seeds, double most) {
    return new Bar(name, ratio.value(), ratio.standardError(), seeds, -most, most, OF_95_PERCENT);
  }

  public boolean holds() {
    double margin = deviations * standardError;
    return measured - margin >= low && measured + margin <= high;
  }
}
