package dev.counterweight.reports.view;

import java.util.List;

/**
 * What the records alone cannot tell from honest work, and what it could come to: class U of the
 * gaming suite (STATISTICS E). Every report says so.
 *
 * @param name as the suite and the reports say it
 * @param size what it can move, and what shows of it
 */
public record BlindSpot(String name, String size) {
  /**
   * Of the size of one believed item. Shares of the width of the own interval, as simulated: .14
   * with nothing else known, .11 at five opportunities, .085 at twenty, .07 at forty; ten such
   * items .6 to 1.1.
   */
  private static final String ITEM =
      "One such item that is believed moves the own rate by a seventh of its interval where little"
          + " is known, by a fourteenth at forty opportunities; ten move it by about the whole"
          + " interval.";

  public static final BlindSpot PROSE =
      new BlindSpot("specific generated concerns and plans on every own change", ITEM);
  public static final BlindSpot TOKEN =
      new BlindSpot("a bot that writes with the person's own token", ITEM);
  public static final BlindSpot HANDOFFS =
      new BlindSpot("fake handoffs between two friends, varied", ITEM);
  public static final BlindSpot DENOMINATOR =
      new BlindSpot(
          "choosing one's denominator: half of the launches avoided",
          "A rate rises as far as the launches that showed nothing are left to others: one of five"
              + " seen becomes one of three. The opportunities beside it fall, and are shown.");
  public static final BlindSpot COLLUSION =
      new BlindSpot(
          "collusion inside a peer group: what the others write moves one's own",
          "The peers' mean moves with what they write, and draws those most of whom least is known:"
              + " with five opportunities about half of the way.");
  public static final BlindSpot OUT_OF_SIGHT =
      new BlindSpot(
          "work moved out of sight; exposure falls, which coverage shows",
          "Everything that was said there is gone from both sides of a rate. The share of"
              + " conversations that could be read falls.");
  public static final BlindSpot BACK_DATED =
      new BlindSpot("notes back-dated by an administrator's import", ITEM);
  public static final BlindSpot MOVED_DATE =
      new BlindSpot(
          "a due date moved by making the ticket anew",
          "Each such ticket takes one opportunity away that would have shown a silent delay.");
  public static final BlindSpot DELETED =
      new BlindSpot(
          "own bad threads deleted before the first pull",
          "Each takes one opportunity away. What is deleted after a pull is counted and shown.");

  /** All of them, those first that a person can do alone. */
  public static List<BlindSpot> all() {
    return List.of(
        PROSE,
        TOKEN,
        DENOMINATOR,
        OUT_OF_SIGHT,
        MOVED_DATE,
        DELETED,
        HANDOFFS,
        COLLUSION,
        BACK_DATED);
  }
}
