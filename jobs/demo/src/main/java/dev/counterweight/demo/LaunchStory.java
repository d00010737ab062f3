package dev.counterweight.demo;

import static dev.counterweight.demo.StorySet.minutes;

import java.time.Duration;
import java.time.Instant;

/**
 * Two features of three days (method, D14): one has no support script, no alerts, and a way back
 * that depends on one engineer being online; the other has all three.
 */
final class LaunchStory {
  private final StorySet set;
  private final Employee hasty;
  private final Employee ready;
  private final Employee lead;

  LaunchStory(StorySet set) {
    this.set = set;
    this.hasty = set.person(StoryPerson.THREE_DAY_AUTHOR);
    this.ready = set.person(StoryPerson.NO_GAP_AUTHOR);
    this.lead = set.lead(Team.MOBILE);
  }

  MergeRequest threeGaps(PlannedChange plan) {
    Text description =
        Text.of(
                "Drivers check in at the gate by scanning the code on the barrier, three days of"
                    + " work.\n\n## Rollback\n\nThe switch is a script on my machine ("
                    + hasty.firstName()
                    + "), ping me and I run it.\n\n## Monitoring\n\n_tbd_",
                "rollback",
                "1")
            .meaning("detection", "1")
            .meaning("staged", "false");
    MergeRequest change = set.open(plan, "Check-in by scanning the barrier", description, lead);
    change.size(420, 60, 14, 5);
    change.label(hasty, minutes(plan, 1), "customer-facing");
    change
        .comment(
            set.person(StoryPerson.NO_GAP_AUTHOR),
            minutes(plan, 2_000),
            Text.of(
                    "Who can take this back when you are not online? With the script on your"
                        + " laptop nobody else can, and drivers at a closed barrier at five in the"
                        + " morning will not wait.",
                    "concern",
                    "material")
                .meaning("concern-class", "operability"))
        .reply(
            hasty,
            minutes(plan, 2_300),
            Text.of("I have my phone with me, should be fine for now.", "outcome", "declined"));
    return set.merge(change, lead);
  }

  MergeRequest hotfix(PlannedChange plan) {
    Text description =
        Text.of(
            "Turns barrier check-in off in the app configuration, so that drivers use the desk"
                + " again. See "
                + set.reference(StoryChange.THREE_GAPS)
                + ".");
    MergeRequest change =
        set.open(plan, "Hotfix: barrier check-in off by configuration", description, ready);
    change.size(18, 6, 3, 1);
    return set.merge(change, ready);
  }

  MergeRequest noGaps(PlannedChange plan) {
    Employee agent = set.supportAgent();
    Text description =
        Text.of(
                "Drivers can move their arrival by up to two hours in the app.\n\n"
                    + "Support script: macro `arrival-moved`, written with "
                    + agent.firstName()
                    + ", in four languages.\n\n### Watch\n\n`PushDeliveryLow` pages Mobile when"
                    + " fewer than 90 % of moved arrivals reach the port within five minutes; that"
                    + " means the gate still expects the old time.\n\n### Way back\n\nSet"
                    + " `mobile.background-sync` to off in the console, any Mobile or Platform"
                    + " on-call can. Moved arrivals stay in `pending_sync` and are sent when it is"
                    + " on again. Do it when the port reports more than ten trucks with a wrong"
                    + " time. Practised with Platform on Monday, took four minutes.\n\nOne port"
                    + " first, the others after a week.",
                "rollback",
                "3")
            .meaning("detection", "3")
            .meaning("staged", "true");
    MergeRequest change = set.open(plan, "Move the arrival from the app", description, lead);
    change.size(380, 45, 13, 6);
    change.label(ready, minutes(plan, 1), "customer-facing");
    change
        .comment(
            lead,
            minutes(plan, 500),
            Text.of("Is the port told when nobody confirms the new time?", "question", "true"))
        .reply(ready, minutes(plan, 560), "Yes, after fifteen minutes, with the old time kept.");
    return set.merge(change, lead);
  }

  Incident incident(PlannedIncident plan) {
    Incident incident =
        new Incident(
            plan,
            "Drivers cannot check in at two ports",
            "The barrier does not open after the scan. About 60 trucks are waiting. No alert, the"
                + " port called.",
            "CRITICAL");
    IncidentWriter.label(incident);
    Instant at = plan.opensAt();
    incident.comment(
        set.supportAgent(),
        at.plus(Duration.ofMinutes(10)),
        "We have no script for this, agents say \"please wait\".");
    incident.comment(
        lead,
        at.plus(Duration.ofMinutes(45)),
        "It is "
            + set.reference(StoryChange.THREE_GAPS)
            + ". The way back is a script that only "
            + hasty.firstName()
            + " can run, and "
            + hasty.firstName()
            + " is on a plane until the afternoon.");
    incident.comment(
        ready,
        at.plus(Duration.ofHours(6)),
        "Put the switch into the configuration instead, "
            + set.reference(StoryChange.THREE_GAPS_HOTFIX)
            + " is under review.");
    incident.comment(
        lead,
        at.plus(Duration.ofHours(12)),
        "Off since 18:20. Three actions: support script ("
            + hasty.firstName()
            + "), alert on failed scans ("
            + hasty.firstName()
            + "), no switch on a laptop any more ("
            + lead.firstName()
            + "), all by "
            + StorySet.day(at, 9)
            + ".");
    incident.event(lead, plan.closesAt(), "state", "closed", null);
    return incident;
  }
}
