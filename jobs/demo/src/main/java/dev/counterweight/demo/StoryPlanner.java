package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.PlannedChange.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Puts the stories into the year, each into weeks of its own. */
final class StoryPlanner {
  static final int DIP_DAYS = 21;
  private static final int ADOPTION_DAY = 190;
  private static final int FULL_YEAR = 365;

  private final DemoConfig config;
  private final Staff staff;

  StoryPlanner(DemoConfig config, Staff staff) {
    this.config = config;
    this.staff = staff;
  }

  void plan(
      List<PlannedChange> changes, List<PlannedTicket> tickets, List<PlannedIncident> incidents) {
    billing(changes, tickets, incidents);
    checkout(changes, tickets, incidents);
    launches(changes, incidents);
    choices(tickets);
    dates(tickets);
    smallThings(changes, tickets);
  }

  /** The day the mobile team's new tools arrive; their output dips for three weeks. */
  static LocalDate adoptionDay(DemoConfig config) {
    return monday(config, ADOPTION_DAY);
  }

  private void billing(
      List<PlannedChange> changes, List<PlannedTicket> tickets, List<PlannedIncident> incidents) {
    Week week = week(30);
    Team team = staff.teams().get(Team.BILLING);
    Employee one = StoryPerson.BILLING_ENGINEER_ONE.cast(staff);
    Employee two = StoryPerson.BILLING_ENGINEER_TWO.cast(staff);
    Employee product = staff.cast(Team.BILLING, Function.PRODUCT, 0);
    PlannedTicket fastTicket =
        ticket(tickets, StoryTicket.BILLING_FAST, team, product, week.at(0, 8, 5)).assignee(one);
    PlannedTicket carefulTicket =
        ticket(tickets, StoryTicket.BILLING_CAREFUL, team, product, week.at(0, 8, 20))
            .assignee(two);
    PlannedChange fast =
        change(
            changes,
            StoryChange.BILLING_FAST,
            one,
            Kind.FEATURE,
            week.at(0, 9, 10),
            week.at(2, 9, 5));
    fast.ticket(fastTicket);
    change(
            changes,
            StoryChange.BILLING_CAREFUL,
            two,
            Kind.FEATURE,
            week.at(0, 9, 40),
            week.at(3, 10, 15))
        .ticket(carefulTicket);
    PlannedChange hotfix =
        change(
            changes,
            StoryChange.BILLING_FAST_HOTFIX,
            one,
            Kind.HOTFIX,
            week.at(7, 10, 2),
            week.at(7, 13, 30));
    Employee agent = staff.cast(Team.SUPPORT, Function.SPECIALIST, 0);
    incidents.add(
        PlannedIncident.of(
            fast,
            hotfix,
            agent,
            week.at(7, 8, 12),
            week.at(8, 9, 0),
            StoryIncident.BILLING_RENEWALS));
  }

  private void checkout(
      List<PlannedChange> changes, List<PlannedTicket> tickets, List<PlannedIncident> incidents) {
    Week week = week(70);
    Employee author = StoryPerson.CHECKOUT_AUTHOR.cast(staff);
    PlannedChange update =
        change(
            changes,
            StoryChange.CHECKOUT_UPDATE,
            author,
            Kind.FEATURE,
            week.at(0, 9, 0),
            week.at(1, 15, 45));
    PlannedChange revert =
        change(
            changes,
            StoryChange.CHECKOUT_REVERT,
            author,
            Kind.REVERT,
            week.at(2, 11, 20),
            week.at(2, 12, 40));
    Employee agent = staff.cast(Team.SUPPORT, Function.SPECIALIST, 0);
    incidents.add(
        PlannedIncident.of(
            update, revert, agent, week.at(2, 8, 30), week.at(3, 10, 0), StoryIncident.CHECKOUT));
    Employee analyst = staff.cast(Team.FINANCE, Function.SPECIALIST, 0);
    Employee controller = staff.cast(Team.FINANCE, Function.PRODUCT, 0);
    ticket(
        tickets,
        StoryTicket.CHECKOUT_CONFUSES_SUPPORT,
        staff.teams().get(Team.SUPPORT),
        agent,
        week.at(2, 8, 40));
    ticket(
        tickets,
        StoryTicket.CHECKOUT_BREAKS_REPORT,
        staff.teams().get(Team.FINANCE),
        analyst,
        week.at(2, 14, 5));
    ticket(
        tickets,
        StoryTicket.CHECKOUT_CREATES_REFUNDS,
        staff.teams().get(Team.FINANCE),
        controller,
        week.at(3, 9, 30));
    Week later = week(112);
    change(
        changes,
        StoryChange.CHECKOUT_ASKED_FIRST,
        StoryPerson.CHECKOUT_ASKER.cast(staff),
        Kind.FEATURE,
        later.at(0, 8, 45),
        later.at(4, 11, 0));
  }

