package dev.counterweight.signals.text;

import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;

/** Every detector there is. */
public final class Detectors {
  private static final List<ProseDetector> ALL =
      List.of(
          new ConcernDetector(),
          new RollbackPlanDetector(),
          new DetectionPlanDetector(),
          new HandoffDetector(),
          new DecisionDetector(),
          new QuestionDetector());

  private Detectors() {}

  public static List<Detector> all() {
    return List.copyOf(ALL);
  }

  /** What all of them see in a passage, which is cut into sentences once for them together. */
  public static List<Finding> read(Passage passage) {
    Prose prose = Prose.of(passage);
    List<Finding> findings = new ArrayList<>();
    if (!prose.sentences().isEmpty()) {
      for (ProseDetector detector : ALL) {
        detector.read(passage, prose).ifPresent(findings::add);
      }
    }
    return findings;
  }
}
