package dev.counterweight.signals;

import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.SignalCard.Phase;
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
          new ReviewSubstance());

  private static final List<SignalCard> CARDS =
      List.of(
          new SignalCard(
              PreLaunchConcern.ID,
              "Pre-launch concern",
              Family.RISK,
              Phase.EXECUTE,
              "launch taken part in",
              "launches taken part in",
              false,
              false,
              "concern",
              "Whether the concern was right, and what was said outside of these records.",
              "right in 53 % of labelled items; finds 24 %"),
          new SignalCard(
              RollbackPlan.ID,
              "Rollback plan",
              Family.RISK,
              Phase.LAUNCH,
              "launch owned",
              "launches owned",
              false,
              false,
              "rollback",
              "Plans kept elsewhere, in a wiki or a runbook, and whether the plan would work.",
              "right in 76 % of labelled items; finds 84 %"),
          new SignalCard(
              HandoffCompleteness.ID,
              "Handoff completeness",
              Family.CLARITY,
              Phase.EXECUTE,
              "handoff written",
              "handoffs written",
              false,
              false,
              "handoff",
              "What both sides knew already and had no need to write, and handoffs made by talking.",
              "right in 69 % of labelled items; finds 53 %"),
          new SignalCard(
              RepeatedQuestion.ID,
              "Repeated question",
              Family.CLARITY,
              Phase.EXECUTE,
              "answered thread owned",
              "answered threads owned",
              true,
              false,
              "question",
              "Whether the first answer was good, and questions that were asked again elsewhere.",
              "questions right in 81 % of labelled items; their pairing is not measured"),
          new SignalCard(
              DecisionRecord.ID,
              "Decision record",
              Family.SCOPE,
              Phase.PLAN,
              "decision owned",
              "decisions owned",
              false,
              false,
              "decision",
              "Whether the decision was sound, and decisions that were taken without a text.",
              "right in 55 % of labelled items; finds 19 %"),
          new SignalCard(
              ReviewSubstance.ID,
              "Review substance",
              Family.RISK,
              Phase.EXECUTE,
              "launch approved",
              "launches approved",
              false,
              true,
              "",
              "How thoroughly somebody read who wrote nothing.",
              "reads no text, only whether there is one"));

  private Signals() {}

  public static List<Signal> all() {
    return ALL;
  }

  /** One card per signal, in the order of {@link #all}. */
  public static List<SignalCard> cards() {
    return CARDS;
  }

  /** The card of a signal. */
  public static SignalCard card(String id) {
    for (SignalCard card : CARDS) {
      if (card.id().equals(id)) {
        return card;
      }
    }
    throw new IllegalArgumentException("Unknown signal: %s".formatted(id));
  }
}
