package dev.counterweight.audit;

import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.CaseMeasures;
import java.util.List;

/**
 * A case in numbers. A dimension is the mean, over its signals, of the estimated rate less that of
 * everybody; signals of which fewer is better count the other way round. How well it is measured
 * comes from the width of the intervals.
 */
final class Measures {
  /** The half-width of a 90 % interval in standard errors. */
  private static final double HALF_WIDTH = 1.6448536269514722;

  private Measures() {}

  static CaseMeasures of(PromotionCase one, Observations observations, WindowRates rates) {
    String person = one.personId();
    Dimension scope = Dimension.of(Family.SCOPE, person, rates);
    Dimension risk = Dimension.of(Family.RISK, person, rates);
    Dimension clarity = Dimension.of(Family.CLARITY, person, rates);
    return new CaseMeasures(
        one.isPromoted(),
        StrictMath.log1p(observations.volume(person)),
        StrictMath.log1p(observations.pace(person)),
        scope.value,
        risk.value,
        clarity.value,
        scope.error,
        risk.error,
        clarity.error);
  }

  private record Dimension(double value, double error) {
    static Dimension of(Family family, String person, WindowRates rates) {
      List<SignalCard> cards =
          Signals.cards().stream()
              .filter(card -> card.family() == family && rates.has(card.id()))
              .toList();
      double value = 0;
      double error = 0;
      for (SignalCard card : cards) {
        Interval interval = rates.estimate(person, card.id());
        double above = interval.estimate() - rates.mean(card.id());
        double spread = (interval.high() - interval.low()) / (2 * HALF_WIDTH);
        value += (card.fewerIsBetter() ? -above : above) / cards.size();
        error += spread * spread / (cards.size() * cards.size());
      }
      return new Dimension(value, error);
    }
  }
}
