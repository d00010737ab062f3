package dev.counterweight.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the archive the situations are that the method's golden fixtures ask for. */
public final class DemoStories {
  private final DemoConfig config;
  private final Staff staff;
  private final Map<StoryChange, PlannedChange> changes = new EnumMap<>(StoryChange.class);
  private final Map<StoryTicket, PlannedTicket> tickets = new EnumMap<>(StoryTicket.class);
  private final Map<StoryIncident, PlannedIncident> incidents = new EnumMap<>(StoryIncident.class);

  /** A merge request as GitLab names it. */
  public record ChangeRef(long projectId, String projectPath, long iid, String permalink) {}

  /** An incident as GitLab names it. */
  public record IncidentRef(long projectId, String projectPath, long iid, String permalink) {}

  /**
   * New tools for a team (method, AA3).
   *
   * @param team name as in {@code people.csv}
   * @param on first day
   * @param dipDays how long the team's output is down
   */
  public record Adoption(String team, LocalDate on, int dipDays) {}

  DemoStories(Year year) {
    config = year.config();
    staff = year.staff();
    for (PlannedChange change : year.changes()) {
      StoryChange story = change.story();
      if (story != null) {
        changes.put(story, change);
      }
    }
    for (PlannedTicket ticket : year.tickets()) {
      StoryTicket story = ticket.story();
      if (story != null) {
        tickets.put(story, ticket);
      }
    }
    for (PlannedIncident incident : year.incidents()) {
      StoryIncident story = incident.story();
      if (story != null) {
        incidents.put(story, incident);
      }
    }
  }

  /** As in {@code people.csv}. */
  public String personId(StoryPerson person) {
    return person.cast(staff).personId();
  }

  public ChangeRef change(StoryChange story) {
    PlannedChange change = planned(story);
    Team team = change.team();
    return new ChangeRef(
        team.projectId(), team.projectPath(), change.iid(), Company.changeUrl(team, change.iid()));
  }

  /** As people write it, {@code BILL-214}. */
  public String ticketKey(StoryTicket story) {
    return planned(story).key();
  }

  public IncidentRef incident(StoryIncident story) {
    PlannedIncident incident = planned(story);
    Team team = incident.team();
    return new IncidentRef(
        team.projectId(),
        team.projectPath(),
        incident.iid(),
        Company.issueUrl(team, incident.iid()));
  }

  public Adoption adoption() {
    String team = staff.teams().get(Team.MOBILE).name();
    return new Adoption(team, StoryPlanner.adoptionDay(config), StoryPlanner.DIP_DAYS);
  }

  PlannedChange planned(StoryChange story) {
    return found(changes.get(story), story);
  }

  PlannedTicket planned(StoryTicket story) {
    return found(tickets.get(story), story);
  }

  PlannedIncident planned(StoryIncident story) {
    return found(incidents.get(story), story);
  }

  private static <T> T found(@Nullable T item, Enum<?> story) {
    if (item == null) {
      throw new IllegalStateException("story " + story + " is not in the year");
    }
    return item;
  }
}
