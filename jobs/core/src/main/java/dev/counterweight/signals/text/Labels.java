package dev.counterweight.signals.text;

import java.util.List;

/** The yes-or-no answers that models give, and the labelled task each belongs to. */
public final class Labels {
  /** Concern: names a concrete way to fail. */
  public static final String MATERIAL = "material";

  /** Concern: unease without a way to fail. */
  public static final String VAGUE = "vague";

  /** A choice about the work is made or recorded. */
  public static final String DECISION = "decision";

  /** A choice is handed over without a recommendation. */
  public static final String ASKS_ONLY = "asks-only";

  /** Those that are measured and published, in the order of the guide. */
  public static final List<String> PUBLISHED =
      List.of(
          "material",
          "acted",
          "declined",
          "rollback",
          "detection",
          "staged",
          "is_handoff",
          "goal",
          "owner",
          "open",
          "is_decision",
          "options",
          "reason",
          "is_question",
          "slip",
          "prevention");

  private Labels() {}

  /** Name of the file of labelled items that a label stands in. */
  public static String task(String label) {
    return switch (label) {
      case "material", "vague" -> "concern";
      case "acted", "accepted", "declined", "withdrawn" -> "outcome";
      case "rollback", "rollback-actionable", "detection", "detection-actionable", "staged" ->
          "plan";
      case "is_handoff", "goal", "owner", "open", "answer_by" -> "handoff";
      case "is_decision", "options", "reason", "cost", "asks_only" -> "decision";
      case "is_question" -> "question";
      case "slip", "offers" -> "badnews";
      case "prevention" -> "prevention";
      default -> throw new IllegalArgumentException("Unknown label: " + label);
    };
  }
}
