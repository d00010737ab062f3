package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.Ticket.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the stories share: who plays whom, how parts refer to each other, how things start and end.
 */
final class StorySet {
  private final Year year;
  private final DemoStories stories;

  StorySet(Year year, DemoStories stories) {
    this.year = year;
    this.stories = stories;
  }

  Employee person(StoryPerson person) {
    return person.cast(year.staff());
  }

  Employee seat(int team, Function function, int nth) {
    return year.staff().cast(team, function, nth);
  }

  Employee lead(int team) {
    return seat(team, Function.LEAD, 0);
  }

  Employee supportAgent() {
    return seat(Team.SUPPORT, Function.SPECIALIST, 0);
  }

  Employee financeAnalyst() {
    return seat(Team.FINANCE, Function.SPECIALIST, 0);
  }

  Employee ghost() {
    return year.staff().ghost();
  }

  String reference(StoryChange change) {
    return stories.planned(change).reference();
  }

  String key(StoryTicket ticket) {
    return stories.planned(ticket).key();
  }

  /** The date a number of days after a moment, as in ISO. */
  static LocalDate day(Instant from, int daysLater) {
    return WorkTime.dayOf(from).plusDays(daysLater);
  }

  static Instant minutes(PlannedChange plan, long afterOpening) {
    return plan.opensAt().plus(Duration.ofMinutes(afterOpening));
  }

  static Instant hours(PlannedTicket plan, long afterCreation) {
    return plan.createdAt().plus(Duration.ofHours(afterCreation));
  }

  MergeRequest open(PlannedChange plan, String title, Text description, Employee... reviewers) {
    MergeRequest change = new MergeRequest(plan, title, description);
    change.label(plan.author(), plan.opensAt().plusSeconds(40), plan.team().label());
    change.requestReview(List.of(reviewers), plan.opensAt().plusSeconds(90));
    return change;
  }

  /** Approved a little before the end, and merged by the one who approved. */
  MergeRequest merge(MergeRequest change, Employee by) {
    change.approve(by, change.plan().endsAt().minus(Duration.ofMinutes(12)));
    change.end(by);
    return change;
  }

  Ticket open(PlannedTicket plan, String type, String summary, Text description) {
    Ticket ticket = new Ticket(plan, type, summary, description);
    Employee assignee = plan.assignee();
    if (assignee != null) {
      ticket.assign(plan.reporter(), plan.createdAt().plusSeconds(120), assignee);
    }
    return ticket;
  }

  static void start(Ticket ticket, Employee by, Instant at) {
    ticket.move(by, at, Status.IN_PROGRESS);
  }

  static void done(Ticket ticket, Employee by, Instant at) {
    ticket.move(by, at, Status.DONE);
  }
}
