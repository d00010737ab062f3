package dev.counterweight.privacy;

/**
 * Whether a figure about a group may stand where figures about some of its members stand too: what
 * is left after taking those away must be nobody, or as many as may be shown together.
 */
public final class Remainder {
  private Remainder() {}

  /**
   * Whether the figure gives nobody away.
   *
   * @param group people behind the figure
   * @param members those of them who are shown one by one beside it
   * @param least fewer people than these are never shown together
   */
  public static boolean mayShow(long group, long members, int least) {
    long others = group - members;
    return group >= least && (others <= 0 || others >= least);
  }
}
