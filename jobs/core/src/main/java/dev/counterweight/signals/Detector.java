package dev.counterweight.signals;

import java.io.Serializable;
import java.util.Optional;

/** Reads one text and says what it sees. Pure: the same passage, the same finding. */
public interface Detector extends Serializable {
  /** Kebab-case, never reused. */
  String id();

  /** Changes whenever any answer could change. */
  String version();

  /**
   * What its flags may claim by themselves, from the training report: {@link Standing#ASSERTED}
   * where their measured precision allows it, else {@link Standing#CANDIDATE}.
   */
  default Standing standing() {
    return Standing.CANDIDATE;
  }

  /** Whether it reads texts that stand there at all. */
  default boolean reads(Passage.Place place) {
    return true;
  }

  /** Empty when the text says nothing of the kind. */
  Optional<Finding> read(Passage passage);
}
