package dev.counterweight.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * The one-page check (METHOD 1.10): five answers that a person gives. Two or more that a person set
 * to fail mean: do not guess, give one clearer area to own and look again in the next cycle.
 * Unknown is not a fail, and nothing a machine computes fails anybody.
 *
 * @param checks in the order of the page, at most five
 */
public record QuickCheck(List<Check> checks) {
  /** From here on an area is assigned instead of a decision guessed. */
  public static final int FAILS_FOR_AN_AREA = 2;

  /** What a person answered. */
  public enum Result {
    PASS,
    FAIL,
    UNKNOWN
  }

  /** One of the five. */
  public record Check(String question, Result result) {}

  /**
   * What to do next.
   *
   * @param area to own, as people chose it; empty where none is to be assigned
   * @param again when to look again; the first day of the next quarter
   */
  public record Next(boolean assignsArea, String area, String owner, LocalDate again) {}

  /** What follows from the answers on a day. */
  public Next next(LocalDate on, String area, String owner) {
    long fails = checks.stream().filter(check -> check.result == Result.FAIL).count();
    boolean assigns = fails >= FAILS_FOR_AN_AREA;
    LocalDate again = Window.quarterOf(on).plusMonths(3);
    return new Next(assigns, assigns ? area : "", assigns ? owner : "", again);
  }
}
