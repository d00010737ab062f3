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
          new ReviewSubstance(),
          new DecisionBreadth(),
          new EarlyConsult(),
          new AnnouncedDelay(),
          new FollowThrough(),
          new RealisedFailure(),
          new Rework(),
          new LateRewrite(),
          new Bounce(),
          new LateSurprise());

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
              "rollback",
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
              "handoff",
              "What both sides knew already and had no need to write, and handoffs made by talking.",
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
              "question",
              "Whether the first answer was good, and questions that were asked again elsewhere.",
              "questions "
                  + error("is_question")
                  + "; pairs of tickets right in 94 % of 77 labelled"),
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
              "",
              "How thoroughly somebody read who wrote nothing.",
              "reads no text, only whether there is one"),
          new SignalCard(
              DecisionBreadth.ID,
              "Decision breadth",
              Family.SCOPE,
              Phase.PLAN,
              "decision recorded",
              "decisions recorded",
              false,
              false,
              "decision",
              "Teams and services that a decision touches and whose people wrote nothing on it.",
              "rests on DS1: right in 55 % of labelled items"),
          new SignalCard(
              EarlyConsult.ID,
              "Early consult",
              Family.SCOPE,
              Phase.PLAN,
              "team heard on a change",
              "teams heard on changes",
              false,
              false,
              "",
              "Teams that were asked elsewhere, and teams that should have been asked and never were.",
              "reads no text, only events"),
          new SignalCard(
              AnnouncedDelay.ID,
              "Announced delay",
              Family.RISK,
              Phase.EXECUTE,
              "due date moved later",
              "due dates moved later",
              false,
              false,
              "",
              "What was said elsewhere, and whether what was written on the ticket is about the delay.",
              "reads no text, only events"),
          new SignalCard(
              FollowThrough.ID,
              "Follow-through",
              Family.RISK,
              Phase.CLEAN_UP,
              "incident linked to an own change",
              "incidents linked to own changes",
              false,
              false,
              "",
              "Work on an incident that left no comment there, and action items.",
              "reads no text, only events"),
          new SignalCard(
              RealisedFailure.ID,
              "Realised failure",
              Family.RISK,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              false,
              "",
              "Failures that nobody linked to the change, and whose fault a failure was.",
              "reads no text, only events"),
          new SignalCard(
              Rework.ID,
              "Rework",
              Family.CLARITY,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              false,
              "",
              "Later changes that do not say what they mend, and why they were needed.",
              "reads no text, only events"),
          new SignalCard(
              LateRewrite.ID,
              "Late rewrite",
              Family.CLARITY,
              Phase.EXECUTE,
              "ticket started",
              "tickets started",
              true,
              false,
              "",
              "Whether the work changed or only its wording, and what was learned on the way.",
              "reads no text, only events"),
          new SignalCard(
              Bounce.ID,
              "Bounce",
              Family.CLARITY,
              Phase.EXECUTE,
              "ticket with two teams",
              "tickets with two teams",
              true,
              false,
              "",
              "Whether a return was a mistake or the agreed way.",
              "reads no text, only events"),
          new SignalCard(
              LateSurprise.ID,
              "Late surprise",
              Family.CLARITY,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              false,
              "",
              "Teams that were hurt and wrote elsewhere, and remarks after the launch that are thanks.",
              "reads no text, only events"));

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
