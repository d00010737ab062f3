package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.day;
import static dev.counterweight.demo.StorySet.hours;
import static dev.counterweight.demo.StorySet.minutes;

import dev.counterweight.demo.Employee.Function;

/**
 * 200 lines and 50 lines (method, U1), a question asked again after its answer (CL2), texts that
 * try to break whoever renders them, and a concern of somebody whose account is gone.
 */
final class SmallStories {
  private final StorySet set;

  SmallStories(StorySet set) {
    this.set = set;
  }

  MergeRequest longChange(PlannedChange plan) {
    Employee author = plan.author();
    Text description =
        Text.of("Six settings pages for the agent console, drafted with the assistant in one day.")
            .meaning("rollback", "0")
            .meaning("detection", "0")
            .meaning("staged", "false");
    MergeRequest change =
        set.open(plan, "Settings pages for the console", description, set.lead(Team.SUPPORT));
    change.size(200, 0, 6, 1);
    change
        .comment(
            set.lead(Team.SUPPORT),
            minutes(plan, 200),
            Text.of("Why does each page load the case list?", "question", "true"))
        .reply(author, minutes(plan, 260), "Not sure, the draft had it. Works though.");
    return set.merge(change, set.lead(Team.SUPPORT));
  }

  MergeRequest shortChange(PlannedChange plan) {
    Employee reviewer = set.seat(Team.FINANCE, Function.ENGINEER, 0);
    Text description =
        Text.of(
                "Splits a port fee over bookings so that the parts add up to the fee to the cent:"
                    + " largest remainder instead of rounding each part. I compared both on a year"
                    + " of fees, rounding each part loses up to 31 EUR per port and month;"
                    + " the price is that two equal bookings may differ by one cent, the"
                    + " controllers accept that.\n\nTest: for 100,000 random fees the sum is"
                    + " kept.\n\nBack: `finance.new-allocation` off, allocations are recomputed"
                    + " from `port_fees` in the next run. `ledger difference <> 0` after the run"
                    + " fails the job and pages Finance.",
                "rollback",
                "2")
            .meaning("detection", "3")
            .meaning("staged", "false")
            .meaning("decision", "options+reason+cost");
    MergeRequest change =
        set.open(plan, "Allocate port fees without losing cents", description, reviewer);
    change.size(50, 22, 2, 3);
    change
        .inline(
            reviewer,
            minutes(plan, 1_300),
            Text.of(
                "Negative fees (corrections): the remainders sort the other way round then, a"
                    + " correction would not cancel the fee it corrects.",
                "concern",
                "material"),
            "warehouse/models/allocation.sql",
            33)
        .reply(
            plan.author(),
            minutes(plan, 1_420),
            Text.of(
                "Right. Allocated by absolute value now, sign put back after.",
                "outcome",
                "acted"));
    change.pushed(minutes(plan, 1_430), "0d4fa61b", "Corrections cancel exactly");
    return set.merge(change, reviewer);
  }

  MergeRequest hostile(PlannedChange plan) {
    Employee lead = set.lead(Team.PLATFORM);
    Text description =
        Text.of(
            "Titles from the import start with `=` and end up as formulas in exports."
                + " <img src=x onerror=alert(2)> is another one from the same file.\n\n"
                + "[click](javascript:alert(3))");
    MergeRequest change =
        set.open(plan, "=HYPERLINK(\"https://evil.example\",\"open me\")", description, lead);
    change.size(22, 3, 2, 1);
    change.comment(
        lead,
        minutes(plan, 60),
        Text.of(
            "A customer name like <script>alert(1)</script> is rendered as it is here, so it runs"
                + " in the agent's browser.",
            "concern",
            "material"));
    change.comment(
        lead, minutes(plan, 75), "And this one reads backwards: file \u202Egpj.exe\u202C, see?");
    return set.merge(change, lead);
  }

  MergeRequest ghostConcern(PlannedChange plan) {
    Employee lead = set.lead(Team.PLATFORM);
    Text description =
        Text.of("Deletes roles nobody has used for 90 days, every night.")
            .meaning("rollback", "0")
            .meaning("detection", "0")
            .meaning("staged", "false");
    MergeRequest change = set.open(plan, "Nightly removal of unused roles", description, lead);
    change.size(96, 8, 4, 2);
    change
        .comment(
            set.ghost(),
            minutes(plan, 600),
            Text.of(
                "Break-glass roles are unused by design. This deletes them, and then nobody gets"
                    + " in during an outage.",
                "concern",
                "material"))
        .reply(
            plan.author(),
            minutes(plan, 700),
            Text.of("Good point, they are excluded by name now.", "outcome", "acted"));
    change.pushed(minutes(plan, 710), "9a20c4de", "Keep break-glass roles");
    change.comment(set.ghost(), minutes(plan, 760), "Thanks, that covers it.");
    return set.merge(change, lead);
  }

  Ticket questionRepeated(PlannedTicket plan) {
    Employee giver = set.person(StoryPerson.ANSWER_GIVER);
    Employee repeater = set.person(StoryPerson.QUESTION_REPEATER);
    Employee engineer = set.seat(Team.BOOKING, Function.ENGINEER, 2);
    Employee first = set.seat(Team.MOBILE, Function.ENGINEER, 1);
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Cancelled sailings: rebook automatically",
            Text.of(
                "For customers whose sailing is cancelled. They are moved to the next sailing with"
                    + " space and can say no within an hour. Done when no one waits at the quay"
                    + " without a booking for a month.",
                "goal",
                "who+what+done"));
    ticket.comment(
        first,
        hours(plan, 3),
        Text.of("Who decides which sailing is offered when two have space?", "question", "true"));
    ticket.comment(
        giver,
        hours(plan, 5),
        Text.of(
            "@"
                + engineer.login()
                + " yours from here. Goal: everybody on a cancelled sailing has"
                + " a new booking within ten minutes. The port control desk decides which sailing"
                + " is offered when two have space, copy is decided by me. Open: group bookings,"
                + " we wait for the ferry line. I need the group rule by "
                + day(plan.createdAt(), 9)
                + ".",
            "handoff",
            "goal+owner+open+by"));
    StorySet.start(ticket, engineer, hours(plan, 7));
    ticket.comment(
        repeater,
        hours(plan, 75),
        Text.of(
            "When two sailings have space, who decides which one is offered?",
            "question",
            "repeated"));
    ticket.comment(giver, hours(plan, 77), "See above, the port control desk.");
    StorySet.done(ticket, engineer, hours(plan, 200));
    return ticket;
  }
}
