package dev.counterweight.demo;

/** The incidents of the stories. */
public enum StoryIncident {
  /** Renewals fail after the fast billing change; "the code worked in staging" (G6). */
  BILLING_RENEWALS,
  /** The checkout update, felt by three teams (A5). */
  CHECKOUT,
  /** The way back needs one engineer to be online (D14). */
  THREE_GAPS
}
