package dev.counterweight.demo;

/** The tickets of the stories; the rows in brackets are those of the method. */
public enum StoryTicket {
  /** What engineer 1 closed in two days (G1). */
  BILLING_FAST,
  /** What engineer 2 closed in three, with Support and Finance in the thread (G3 to G5). */
  BILLING_CAREFUL,
  /** Support cannot explain the new checkout (A5). */
  CHECKOUT_CONFUSES_SUPPORT,
  /** The report of abandoned carts is empty since the checkout update (A5). */
  CHECKOUT_BREAKS_REPORT,
  /** Refunds are off since the checkout update (A5). */
  CHECKOUT_CREATES_REFUNDS,
  /** Two options and a bare ask (C9). */
  OPTION_ASKED,
  /** Two options and a choice with its consequence (C9). */
  OPTION_CHOSEN,
  /** "We want users to activate faster" (E16). */
  ACTIVATION_SLOGAN,
  /** "First completed action in under five minutes", with owners (E16). */
  ACTIVATION_GOAL,
  /** "May slip by three days unless we cut this part", before the date (J8). */
  SLIP_SAID_EARLY,
  /** The due date moves twice and nobody says why (J8). */
  DUE_DATE_MOVED_SILENTLY,
  /** A complete handoff answers a question, and another team asks it again (CL2). */
  QUESTION_REPEATED
}
