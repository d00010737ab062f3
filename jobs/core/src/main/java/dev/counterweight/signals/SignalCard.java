package dev.counterweight.signals;

/**
 * What a reader of a report must know about a signal.
 *
 * @param id of the signal, {@code RO1}
 * @param occasion what one opportunity is, as in "1 launch"
 * @param occasions the same of several, as in "12 launches"
 * @param fewerIsBetter a high rate speaks of trouble
 * @param contextOnly shown beside the evidence; nothing is estimated from it. So where a rule may
 *     assert one of its answers only: its rate would be none or all, whatever people did
 * @param detector whose findings it rests on; empty where it reads no text
 * @param cannotKnow one sentence, as printed below the figure
 * @param error how often the rule is right on the labelled items its page tells of, in words
 */
public record SignalCard(
    String id,
    String name,
    Family family,
    Phase phase,
    String occasion,
    String occasions,
    boolean fewerIsBetter,
    boolean contextOnly,
    String detector,
    String cannotKnow,
    String error) {

  /** The three families, kept apart and never summed (METHOD A1). */
  public enum Family {
    SCOPE,
    RISK,
    CLARITY
  }

  /** When in the life of a piece of work a signal is seen. */
  public enum Phase {
    PLAN,
    EXECUTE,
    LAUNCH,
    CLEAN_UP
  }
}
