package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.day;
import static dev.counterweight.demo.StorySet.hours;

import java.time.Instant;

/**
 * Two tickets that will be late (method, J8): one says so in time, one moves its date in silence.
 */
final class DateStory {
  private final StorySet set;

  DateStory(StorySet set) {
    this.set = set;
  }

  Ticket saidEarly(PlannedTicket plan) {
    Employee sayer = set.person(StoryPerson.EARLY_SAYER);
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Port fees in the monthly margin",
            Text.of(
                "For port managers. The margin per port includes the fees of the same month. Done"
                    + " when unmatched fees are below 500 EUR at the close.",
                "goal",
                "who+what+done"));
    StorySet.start(ticket, sayer, hours(plan, 24));
    Instant said = hours(plan, 24 * 9);
    ticket.comment(
        sayer,
        said,
        Text.of(
            "This may slip by three days unless we cut this part: fees of ports that send paper."
                + " They are 4 % of the sum. Without them in this version the"
                + " date holds. Please tell me by "
                + day(said, 2)
                + ".",
            "slip",
            "early+offers"));
    ticket.comment(
        plan.reporter(),
        hours(plan, 24 * 10),
        "Cut it, paper ports come next month. Thanks for saying it now.");
    StorySet.done(ticket, sayer, hours(plan, 24 * 18 - 4));
    return ticket;
  }

  Ticket movedSilently(PlannedTicket plan) {
    Employee mover = set.person(StoryPerson.SILENT_MOVER);
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Exchange rates of the booking day",
            Text.of("Use the rate of the booking day in all reports.", "goal", "what"));
    StorySet.start(ticket, mover, hours(plan, 30));
    ticket.moveDueDate(mover, hours(plan, 24 * 11 + 9), day(plan.createdAt(), 18));
    ticket.moveDueDate(mover, hours(plan, 24 * 18 + 8), day(plan.createdAt(), 25));
    ticket.comment(mover, hours(plan, 24 * 24), "Ready.");
    StorySet.done(ticket, mover, hours(plan, 24 * 24 + 1));
    return ticket;
  }
}
