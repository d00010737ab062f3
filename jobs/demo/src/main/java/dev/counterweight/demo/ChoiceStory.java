package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.hours;

/**
 * Pairs of texts for the same occasion: a choice asked for and made (C9), a slogan and a goal
 * (E16).
 */
final class ChoiceStory {
  private static final String OPTIONS =
      "Option A moves the sessions to the shared cluster. Option B keeps them and adds a second"
          + " node.";

  private final StorySet set;

  ChoiceStory(StorySet set) {
    this.set = set;
  }

  Ticket asked(PlannedTicket plan) {
    Employee asker = set.person(StoryPerson.OPTION_ASKER);
    Ticket ticket =
        set.open(
            plan,
            "Task",
            "Sessions survive the loss of one node",
            Text.of(OPTIONS + " To be decided.", "goal", "none"));
    StorySet.start(ticket, asker, hours(plan, 4));
    ticket.comment(
        asker, hours(plan, 26), Text.of("Which option do you want?", "decision", "asks-only"));
    ticket.comment(plan.reporter(), hours(plan, 50), "What would you take?");
    ticket.comment(
        asker,
        hours(plan, 52),
        Text.of("Both work for me, please tell me which one.", "decision", "asks-only"));
    ticket.comment(plan.reporter(), hours(plan, 74), "Then A.");
    StorySet.done(ticket, asker, hours(plan, 170));
    return ticket;
  }

  Ticket chosen(PlannedTicket plan) {
    Employee chooser = set.person(StoryPerson.OPTION_CHOOSER);
    Ticket ticket =
        set.open(
            plan,
            "Task",
            "Tokens survive the loss of one node",
            Text.of(
                "Option A moves the tokens to the shared cluster. Option B keeps them and adds a"
                    + " second node.",
                "goal",
                "none"));
    StorySet.start(ticket, chooser, hours(plan, 3));
    ticket.comment(
        chooser,
        hours(plan, 8),
        Text.of(
            "Option B ships this week, costs less to run, and creates a support issue we can"
                + " accept for now: people signed in on two devices have to sign in again once."
                + " Option A would be cleaner but takes until the next release. I go with B and"
                + " told Support.",
            "decision",
            "options+reason+cost"));
    StorySet.done(ticket, chooser, hours(plan, 78));
    return ticket;
  }

  Ticket slogan(PlannedTicket plan) {
    Employee writer = set.person(StoryPerson.SLOGAN_WRITER);
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "Activation",
            Text.of("We want users to activate faster.", "goal", "none"));
    Employee engineer = taker(plan);
    StorySet.start(ticket, engineer, hours(plan, 20));
    ticket.comment(
        engineer,
        hours(plan, 22),
        Text.of(
            "What counts as activated, the first login or the first scan?", "question", "true"));
    ticket.comment(writer, hours(plan, 47), "Both matter I think.");
    ticket.rewrite(
        writer,
        hours(plan, 120),
        "We want users to activate faster. Activated means first scan, not first login. Please"
            + " change the funnel accordingly.");
    StorySet.done(ticket, engineer, hours(plan, 260));
    return ticket;
  }

  Ticket goal(PlannedTicket plan) {
    Employee design = set.seat(Team.MOBILE, Employee.Function.SPECIALIST, 0);
    Employee engineer = taker(plan);
    Ticket ticket =
        set.open(
            plan,
            "Story",
            "New drivers complete a first action in under five minutes",
            Text.of(
                "For drivers on their first trip: first completed action in under five minutes,"
                    + " measured from install, for 80 % of them.\n\n- product ("
                    + plan.reporter().firstName()
                    + ") owns the metric\n- design ("
                    + design.firstName()
                    + ") owns the prompt flow\n- engineering ("
                    + engineer.firstName()
                    + ") owns event tracking\n\nOpen: what counts for drivers who share a device,"
                    + " answer needed by "
                    + StorySet.day(plan.createdAt(), 8)
                    + ".",
                "goal",
                "who+what+done+owner"));
    StorySet.start(ticket, engineer, hours(plan, 20));
    ticket.comment(
        design,
        hours(plan, 30),
        Text.of(
            "Shared devices: we count per driver sign-in, decided with "
                + plan.reporter().firstName()
                + ". Counting per device would hide every second driver.",
            "decision",
            "options+reason"));
    StorySet.done(ticket, engineer, hours(plan, 240));
    return ticket;
  }

  private static Employee taker(PlannedTicket plan) {
    Employee assignee = plan.assignee();
    return assignee == null ? plan.reporter() : assignee;
  }
}
