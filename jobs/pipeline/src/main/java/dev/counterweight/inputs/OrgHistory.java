package dev.counterweight.inputs;

import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Org history as the model has it: by the dates of org.csv, else the team of people.csv. */
public final class OrgHistory {
  private OrgHistory() {}

  /**
   * A row per person and period.
   *
   * @param people everybody, with the team that holds where org.csv has no row of them
   * @param personNow who a person id of the inputs now stands for; history of one that was merged
   *     into another is that of the other
   */
  public static List<Membership> of(
      Inputs inputs, List<Person> people, UnaryOperator<String> personNow) {
    List<Membership> memberships = new ArrayList<>();
    Set<String> dated = new HashSet<>();
    for (OrgEntry row : Inputs.rows(inputs.org())) {
      if (personNow.apply(row.personId()).equals(row.personId())) {
        dated.add(row.personId());
        String manager = row.managerId();
        memberships.add(
            new Membership(
                row.personId(),
                row.team().equals(OrgEntry.AWAY) ? Person.UNASSIGNED : row.team(),
                row.function(),
                row.track(),
                row.level(),
                manager == null ? null : personNow.apply(manager),
                row.validFrom(),
                row.validUntil()));
      }
    }
    for (Person person : people) {
      if (!dated.contains(person.personId()) && !person.teamId().equals(Person.UNASSIGNED)) {
        memberships.add(
            new Membership(person.personId(), person.teamId(), null, null, null, null, null, null));
      }
    }
    return memberships;
  }

  /** The team somebody was in last: the newest period that names one. */
  static String lastTeam(Inputs inputs, String personId, String otherwise) {
    return Inputs.rows(inputs.org()).stream()
        .filter(row -> row.personId().equals(personId) && !row.team().equals(OrgEntry.AWAY))
        .max(java.util.Comparator.comparing(OrgEntry::validFrom))
        .map(OrgEntry::team)
        .orElse(otherwise);
  }
}
