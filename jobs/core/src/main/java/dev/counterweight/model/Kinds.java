package dev.counterweight.model;

/** The kinds of subject that comments and events belong to. */
public final class Kinds {
  public static final String CHANGE = "change";
  public static final String INCIDENT = "incident";
  public static final String TICKET = "ticket";

  private Kinds() {}
}
