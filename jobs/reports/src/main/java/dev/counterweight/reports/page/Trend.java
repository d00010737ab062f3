package dev.counterweight.reports.page;

import dev.counterweight.reports.view.RateView.State;
import dev.counterweight.reports.view.TrendView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A panel: a dot with its interval for each quarter, in percent of the room it gets.
 *
 * @param words every value in words, for who cannot see it
 */
public record Trend(
    String id, String name, String note, String words, List<Mark> marks, List<Silent> silent) {

  /** Where a dot and the ends of its interval stand; {@code low} is the lower end. */
  public record Mark(String at, String dot, String low, String high, String label) {}

  /** A quarter of which nothing can be said: drawn pale, with a dashed edge. */
  public record Silent(String at, String start, String width, String label) {}

  /** A line of the axis. */
  public record Tick(String at, String label) {}

  public static final List<Tick> TICKS =
      List.of(
          new Tick(height(0), "0 %"), new Tick(height(.5), "50 %"), new Tick(height(1), "100 %"));

  /** More would not be told apart. */
  private static final int MOST_QUARTERS = 8;

  private static final double LEFT = 16;
  private static final double TOP = 5;
  private static final double BOTTOM = 82;

  static long estimated(TrendView trend) {
    return newest(trend).stream().filter(point -> point.state() == State.ESTIMATED).count();
  }

  private static List<TrendView.Point> newest(TrendView trend) {
    int first = Math.max(0, trend.points().size() - MOST_QUARTERS);
    return trend.points().subList(first, trend.points().size());
  }

  static Trend of(TrendView trend) {
    List<TrendView.Point> points = newest(trend);
    List<Mark> marks = new ArrayList<>();
    List<Silent> silent = new ArrayList<>();
    double room = (100 - LEFT) / points.size();
    for (int at = 0; at < points.size(); at++) {
      TrendView.Point point = points.get(at);
      double start = LEFT + at * room;
      String middle = percent(start + room / 2);
      String label = label(point);
      if (point.state() == State.ESTIMATED) {
        marks.add(
            new Mark(
                middle,
                height(point.estimate()),
                height(point.low()),
                height(point.high()),
                label));
      } else {
        silent.add(new Silent(middle, percent(start + room / 6), percent(room * 2 / 3), label));
      }
    }
    String name = PlainText.line(trend.signal().name());
    return new Trend(
        PlainText.line(trend.signal().id()),
        name,
        trend.fewerIsBetter() ? "Fewer is better" : "",
        name + ": " + points.stream().map(Trend::words).collect(Collectors.joining("; ")),
        List.copyOf(marks),
        List.copyOf(silent));
  }

  /** {@code Q1 26}. */
  private static String label(TrendView.Point point) {
    String quarter = PlainText.line(point.quarter());
    return quarter.matches("\\d{4}-Q[1-4]")
        ? quarter.substring(5) + " " + quarter.substring(2, 4)
        : quarter;
  }

  private static String words(TrendView.Point point) {
    String quarter = PlainText.line(point.quarter()) + " ";
    return switch (point.state()) {
      case ESTIMATED ->
          quarter
              + Wording.percent(point.estimate())
              + ", 90\u00a0% interval "
              + Wording.interval(point.low(), point.high());
      case INSUFFICIENT -> quarter + "insufficient evidence";
      case SUPPRESSED -> quarter + "not shown: fewer than five people";
      case NO_OPPORTUNITY -> quarter + "no opportunity";
      case NOT_OBSERVABLE -> quarter + "not observable";
    };
  }

  private static String height(double share) {
    return percent(BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, share)));
  }

  private static String percent(double value) {
    return Math.round(value * 100) / 100.0 + "%";
  }
}
