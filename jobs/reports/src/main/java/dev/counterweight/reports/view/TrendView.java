package dev.counterweight.reports.view;

import java.util.List;

/**
 * One signal of a team, quarter by quarter.
 *
 * @param points oldest first, one a quarter in which anybody had an occasion
 */
public record TrendView(SignalName signal, boolean fewerIsBetter, List<Point> points) {

  public TrendView {
    points = List.copyOf(points);
  }

  /**
   * A quarter.
   *
   * @param quarter {@code 2026-Q1}
   * @param estimate 0 to 1, with its 90 % interval; read only when {@link RateView.State#ESTIMATED}
   */
  public record Point(
      String quarter, RateView.State state, double estimate, double low, double high) {}
}
