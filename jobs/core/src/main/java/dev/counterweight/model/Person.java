package dev.counterweight.model;

import java.io.Serializable;

/**
 * One row per person known to the people file or, without one, per account of a source.
 *
 * @param personId the company's own id for the person, as in the people file
 * @param displayName as shown to people
 * @param teamId the team, or {@code unassigned}
 * @param isBot an account that no person writes with; never an actor
 */
public record Person(String personId, String displayName, String teamId, boolean isBot)
    implements Serializable {
  /** The team of people whose team nobody declared. */
  public static final String UNASSIGNED = "unassigned";
}
