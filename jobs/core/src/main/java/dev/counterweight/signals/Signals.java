package dev.counterweight.signals;

import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.SignalCard.Phase;
import dev.counterweight.signals.text.Measured;
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
              "Whether the concern was right, and what was said outside of these records.",
              error("material")),
          new SignalCard(
              RollbackPlan.ID,
              "Rollback plan",
              Family.RISK,
              Phase.LAUNCH,
              "launch owned",
              "launches owned",
              false,
              false,
              "Plans kept elsewhere, in a wiki or a runbook, and whether the plan would work.",
              error("rollback")),
          new SignalCard(
              HandoffCompleteness.ID,
              "Handoff completeness",
              Family.CLARITY,
              Phase.EXECUTE,
              "handoff written",
              "handoffs written",
              false,
              false,
              "What both sides knew already and had no need to write, and handoffs made by"
                  + " talking.",
              error("is_handoff")),
          new SignalCard(
              RepeatedQuestion.ID,
              "Repeated question",
              Family.CLARITY,
              Phase.EXECUTE,
              "answered thread owned",
              "answered threads owned",
              true,
              false,
              "Whether the first answer was good, and questions that were asked again elsewhere.",
              "questions " + error("is_question") + "; their pairing is not measured"),
          new SignalCard(
              DecisionRecord.ID,
              "Decision record",
              Family.SCOPE,
              Phase.PLAN,
              "decision owned",
              "decisions owned",
              false,
              false,
              "Whether the decision was sound, and decisions that were taken without a text.",
              error("is_decision")),
          new SignalCard(
              ReviewSubstance.ID,
              "Review substance",
              Family.RISK,
              Phase.EXECUTE,
              "launch approved",
              "launches approved",
              false,
              true,
              "How thoroughly somebody read who wrote nothing.",
              "reads no text, only whether there is one"));

  private Signals() {}

  /** Precision and recall on labelled items that the model had not seen, public and office. */
  private static String error(String label) {
    return "%s in public text, %s in an office's"
        .formatted(error(label, "public"), error(label, "office"));
  }

  private static String error(String label, String source) {
    return Measured.shipped(label, "cross-validated", source)
        .map(
            m ->
                "right in %.0f\u00a0%% and finds %.0f\u00a0%%"
                    .formatted(100 * m.precision(), 100 * m.recall()))
        .orElse("not measured");
  }

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
