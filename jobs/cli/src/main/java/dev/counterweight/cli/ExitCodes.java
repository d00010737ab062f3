package dev.counterweight.cli;

/** What the process answers. */
public final class ExitCodes {
  public static final int DONE = 0;
  public static final int OUR_FAULT = 1;
  public static final int INPUT = 2;

  /** Data is missing; what is about single persons is withheld. */
  public static final int INCOMPLETE = 3;

  private ExitCodes() {}
}
