package dev.counterweight.signals;

import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.SignalCard.Phase;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.Measured;
import java.util.List;

/** The card of every signal, in the order of {@link Signals#all}. */
final class SignalCards {
  private static final String UNMEASURED = "phrases alone, on no labelled items: proposals only";

  static final List<SignalCard> ALL =
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
          events(
              EarlyConsult.ID,
              "Early consult",
              Family.SCOPE,
              Phase.PLAN,
              "team heard on a change",
              "teams heard on changes",
              false,
              "Teams that were asked elsewhere, and teams that should have been asked and never"
                  + " were."),
          events(
              AnnouncedDelay.ID,
              "Announced delay",
              Family.RISK,
              Phase.EXECUTE,
              "due date moved later",
              "due dates moved later",
              false,
              "What was said elsewhere, and whether what was written on the ticket is about the"
                  + " delay."),
          events(
              FollowThrough.ID,
              "Follow-through",
              Family.RISK,
              Phase.CLEAN_UP,
              "incident linked to an own change",
              "incidents linked to own changes",
              false,
              "Work on an incident that left no comment there, and action items."),
          events(
              RealisedFailure.ID,
              "Realised failure",
              Family.RISK,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              "Failures that nobody linked to the change, and whose fault a failure was."),
          events(
              Rework.ID,
              "Rework",
              Family.CLARITY,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              "Later changes that do not say what they mend, and why they were needed."),
          events(
              LateRewrite.ID,
              "Late rewrite",
              Family.CLARITY,
              Phase.EXECUTE,
              "ticket started",
              "tickets started",
              true,
              "Whether the work changed or only its wording, and what was learned on the way."),
          events(
              Bounce.ID,
              "Bounce",
              Family.CLARITY,
              Phase.EXECUTE,
              "ticket with two teams",
              "tickets with two teams",
              true,
              "Whether a return was a mistake or the agreed way."),
          events(
              LateSurprise.ID,
              "Late surprise",
              Family.CLARITY,
              Phase.CLEAN_UP,
              "launch owned",
              "launches owned",
              true,
              "Teams that were hurt and wrote elsewhere, and remarks that are mere thanks."),
          new SignalCard(
              ConcernOutcome.ID,
              "Concern outcome",
              Family.RISK,
              Phase.EXECUTE,
              "concern raised",
              "concerns raised",
              false,
              true,
              Detectors.OUTCOME,
              "Whether acting was right; a concern that was declined with a reason is no failing.",
              "acted " + error("acted")),
          new SignalCard(
              ReviewResponse.ID,
              "Response to review",
              Family.CLARITY,
              Phase.EXECUTE,
              "concern received",
              "concerns received",
              false,
              true,
              Detectors.OUTCOME,
              "Answers given by talking, and whether an answer was a good one.",
              "acted " + error("acted")),
          new SignalCard(
              DetectionPlan.ID,
              "Detection plan",
              Family.RISK,
              Phase.LAUNCH,
              "launch owned",
              "launches owned",
              false,
              true,
              "detection",
              "Alerts that the code adds or that stand elsewhere, and whether they would ring.",
              error("detection")),
          new SignalCard(
              PreventionItem.ID,
              "Prevention item",
              Family.RISK,
              Phase.LAUNCH,
              "prevention launched",
              "preventions launched",
              false,
              true,
              "prevention",
              "What would have gone wrong without it, and prevention that left no change.",
              error("prevention")),
          new SignalCard(
              PagingOwner.ID,
              "Paging owner",
              Family.RISK,
              Phase.LAUNCH,
              "launch owned",
              "launches owned",
              false,
              true,
              "paging",
              "On-call plans that stand elsewhere, and whether anybody would pick up.",
              UNMEASURED),
          events(
              DownstreamReadiness.ID,
              "Downstream readiness",
              Family.RISK,
              Phase.LAUNCH,
              "launch felt by other functions",
              "launches felt by other functions",
              false,
              "Whether what was written was a sign-off, and words outside of these records."),
          new SignalCard(
              DependencySlip.ID,
              "Dependency slip",
              Family.RISK,
              Phase.EXECUTE,
              "blocked ticket",
              "blocked tickets",
              false,
              false,
              "badnews",
              "Blockers that nobody linked, and what was said elsewhere.",
              error("slip")),
          events(
              OwnerBeforeStart.ID,
              "Owner named before start",
              Family.CLARITY,
              Phase.PLAN,
              "ticket started",
              "tickets started",
              false,
              "Who decides on copy, edge cases and impact, and owners named by talking."),
          new SignalCard(
              LooseEnd.ID,
              "Loose end",
              Family.CLARITY,
              Phase.EXECUTE,
              "ticket with a question",
              "tickets with a question",
              true,
              false,
              "question",
              "Answers given by talking, and whether an answer was one.",
              error("is_question")),
          new SignalCard(
              GoalClarity.ID,
              "Goal clarity",
              Family.CLARITY,
              Phase.PLAN,
              "ticket opened",
              "tickets opened",
              false,
              true,
              "goal",
              "Whether it was the right goal, and goals that stand elsewhere.",
              error("goal")),
          new SignalCard(
              ConfusionMarker.ID,
              "Confusion marker",
              Family.CLARITY,
              Phase.EXECUTE,
              "thread with others",
              "threads with others",
              true,
              true,
              "confusion",
              "Confusion that nobody wrote down, and whose it was.",
              UNMEASURED),
          new SignalCard(
              AssumptionLog.ID,
              "Assumption log",
              Family.SCOPE,
              Phase.EXECUTE,
              "fuzzy ticket begun",
              "fuzzy tickets begun",
              false,
              true,
              "assumption",
              "Whether an assumption held, and assumptions that nobody wrote down.",
              UNMEASURED));

  private SignalCards() {}

  /** Of a signal that reads no text, only events; a rate is estimated from it. */
  private static SignalCard events(
      String id,
      String name,
      Family family,
      Phase phase,
      String occasion,
      String occasions,
      boolean fewerIsBetter,
      String cannotKnow) {
    return new SignalCard(
        id,
        name,
        family,
        phase,
        occasion,
        occasions,
        fewerIsBetter,
        false,
        "",
        cannotKnow,
        "reads no text, only events");
  }

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
}
