package dev.counterweight.demo;

/** The merge requests of the stories; the rows in brackets are those of the method. */
public enum StoryChange {
  /** Engineer 1: subscriptions as API, screen and toggle, two days (G1). */
  BILLING_FAST,
  /** Repairs what the fast one forgot, after an incident. */
  BILLING_FAST_HOTFIX,
  /** Engineer 2: the same kind of work, three days, fewer lines, edge cases named (G2 to G7). */
  BILLING_CAREFUL,
  /** A checkout update that confuses Support, breaks a report, creates refunds (A5). */
  CHECKOUT_UPDATE,
  /** Takes it back. */
  CHECKOUT_REVERT,
  /** The same three teams asked before the launch (A5, the good half). */
  CHECKOUT_ASKED_FIRST,
  /** No support script, no alerts, and a way back that needs one person online (D14). */
  THREE_GAPS,
  /** Made in the incident of {@link #THREE_GAPS}, when that person was on a plane. */
  THREE_GAPS_HOTFIX,
  /** Comparable feature with script, alert and a way back anybody can go. */
  NO_GAPS,
  /** 200 lines (U1). */
  LONG_CHANGE,
  /** 50 lines (U1). */
  SHORT_CHANGE,
  /** A script tag, a spreadsheet formula and a bidirectional control, for those who render. */
  HOSTILE,
  /** A change on which a deleted user raised a concern. */
  GHOST_CONCERN
}
