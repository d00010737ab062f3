package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.hours;
import static dev.counterweight.demo.StorySet.minutes;

import dev.counterweight.demo.Employee.Function;
import java.time.Duration;
import java.time.Instant;

/**
 * Two engineers, the same kind of billing work (method, G1 to G9): one closes it in two days, the
 * other needs a day more and fewer lines, and thinks of what happens to money that does not flow as
 * planned.
 */
final class BillingStory {
  private final StorySet set;
  private final Employee one;
  private final Employee two;
  private final Employee product;
  private final Employee lead;

  BillingStory(StorySet set) {
    this.set = set;
    this.one = set.person(StoryPerson.BILLING_ENGINEER_ONE);
    this.two = set.person(StoryPerson.BILLING_ENGINEER_TWO);
    this.product = set.seat(Team.BILLING, Function.PRODUCT, 0);
    this.lead = set.lead(Team.BILLING);
  }

  MergeRequest fast(PlannedChange plan) {
    Text description =
        Text.of(
                "Adds the subscription API, the checkout screen and the admin toggle for "
                    + set.key(StoryTicket.BILLING_FAST)
                    + ".\n\n- `POST /v1/subscriptions`\n- plan picker in checkout\n- toggle under"
                    + " Admin / Plans\n\nWorks on staging, demo recorded.",
                "rollback",
                "0")
            .meaning("detection", "0")
            .meaning("staged", "false");
    MergeRequest change =
        set.open(plan, "Subscriptions: API, checkout screen, admin toggle", description, lead, two);
    change.size(1_240, 85, 31, 9);
    change.label(one, minutes(plan, 1), "customer-facing");
    change.comment(
        two,
        minutes(plan, 1_500),
        Text.of(
            "What happens to a subscription whose card is declined on renewal? As far as I see"
                + " `RenewalScheduler.tick()` marks it renewed before the payment comes back, so"
                + " the customer keeps a plan nobody pays for and the next invoice is wrong.",
            "concern",
            "material"));
    change.comment(lead, minutes(plan, 2_600), "Demo looks great, nice speed!");
    return set.merge(change, lead);
  }

  MergeRequest hotfix(PlannedChange plan) {
    String fast = set.reference(StoryChange.BILLING_FAST);
    Text description =
        Text.of(
            "Renewals stay `pending` until the payment is confirmed. Repairs "
                + fast
                + ".\n\nThe list of accounts to correct by hand is with Finance.");
    MergeRequest change =
        set.open(plan, "Hotfix: declined renewals were booked as paid", description, two);
    change.size(64, 12, 4, 2);
    change.comment(
        two,
        minutes(plan, 60),
        "Checked with three declined test cards, the state is right now. Duplicate notices are"
            + " still possible, that comes in a second step.");
    return set.merge(change, two);
  }

  MergeRequest careful(PlannedChange plan) {
    MergeRequest change =
        set.open(plan, "Plan changes: charge and credit by day", carefulDescription(), lead, one);
    change.size(310, 40, 11, 6);
    change.label(two, minutes(plan, 1), "customer-facing");
    change.label(two, minutes(plan, 2), "needs::support");
    change.label(two, minutes(plan, 3), "needs::finance");
    edgeCases(change);
    Employee agent = set.supportAgent();
    change
        .comment(
            two,
            minutes(plan, 400),
            Text.of(
                "@"
                    + agent.login()
                    + " before I fix the wording: what do customers complain about"
                    + " most when a plan changes in the middle of the month?",
                "question",
                "true"))
        .reply(
            agent,
            minutes(plan, 520),
            "That the credit shows up as a second invoice and they think they pay twice. Half of"
                + " the calls end when we explain one line.");
    change.pushed(minutes(plan, 1_900), "5be1c07a", "Credit and charge on one invoice");
    change.unlabel(two, minutes(plan, 2_000), "needs::support");
    change.unlabel(two, minutes(plan, 2_001), "needs::finance");
    return set.merge(change, lead);
  }

  private Text carefulDescription() {
    Employee agent = set.supportAgent();
    return Text.of(
            "Customers who change plan in the middle of a month pay by day ("
                + set.key(StoryTicket.BILLING_CAREFUL)
                + ").\n\nLeft out on purpose: yearly plans. They need a rule from Finance that"
                + " exists only on paper.\n\n## Way back\n\nIf `ledger_imbalance_cents` is not"
                + " zero ten minutes after a plan change, or Support sees two charges for one"
                + " month, the Billing on-call switches `billing.proration` off. No deploy needed;"
                + " changes made meanwhile are kept in `plan_changes` and charged by the nightly"
                + " job once the flag is on again. Tried on staging twice.\n\n## How we"
                + " notice\n\n`LedgerImbalance` pages Billing when the sum of charge and credit of"
                + " a plan change is not what the ledger holds, checked every five minutes.\n\nOn"
                + " for our own accounts first, for everybody on Thursday. "
                + agent.firstName()
                + " has the text for callers.",
            "rollback",
            "3")
        .meaning("detection", "3")
        .meaning("staged", "true");
  }

