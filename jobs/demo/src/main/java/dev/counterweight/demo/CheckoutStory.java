package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.hours;
import static dev.counterweight.demo.StorySet.minutes;

import dev.counterweight.demo.Employee.Function;
import java.time.Duration;
import java.time.Instant;

/**
 * A checkout update that confuses Support, breaks a report and creates a refund issue for Finance
 * (method, A5); and another one whose author asked the same three before.
 */
final class CheckoutStory {
  private final StorySet set;
  private final Employee author;
  private final Employee asker;
  private final Employee lead;

  CheckoutStory(StorySet set) {
    this.set = set;
    this.author = set.person(StoryPerson.CHECKOUT_AUTHOR);
    this.asker = set.person(StoryPerson.CHECKOUT_ASKER);
    this.lead = set.lead(Team.BOOKING);
  }

  MergeRequest update(PlannedChange plan) {
    Text description =
        Text.of(
                "Checkout in one step: address, trailer and payment on one page. The event"
                    + " `checkout_step` is gone because there are no steps any more, vouchers are"
                    + " applied before tax.\n\nTested by hand with a voucher and without.",
                "rollback",
                "0")
            .meaning("detection", "0")
            .meaning("staged", "false");
    MergeRequest change = set.open(plan, "Checkout on one page", description, lead);
    change.size(690, 512, 22, 7);
    change.label(author, minutes(plan, 1), "customer-facing");
    change
        .inline(
            lead,
            minutes(plan, 300),
            Text.of("nit: `Summary` is a component, not a hook."),
            "web/src/checkout/Summary.tsx",
            41)
        .reply(author, minutes(plan, 340), "moved");
    change.comment(lead, minutes(plan, 1_700), "Much shorter to fill in, good.");
    return set.merge(change, lead);
  }

  MergeRequest revert(PlannedChange plan) {
    Text description =
        Text.of(
            "This reverts "
                + set.reference(StoryChange.CHECKOUT_UPDATE)
                + ". Back to three steps"
                + " until Support has a text, the report has its event and vouchers are taxed"
                + " right.");
    MergeRequest change = set.open(plan, "Revert \"Checkout on one page\"", description, lead);
    change.size(512, 690, 22, 1);
    return set.merge(change, lead);
  }

  MergeRequest askedFirst(PlannedChange plan) {
    MergeRequest change =
        set.open(plan, "Checkout on one page, second try", askedFirstDescription(), lead);
    change.size(540, 410, 19, 8);
    change.label(asker, minutes(plan, 1), "customer-facing");
    change.label(asker, minutes(plan, 2), "needs::support");
    change.label(asker, minutes(plan, 3), "needs::analytics");
    change.label(asker, minutes(plan, 4), "needs::finance");
    Employee agent = set.supportAgent();
    Employee analyst = set.financeAnalyst();
    Employee controller = set.seat(Team.FINANCE, Function.PRODUCT, 0);
    ask(
        change,
        30,
        agent,
        "agents read the three steps out to callers from your script. With one page that script"
            + " points at buttons that are gone, and the night desk has nothing else. Can you have"
            + " a new one before Thursday?",
        "Yes, draft is with the night desk. Please keep the old page for phone bookings one week.");
    ask(
        change,
        55,
        analyst,
        "the abandoned-cart report counts `checkout_step`. If I drop the event the report shows"
            + " zero and nobody notices for a week. Shall I keep sending it, or can you switch to"
            + " `checkout_view` first?",
        "Keep it until the end of the month please, I switch the report before that.");
    ask(
        change,
        80,
        controller,
        "vouchers before tax would make every refund of a voucher booking too high by the tax on"
            + " the voucher. I leave the order as it is, is that what the auditors expect?",
        "Exactly. After tax, as in the contract. Thanks for asking before.");
    change.pushed(minutes(plan, 2_900), "71ce0d35", "Keep checkout_step, vouchers after tax");
    change.unlabel(asker, minutes(plan, 3_000), "needs::support");
    change.unlabel(asker, minutes(plan, 3_001), "needs::analytics");
    change.unlabel(asker, minutes(plan, 3_002), "needs::finance");
    return set.merge(change, lead);
  }

  private void ask(MergeRequest change, long minute, Employee whom, String concern, String answer) {
    PlannedChange plan = change.plan();
    Text text =
        Text.of("@" + whom.login() + " " + concern, "concern", "material")
            .meaning("concern-class", "ownership")
            .meaning("question", "true");
    change
        .comment(asker, minutes(plan, minute), text)
        .reply(whom, minutes(plan, minute + 400), answer)
        .reply(asker, minutes(plan, 2_910 + minute), Text.of("In.", "outcome", "acted"));
  }

