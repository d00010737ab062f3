package dev.counterweight.reports.view;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything one audience may see of one run.
 *
 * @param organisation whose record it is
 * @param audience for whom it is made, as it reads after "For": {@code engineering leadership}
 * @param from first day of the period
 * @param until last day of the period
 */
public record Pack(
    String organisation,
    String audience,
    LocalDate from,
    LocalDate until,
    RunFacts run,
    Terms terms,
    List<TeamView> teams,
    List<PersonView> people,
    CoverageView coverage) {

  public Pack {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
  }
}
