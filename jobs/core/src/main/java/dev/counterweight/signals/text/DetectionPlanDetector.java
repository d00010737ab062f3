package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.List;
import java.util.Optional;

/**
 * How a bad day is noticed (labelling guide B, {@code detection}): metrics, alerts, logs,
 * dashboards, health checks that tell that this change misbehaves.
 */
public final class DetectionPlanDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  static final String ID = "detection";
  private static final String VERSION = "2026.1";

  private static final Lexicon CONTENT =
      Lexicon.of(
          cue(
              PlanReader.HOW,
              0,
              "`",
              "dashboard|board|page|row|tile ..1 ~",
              "~ dashboard|board|page",
              "share|ratio|rate|number|count|counts|length|age|latency of",
              "error rate|ratio"),
          cue(
              "condition",
              0,
              "above|below|exceeds|over|than|under #",
              "> #",
              "for # min|minutes|seconds|hours|s",
              "spike|increase|increases|increased|high|higher|drop|drops|growing|each",
              "if it|the",
              "at # and up"),
          cue(
              "meaning",
              0,
              "means|mean|meaning|indicates|indicate|indicating|indicator|signals|suggests|tells",
              "so|then|because|usually",
              "unable|failing|fails|failed|stuck|misaligned|missing",
              "symptoms|symptom"),
          cue(
              PlanReader.PROMISE,
              0,
              "will|to|should|must be? ..2 monitor|monitored|added|defined|place|follow|tested|described|watched",
              "tbd|tba|todo|na|n/a",
              "see dashboards",
              "fill in",
              "as usual"));

  private static final PlanReader READER =
      new PlanReader(
          ID,
          VERSION,
          PlanTopics.DETECTION,
          PlanTopics.ROLLBACK,
          CONTENT,
          List.of("condition", "meaning"),
          2);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Optional<Finding> read(Passage passage, Prose prose) {
    return READER.read(prose);
  }
}
