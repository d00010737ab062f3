package dev.counterweight.signals.text;

import dev.counterweight.signals.Detector;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.Optional;

/** A detector that reads the author's own words only. */
interface ProseDetector extends Detector {
  Optional<Finding> read(Passage passage, Prose prose);

  @Override
  default Optional<Finding> read(Passage passage) {
    return read(passage, Prose.of(passage));
  }
}
