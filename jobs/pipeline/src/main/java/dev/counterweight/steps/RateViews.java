package dev.counterweight.steps;

import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.signals.SignalCard;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rates and signals, as pages take them. */
final class RateViews {
  static final String NO_OPPORTUNITY = "NO_OPPORTUNITY";

  /** Stands where a rate would, of what nobody has read enough. */
  static final String PROPOSALS_ONLY = "proposals only: people have not read enough of them";

  private RateViews() {}

  static RateView of(
      EstimateSettings settings,
      SignalCard card,
      String state,
      long successes,
      long opportunities,
      @Nullable Double estimate,
      @Nullable Double low,
      @Nullable Double high,
      RateView.@Nullable Peers peers) {
    return new RateView(
        name(card),
        card.occasions(),
        RateView.State.valueOf(state),
        (int) successes,
        (int) opportunities,
        estimate == null ? 0 : estimate,
        low == null ? 0 : low,
        high == null ? 0 : high,
        peers,
        card.fewerIsBetter(),
        settings.minimumOpportunities(),
        card.cannotKnow());
  }

  static SignalName name(SignalCard card) {
    return new SignalName(card.id(), card.name(), words(card.family()));
  }

  /** An enum as people read it: {@code Clean up}. */
  static String words(Enum<?> value) {
    String lower = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
