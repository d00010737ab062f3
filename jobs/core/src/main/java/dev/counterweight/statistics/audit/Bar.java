package dev.counterweight.statistics.audit;

/**
 * One thing a simulation must show.
 *
 * @param bound in words a reader knows, {@code >= 0.95}
 * @param seeds companies, or pairs' smaller side, that the figure rests on
 * @param standardError of what was measured
 */
public record Bar(
    String name, double measured, String bound, int seeds, double standardError, boolean holds) {

  static Bar atLeast(String name, double measured, double bound, int seeds, double error) {
    return new Bar(name, measured, ">= " + bound, seeds, error, measured >= bound);
  }

  static Bar atMost(String name, double measured, double bound, int seeds, double error) {
    return new Bar(name, measured, "<= " + bound, seeds, error, measured <= bound);
  }

  static Bar within(
      String name, double measured, double low, double high, int seeds, double error) {
    return new Bar(
        name, measured, low + " to " + high, seeds, error, measured >= low && measured <= high);
  }
}