  /**
   * Five ways money can go wrong, each named before the merge, each handled or left with a reason.
   */
  private void edgeCases(MergeRequest change) {
    PlannedChange plan = change.plan();
    raise(
        change,
        60,
        "Prorated charges: with the 31st as billing day `Proration.days()` counts February as 31"
            + " days, the customer is charged for three days that do not exist.",
        "Handled, the length of the real month is used. Test for all twelve.");
    raise(
        change,
        75,
        "Failed renewals: if the card is declined while a plan change is open, the credit is"
            + " booked but the charge is not, and the account shows money we do not owe.",
        "Both are now one ledger entry, or none.");
    raise(
        change,
        95,
        "Duplicate invoices: the payment notice can arrive twice, and the second one creates a"
            + " second invoice with a new number.",
        "The notice id is unique in `payments` from now on.");
    raise(
        change,
        130,
        "Refunds: a refund after the change goes to the old price. Somebody who downgraded gets"
            + " back more than they paid.",
        "Refund looks at what was paid, not at the plan.");
    raise(
        change,
        170,
        "Downgrade in the middle of the cycle: credit larger than the next invoice makes the total"
            + " negative, `Renderer.total()` prints that as an invoice over -12.40.",
        "Rest of the credit is carried over. Finance prefers that to a payout.");
    change.pushed(minutes(plan, 1_400), "c41d9e02", "Edge cases of plan changes, with tests");
  }

  private void raise(MergeRequest change, long minute, String concern, String handled) {
    PlannedChange plan = change.plan();
    Text text = Text.of(concern, "concern", "material").meaning("concern-class", "correctness");
    change
        .inline(two, minutes(plan, minute), text, "billing/proration/Calendar.java", (int) minute)
        .reply(two, minutes(plan, 1_400 + minute), Text.of(handled, "outcome", "acted"));
  }

  Ticket fastTicket(PlannedTicket plan) {
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Customers can subscribe to a plan",
            Text.of("Subscriptions in checkout. See the mock-up.", "goal", "none"));
    StorySet.start(ticket, one, hours(plan, 1));
    ticket.comment(one, hours(plan, 49), "Done, API, screen and toggle are in. Closing.");
    StorySet.done(ticket, one, hours(plan, 49).plusSeconds(60));
    return ticket;
  }

  Ticket carefulTicket(PlannedTicket plan) {
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Customers pay by day when they change plan",
            Text.of(
                "For customers on monthly plans. When they change plan, the next invoice holds a"
                    + " credit and a charge by day. Done when Finance can reconcile a month"
                    + " without a manual entry.",
                "goal",
                "who+what+done"));
    StorySet.start(ticket, two, hours(plan, 1));
    Employee analyst = set.financeAnalyst();
    Employee agent = set.supportAgent();
    ticket.comment(
        two,
        hours(plan, 3),
        Text.of(
            "@"
                + analyst.login()
                + " how should the invoice read so that you can match it: one"
                + " line with the difference, or credit and charge as two lines?",
            "question",
            "true"));
    ticket.comment(
        analyst,
        hours(plan, 6),
        "Two lines, with the days in the text. With one line we cannot tell a discount from a"
            + " change.");
    ticket.comment(two, hours(plan, 24), choice());
    ticket.comment(two, hours(plan, 52), supportNote(plan, agent));
    ticket.comment(agent, hours(plan, 54), "Got it, macro is live in three languages.");
    StorySet.done(ticket, two, hours(plan, 75));
    return ticket;
  }

  private Text choice() {
    return Text.of(
        "Two ways: recalculate the whole month, or book the difference by day. I take the"
            + " difference because it leaves paid invoices as they are. The price is a second"
            + " line that needs explaining, Support has the text, and yearly plans wait until"
            + " Finance has a rule.",
        "decision",
        "options+reason+cost");
  }

  /** Short, internal, complete: so that Support knows what to say. */
  private static Text supportNote(PlannedTicket plan, Employee agent) {
    return Text.of(
        "@"
            + agent.login()
            + " note for Support. Goal: a caller understands the two new lines"
            + " without a second call. You own the macro, money questions go to me. Still open:"
            + " wording for yearly plans, Finance decides. I need your OK by "
            + StorySet.day(plan.createdAt(), 3)
            + ", we switch on that day. Text: \"You changed plan on <date>, so this month has a"
            + " credit for the old plan and a charge for the new one, each by day.\"",
        "handoff",
        "goal+owner+open+by");
  }

  Incident incident(PlannedIncident plan) {
    Incident incident =
        new Incident(
            plan,
            "Renewals booked as paid although the card was declined",
            "Since the weekend customers call about plans they no longer have a card for, and"
                + " about reminders for invoices that show as paid. 214 accounts so far.",
            "HIGH");
    IncidentWriter.label(incident);
    Instant at = plan.opensAt();
    incident.comment(
        two,
        at.plus(Duration.ofMinutes(50)),
        "Caused by "
            + set.reference(StoryChange.BILLING_FAST)
            + ": a renewal is marked renewed"
            + " before the payment is confirmed. I had asked about exactly that case there.");
    incident.comment(one, at.plus(Duration.ofMinutes(80)), "The code worked in staging.");
    incident.comment(
        lead,
        at.plus(Duration.ofMinutes(95)),
        "Staging has no declined cards. "
            + one.firstName()
            + ", please fix the state first,"
            + " we correct the accounts with Finance after that.");
    incident.comment(
        product,
        at.plus(Duration.ofHours(7)),
        set.reference(StoryChange.BILLING_FAST_HOTFIX)
            + " is out. Finance corrects 214 accounts"
            + " by hand until tomorrow. Action: declined cards in staging, owner "
            + lead.firstName()
            + ", by "
            + StorySet.day(at, 10)
            + ".");
    incident.event(lead, plan.closesAt(), "state", "closed", null);
    return incident;
  }
}
