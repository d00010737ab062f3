package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.PlannedChange.Ending;
import dev.counterweight.demo.PlannedChange.Kind;
import dev.counterweight.demo.words.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans the year: who opens what and when, what comes of it, and the stories in between. */
final class Planner {
  private static final double TICKETS_PER_PERSON_AND_DAY = 15.0 / 365;
  private static final double INCIDENTS_PER_PERSON_AND_DAY = 9.0 / (60 * 365);
  private static final double DAYS_BETWEEN_BUMPS = 3.5;
  private static final double HOURS_OPEN = 44;
  private static final double LEAST_HOURS_OPEN = 1.5;

  /** A team's output halves in the weeks after new tools arrive (method, AA3). */
  private static final double OUTPUT_KEPT_IN_DIP = 0.5;

  private final DemoConfig config;
  private final Staff staff;
  private final List<PlannedChange> changes = new ArrayList<>();
  private final List<PlannedTicket> tickets = new ArrayList<>();
  private final List<PlannedIncident> incidents = new ArrayList<>();

  private Planner(DemoConfig config, Staff staff) {
    this.config = config;
    this.staff = staff;
  }

  static Year plan(DemoConfig config, Staff staff) {
    Planner planner = new Planner(config, staff);
    planner.planTickets();
    planner.planChanges();
    planner.planBumps();
    planner.planIncidents();
    new StoryPlanner(config, staff).plan(planner.changes, planner.tickets, planner.incidents);
    return planner.numbered();
  }

  private void planTickets() {
    for (Team team : staff.teams()) {
      Dice dice = Dice.of(config.seed(), "tickets", team.number());
      double gap = 1 / (TICKETS_PER_PERSON_AND_DAY * staff.of(team).size());
      for (double day = dice.exponential(gap); day < config.days(); day += dice.exponential(gap)) {
        Instant at = WorkTime.onOrAfter(WorkTime.hoursAfter(config.begins(), day * 24), dice);
        if (at.isBefore(config.ends())) {
          tickets.add(ticket(team, at, dice));
        }
      }
    }
  }

  private PlannedTicket ticket(Team team, Instant at, Dice dice) {
    boolean fromElsewhere = dice.chance(0.35);
    Employee reporter =
        fromElsewhere
            ? dice.pick(staff.people())
            : dice.chance(0.5)
                ? staff.cast(team.number(), Function.PRODUCT, 0)
                : dice.pick(staff.of(team));
    PlannedTicket ticket = new PlannedTicket(team, reporter, at, null);
    if (dice.chance(0.4)) {
      ticket.dueOn(WorkTime.dayOf(at).plusDays(dice.between(8, 32)));
    }
    if (dice.chance(0.85)) {
      ticket.assignee(coder(team, dice));
    }
    return ticket;
  }

  private Employee coder(Team team, Dice dice) {
    while (true) {
      Employee member = dice.pick(staff.of(team));
      if (member.function().writesCode) {
        return member;
      }
    }
  }

  private void planChanges() {
    for (Employee person : staff.people()) {
      Dice dice = Dice.of(config.seed(), "changes", person.number());
      double gap = 7 / person.traits().changesPerWeek();
      for (double day = dice.exponential(gap); day < config.days(); day += dice.exponential(gap)) {
        Instant at = WorkTime.onOrAfter(WorkTime.hoursAfter(config.begins(), day * 24), dice);
        boolean lost = isInDip(person, at) && !dice.chance(OUTPUT_KEPT_IN_DIP);
        if (at.isBefore(config.ends()) && !lost) {
          changes.add(change(person, at, dice));
        }
      }
    }
    changes.sort(Comparator.comparing(PlannedChange::opensAt));
    linkTickets();
  }

  private boolean isInDip(Employee person, Instant at) {
    LocalDate day = WorkTime.dayOf(at);
    LocalDate start = StoryPlanner.adoptionDay(config);
    return person.team().number() == Team.MOBILE
        && !day.isBefore(start)
        && day.isBefore(start.plusDays(StoryPlanner.DIP_DAYS));
  }

  private PlannedChange change(Employee author, Instant at, Dice dice) {
    Kind kind = kind(dice.fraction());
    double hours = LEAST_HOURS_OPEN + dice.exponential(HOURS_OPEN);
    Instant end = WorkTime.onOrAfter(WorkTime.hoursAfter(at, hours), dice);
    double fate = dice.fraction();
    Ending ending = fate < 0.89 ? Ending.MERGED : fate < 0.97 ? Ending.CLOSED : Ending.OPEN;
    if (!end.isBefore(config.ends())) {
      ending = Ending.OPEN;
      end = config.ends();
    }
    return new PlannedChange(author.team(), author, kind, at, end, ending);
  }