  private static Text askedFirstDescription() {
    return Text.of(
            "One page instead of three steps, for customers who book on the phone while driving up"
                + " to the port. Counts as done when the share of finished checkouts is up by five"
                + " points and Support sees no more calls than before.\n\nNot part of it: group"
                + " bookings.\n\n**Roll back**\n\nSwitch `checkout.new-summary` off (anybody with"
                + " the operator role, no deploy). Half-filled pages keep their content, they are"
                + " stored per field. Do it when `checkout_abandon_ratio` is above 40 % for fifteen"
                + " minutes. Rehearsed on Tuesday.\n\n**Alerts**\n\n`CheckoutAbandonJump` pages"
                + " Booking at 40 %, which means that people leave at the payment field.\n\n5 % of"
                + " customers on Friday, the rest a week later.",
            "rollback", "3")
        .meaning("detection", "3")
        .meaning("staged", "true");
  }

  Incident incident(PlannedIncident plan) {
    Incident incident =
        new Incident(
            plan,
            "New checkout: calls, empty report, refunds too high",
            "Support has 90 calls since 07:00 about a page the script does not know.",
            "HIGH");
    IncidentWriter.label(incident);
    Instant at = plan.opensAt();
    incident.comment(
        set.supportAgent(),
        at.plus(Duration.ofMinutes(15)),
        "Nobody told us. The change is "
            + set.reference(StoryChange.CHECKOUT_UPDATE)
            + ". What do we say to people who look for the second step?");
    incident.comment(
        author, at.plus(Duration.ofMinutes(70)), "Sorry, I thought it explains itself.");
    incident.comment(
        set.financeAnalyst(),
        at.plus(Duration.ofMinutes(340)),
        "Abandoned carts are zero since yesterday, " + set.key(StoryTicket.CHECKOUT_BREAKS_REPORT));
    incident.comment(
        lead,
        at.plus(Duration.ofHours(25)),
        "Reverted with "
            + set.reference(StoryChange.CHECKOUT_REVERT)
            + ". Actions: "
            + author.firstName()
            + " asks Support, Finance and Analytics before the second try; I add them to the"
            + " checklist of customer-facing changes by "
            + StorySet.day(at, 12)
            + ".");
    incident.event(lead, plan.closesAt(), "state", "closed", null);
    return incident;
  }

  Ticket confusesSupport(PlannedTicket plan) {
    Employee agent = set.supportAgent();
    Ticket ticket =
        set.open(
            plan,
            "Task",
            "Callers do not find the second checkout step",
            Text.of(
                "Since this morning callers are on a page we have never seen. Is this "
                    + set.reference(StoryChange.CHECKOUT_UPDATE)
                    + "? We have no script for it and send people to the port desk.",
                "late-surprise",
                "true"));
    ticket.comment(
        agent,
        hours(plan, 2),
        Text.of(
            "I am not sure I understand, which of the two pages is the right one?",
            "question",
            "true"));
    ticket.comment(author, hours(plan, 5), "The old one, it is reverted.");
    StorySet.done(ticket, agent, hours(plan, 6));
    return ticket;
  }

  Ticket breaksReport(PlannedTicket plan) {
    Employee analyst = plan.reporter();
    Ticket ticket =
        set.open(
            plan,
            "Bug",
            "Abandoned-cart report is empty since Tuesday",
            Text.of(
                "`checkout_step` stopped at 15:45 on Tuesday, "
                    + set.reference(StoryChange.CHECKOUT_UPDATE)
                    + " removed it. The weekly forecast reads this report.",
                "late-surprise",
                "true"));
    ticket.comment(
        analyst, hours(plan, 20), "Event is back with the revert, one day is missing for good.");
    StorySet.done(ticket, analyst, hours(plan, 21));
    return ticket;
  }

  Ticket createsRefunds(PlannedTicket plan) {
    Employee controller = plan.reporter();
    Ticket ticket =
        set.open(
            plan,
            "Bug",
            "Refunds of voucher bookings are too high",
            Text.of(
                "37 refunds of Tuesday and Wednesday hold the tax on the voucher. Came with "
                    + set.reference(StoryChange.CHECKOUT_UPDATE)
                    + ". Who corrects these?",
                "late-surprise",
                "true"));
    ticket.assign(controller, hours(plan, 1), set.lead(Team.BILLING));
    ticket.comment(
        set.lead(Team.BILLING),
        hours(plan, 30),
        "Corrected by hand, list attached. Cost us most of a day.");
    StorySet.done(ticket, controller, hours(plan, 31));
    return ticket;
  }
}