  private void launches(List<PlannedChange> changes, List<PlannedIncident> incidents) {
    Week week = week(133);
    Employee author = StoryPerson.THREE_DAY_AUTHOR.cast(staff);
    PlannedChange gaps =
        change(
            changes,
            StoryChange.THREE_GAPS,
            author,
            Kind.FEATURE,
            week.at(0, 9, 0),
            week.at(3, 9, 0));
    Employee lead = staff.cast(Team.MOBILE, Function.LEAD, 0);
    PlannedChange hotfix =
        change(
            changes,
            StoryChange.THREE_GAPS_HOTFIX,
            lead,
            Kind.HOTFIX,
            week.at(7, 13, 45),
            week.at(7, 18, 20));
    Employee agent = staff.cast(Team.SUPPORT, Function.SPECIALIST, 0);
    incidents.add(
        PlannedIncident.of(
            gaps, hotfix, agent, week.at(7, 7, 50), week.at(8, 10, 0), StoryIncident.THREE_GAPS));
    Week later = week(154);
    change(
        changes,
        StoryChange.NO_GAPS,
        StoryPerson.NO_GAP_AUTHOR.cast(staff),
        Kind.FEATURE,
        later.at(0, 9, 30),
        later.at(3, 11, 0));
  }

  private void choices(List<PlannedTicket> tickets) {
    Team platform = staff.teams().get(Team.PLATFORM);
    Week week = week(161);
    Employee product = staff.cast(Team.PLATFORM, Function.PRODUCT, 0);
    ticket(tickets, StoryTicket.OPTION_ASKED, platform, product, week.at(0, 9, 0))
        .assignee(StoryPerson.OPTION_ASKER.cast(staff));
    ticket(tickets, StoryTicket.OPTION_CHOSEN, platform, product, week.at(1, 9, 0))
        .assignee(StoryPerson.OPTION_CHOOSER.cast(staff));
    Week later = week(175);
    Employee slogan = StoryPerson.SLOGAN_WRITER.cast(staff);
    Employee goal = StoryPerson.GOAL_WRITER.cast(staff);
    Team mobile = staff.teams().get(Team.MOBILE);
    ticket(tickets, StoryTicket.ACTIVATION_SLOGAN, mobile, slogan, later.at(0, 10, 0))
        .assignee(staff.cast(Team.MOBILE, Function.ENGINEER, 1));
    ticket(tickets, StoryTicket.ACTIVATION_GOAL, mobile, goal, later.at(1, 10, 0))
        .assignee(staff.cast(Team.MOBILE, Function.ENGINEER, 0));
  }

  private void dates(List<PlannedTicket> tickets) {
    Team finance = staff.teams().get(Team.FINANCE);
    Employee product = staff.cast(Team.FINANCE, Function.PRODUCT, 0);
    Week week = week(217);
    ticket(tickets, StoryTicket.SLIP_SAID_EARLY, finance, product, week.at(0, 9, 15))
        .assignee(StoryPerson.EARLY_SAYER.cast(staff))
        .dueOn(week.day(18));
    ticket(tickets, StoryTicket.DUE_DATE_MOVED_SILENTLY, finance, product, week.at(0, 9, 45))
        .assignee(StoryPerson.SILENT_MOVER.cast(staff))
        .dueOn(week.day(11));
  }

  private void smallThings(List<PlannedChange> changes, List<PlannedTicket> tickets) {
    Week week = week(245);
    change(
        changes,
        StoryChange.LONG_CHANGE,
        StoryPerson.LONG_CHANGE_AUTHOR.cast(staff),
        Kind.FEATURE,
        week.at(0, 9, 0),
        week.at(0, 16, 0));
    change(
        changes,
        StoryChange.SHORT_CHANGE,
        StoryPerson.SHORT_CHANGE_AUTHOR.cast(staff),
        Kind.FEATURE,
        week.at(0, 9, 30),
        week.at(2, 14, 0));
    Week later = week(266);
    ticket(
            tickets,
            StoryTicket.QUESTION_REPEATED,
            staff.teams().get(Team.BOOKING),
            StoryPerson.ANSWER_GIVER.cast(staff),
            later.at(0, 9, 0))
        .assignee(staff.cast(Team.BOOKING, Function.ENGINEER, 2));
    Week last = week(287);
    change(
        changes,
        StoryChange.HOSTILE,
        staff.cast(Team.PLATFORM, Function.ENGINEER, 3),
        Kind.FIX,
        last.at(0, 10, 0),
        last.at(1, 10, 0));
    change(
        changes,
        StoryChange.GHOST_CONCERN,
        staff.cast(Team.PLATFORM, Function.ENGINEER, 0),
        Kind.FEATURE,
        last.at(1, 9, 0),
        last.at(3, 15, 0));
  }

  private static PlannedChange change(
      List<PlannedChange> into,
      StoryChange story,
      Employee author,
      Kind kind,
      Instant opens,
      Instant merges) {
    PlannedChange change = PlannedChange.of(story, author.team(), author, kind, opens, merges);
    into.add(change);
    return change;
  }

  private static PlannedTicket ticket(
      List<PlannedTicket> into, StoryTicket story, Team team, Employee reporter, Instant at) {
    PlannedTicket ticket = new PlannedTicket(team, reporter, at, story);
    into.add(ticket);
    return ticket;
  }

  private Week week(int dayOfFullYear) {
    return new Week(monday(config, dayOfFullYear));
  }

  /** Shorter years have the same stories, closer together. */
  private static LocalDate monday(DemoConfig config, int dayOfFullYear) {
    LocalDate day = config.from().plusDays((long) dayOfFullYear * config.days() / FULL_YEAR);
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** A week in which a story plays, from its Monday on. */
  private record Week(LocalDate monday) {
    LocalDate day(int afterMonday) {
      return monday.plusDays(afterMonday);
    }

    Instant at(int afterMonday, int hour, int minute) {
      return day(afterMonday).atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }
  }
}