  private static Kind kind(double share) {
    if (share < 0.42) {
      return Kind.FEATURE;
    } else if (share < 0.67) {
      return Kind.FIX;
    } else if (share < 0.80) {
      return Kind.REFACTOR;
    } else if (share < 0.89) {
      return Kind.PREVENTION;
    }
    return share < 0.95 ? Kind.DOCS : Kind.BUMP;
  }

  /**
   * More than half of the changes belong to a ticket that their team opened in the weeks before.
   */
  private void linkTickets() {
    tickets.sort(Comparator.comparing(PlannedTicket::createdAt));
    List<List<PlannedTicket>> ofTeam = new ArrayList<>();
    for (Team team : staff.teams()) {
      ofTeam.add(tickets.stream().filter(t -> t.team().equals(team)).toList());
    }
    int[] open = new int[ofTeam.size()];
    for (PlannedChange change : changes) {
      int team = change.team().number();
      List<PlannedTicket> candidates = ofTeam.get(team);
      while (open[team] < candidates.size()
          && candidates.get(open[team]).createdAt().isBefore(change.opensAt())) {
        open[team]++;
      }
      link(change, candidates, open[team]);
    }
  }

  private void link(PlannedChange change, List<PlannedTicket> ofTeam, int opened) {
    Dice dice = Dice.of(config.seed(), "link", change.opensAt().getEpochSecond());
    if (opened == 0 || !change.kind().hasWeight() || !dice.chance(0.62)) {
      return;
    }
    int recent = Math.min(opened, 9);
    PlannedTicket ticket = ofTeam.get(opened - 1 - dice.below(recent));
    change.ticket(ticket);
    if (ticket.changes().size() == 1) {
      ticket.assignee(change.author());
    }
  }

  private void planBumps() {
    Dice dice = Dice.of(config.seed(), "bumps");
    double gap = DAYS_BETWEEN_BUMPS * 60 / config.people();
    for (double day = 1; day < config.days() - 3; day += gap) {
      Instant at = WorkTime.hoursAfter(config.begins(), day * 24 + 4);
      Instant end = WorkTime.onOrAfter(WorkTime.hoursAfter(at, 3 + dice.exponential(20)), dice);
      boolean ends = end.isBefore(config.ends());
      Ending ending = !ends ? Ending.OPEN : dice.chance(0.85) ? Ending.MERGED : Ending.CLOSED;
      Instant until = ends ? end : config.ends();
      Team team = dice.pick(staff.teams());
      changes.add(new PlannedChange(team, staff.bot(), Kind.BUMP, at, until, ending));
    }
  }

  /** Some merged features do harm, a few hours to three days after. */
  private void planIncidents() {
    Dice dice = Dice.of(config.seed(), "incidents");
    List<PlannedChange> possible =
        changes.stream().filter(c -> c.kind() == Kind.FEATURE && c.isMerged()).toList();
    int wanted = (int) Math.round(INCIDENTS_PER_PERSON_AND_DAY * config.people() * config.days());
    for (int i = 0; i < wanted; i++) {
      int slot = (int) ((i + 0.15 + 0.7 * dice.fraction()) * possible.size() / wanted);
      PlannedChange cause = possible.get(slot);
      Instant breaks = WorkTime.hoursAfter(cause.endsAt(), dice.within(2, 60));
      if (breaks.plus(Duration.ofDays(2)).isBefore(config.ends())) {
        planIncident(cause, breaks, dice);
      }
    }
  }

  private void planIncident(PlannedChange cause, Instant breaks, Dice dice) {
    boolean reverts = dice.chance(0.5);
    Employee repairs =
        dice.chance(0.7) ? cause.author() : staff.cast(cause.team().number(), Function.LEAD, 0);
    Instant repairStarts = WorkTime.hoursAfter(breaks, dice.within(0.4, 3));
    Instant repaired = WorkTime.hoursAfter(repairStarts, dice.within(0.5, 4));
    PlannedChange repair =
        new PlannedChange(
            cause.team(),
            repairs,
            reverts ? Kind.REVERT : Kind.HOTFIX,
            repairStarts,
            repaired,
            Ending.MERGED);
    Employee reporter =
        dice.chance(0.5)
            ? staff.cast(Team.SUPPORT, Function.SPECIALIST, 0)
            : dice.pick(staff.of(cause.team()));
    Instant closes = WorkTime.hoursAfter(repaired, dice.within(1, 20));
    changes.add(repair);
    incidents.add(PlannedIncident.of(cause, repair, reporter, breaks, closes, null));
  }

  private Year numbered() {
    changes.sort(
        Comparator.comparing(PlannedChange::opensAt).thenComparing(c -> c.author().number()));
    tickets.sort(
        Comparator.comparing(PlannedTicket::createdAt).thenComparing(t -> t.team().number()));
    Numbers numbers = new Numbers(staff.teams().size());
    numbers.changes(changes);
    numbers.tickets(tickets);
    return new Year(
        config, staff, changes, tickets, numbers.incidents(incidents), Releases.of(config));
  }
}
