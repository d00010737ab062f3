package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.Instant;
import java.util.List;

/** Writes an ordinary incident: who saw it, which change it came of, what stopped it. */
final class IncidentWriter {
  private final Year year;
  private final Words words;

  IncidentWriter(Year year, Words words) {
    this.year = year;
    this.words = words;
  }

  Incident write(PlannedIncident plan) {
    Dice dice = Dice.of(year.config().seed(), "incident", plan.iid());
    Topic topic = Topic.of(plan.team().domain(), dice);
    Employee reporter = plan.reporter();
    Scene opening = scene(plan, reporter, topic, plan.opensAt(), dice);
    Incident incident =
        new Incident(
            plan,
            opening.fill("incident.title"),
            opening.say("incident.body"),
            dice.pick(List.of("MEDIUM", "HIGH", "HIGH", "CRITICAL")));
    label(incident);
    Employee repairs = plan.fix().author();
    Employee lead = year.staff().cast(plan.team().number(), Function.LEAD, 0);
    say(incident, repairs, 0.03, 0.1, "incident.look", topic, dice);
    say(incident, dice.chance(0.5) ? lead : repairs, 0.12, 0.2, "incident.cause", topic, dice);
    say(incident, repairs, 0.22, 0.3, "incident.stop", topic, dice);
    if (dice.chance(0.3)) {
      say(incident, plan.cause().author(), 0.3, 0.5, "incident.defense", topic, dice);
    }
    say(incident, repairs, 0.55, 0.8, "incident.repair", topic, dice);
    say(incident, dice.chance(0.5) ? lead : reporter, 0.9, 0.99, "incident.close", topic, dice);
    incident.event(lead, plan.closesAt(), "state", "closed", null);
    return incident;
  }

  static void label(Incident incident) {
    PlannedIncident plan = incident.plan();
    Instant at = plan.opensAt().plusSeconds(30);
    incident.label(plan.reporter(), at, "incident");
    incident.label(plan.reporter(), at.plusSeconds(5), plan.team().label());
  }

  private void say(
      Incident incident,
      Employee speaker,
      double low,
      double high,
      String heading,
      Topic topic,
      Dice dice) {
    PlannedIncident plan = incident.plan();
    Instant at = WorkTime.atAnyHour(plan.opensAt(), plan.closesAt(), low, high, dice);
    incident.comment(speaker, at, scene(plan, speaker, topic, at, dice).say(heading));
  }

  private Scene scene(PlannedIncident plan, Employee speaker, Topic topic, Instant at, Dice dice) {
    return words
        .scene(speaker, plan.fix().author(), topic, at, dice)
        .with("cause", plan.cause().reference())
        .with("fix", plan.fix().reference());
  }
}
