package dev.counterweight.signals;

/** How far evidence may be leaned on. */
public enum Standing {
  /**
   * Of a detector whose flags are right in at least four of five, said with 90 % confidence.
   * Counts.
   */
  ASSERTED,
  /** Of any other detector, or people disagree about it. Shown as a proposal, counts nowhere. */
  CANDIDATE,
  /** Somebody read it and agreed. Counts. */
  CONFIRMED,
  /** Somebody read it and did not. Counts nowhere. */
  REJECTED;

  /** Whether estimates may rest on it. */
  public boolean counts() {
    return this == ASSERTED || this == CONFIRMED;
  }
}
