package dev.counterweight.steps;

import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.TrendView;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rates of a team by quarter, as pages take them. */
final class TeamTrends {
  private TeamTrends() {}

  /** One trend for each signal of which the team has rates by quarter. */
  static List<TrendView> of(List<TeamRate> rates, String team) {
    List<TrendView> trends = new ArrayList<>();
    for (SignalCard card : Signals.cards()) {
      List<TrendView.Point> points =
          rates.stream()
              .filter(rate -> rate.signal().equals(card.id()) && rate.teamId().equals(team))
              .filter(rate -> rate.period().contains("-Q"))
              .sorted(Comparator.comparing(TeamRate::period))
              .map(TeamTrends::point)
              .toList();
      if (!card.contextOnly() && !points.isEmpty()) {
        trends.add(new TrendView(RateViews.name(card), card.fewerIsBetter(), points));
      }
    }
    return trends;
  }

  private static TrendView.Point point(TeamRate rate) {
    return new TrendView.Point(
        rate.period(),
        RateView.State.valueOf(rate.state()),
        orZero(rate.estimate()),
        orZero(rate.low()),
        orZero(rate.high()));
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
