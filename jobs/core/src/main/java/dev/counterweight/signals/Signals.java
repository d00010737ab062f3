package dev.counterweight.signals;

import java.util.List;

/** Every signal there is, and its card. */
public final class Signals {
  private static final List<Signal> ALL =
      List.of(
          new PreLaunchConcern(),
          new RollbackPlan(),
          new HandoffCompleteness(),
          new RepeatedQuestion(),
          new DecisionRecord(),
          new ReviewSubstance(),
          new DecisionBreadth(),
          new EarlyConsult(),
          new AnnouncedDelay(),
          new FollowThrough(),
          new RealisedFailure(),
          new Rework(),
          new LateRewrite(),
          new Bounce(),
          new LateSurprise(),
          new ConcernOutcome(),
          new ReviewResponse(),
          new DetectionPlan(),
          new PreventionItem(),
          new PagingOwner(),
          new DownstreamReadiness(),
          new DependencySlip(),
          new OwnerBeforeStart(),
          new LooseEnd(),
          new GoalClarity(),
          new ConfusionMarker(),
          new AssumptionLog());

  private Signals() {}

  public static List<Signal> all() {
    return ALL;
  }

  /** One card per signal, in the order of {@link #all}. */
  public static List<SignalCard> cards() {
    return SignalCards.ALL;
  }

  /** The card of a signal. */
  public static SignalCard card(String id) {
    for (SignalCard card : SignalCards.ALL) {
      if (card.id().equals(id)) {
        return card;
      }
    }
    throw new IllegalArgumentException("Unknown signal: %s".formatted(id));
  }
}
