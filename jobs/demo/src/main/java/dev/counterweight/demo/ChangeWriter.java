package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.PlannedChange.Ending;
import dev.counterweight.demo.PlannedChange.Kind;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.Instant;
import java.util.List;

/** Writes an ordinary merge request from its plan. */
final class ChangeWriter {
  private final Year year;
  private final Words words;
  private final ReviewWriter reviews;
  private final DescriptionWriter descriptions;

  ChangeWriter(Year year, Words words) {
    this.year = year;
    this.words = words;
    this.reviews = new ReviewWriter(year, words);
    this.descriptions = new DescriptionWriter();
  }

  MergeRequest write(PlannedChange plan) {
    Dice dice = Dice.of(year.config().seed(), "change", plan.order());
    Topic topic = Topic.of(plan.team().domain(), dice);
    Scene scene = words.scene(plan.author(), lead(plan), topic, plan.opensAt(), dice);
    String plain = plain(plan, scene);
    Text description = descriptions.write(plan, plain, scene);
    MergeRequest change = new MergeRequest(plan, title(plan, plain), description);
    size(change, dice);
    label(change, dice);
    if (plan.author().isBot()) {
      endByBotOrLead(change, dice);
    } else {
      live(change, topic, dice);
    }
    return change;
  }

  private void live(MergeRequest change, Topic topic, Dice dice) {
    PlannedChange plan = change.plan();
    reviews.review(change, topic, dice);
    if (dice.chance(0.2)) {
      Instant at = WorkTime.between(plan.opensAt(), plan.endsAt(), 0.02, 0.1, dice);
      Employee bot = year.staff().bot();
      change.comment(bot, at, words.scene(bot, plan.author(), topic, at, dice).fill("ci"));
    }
    draft(change, dice);
    if (plan.ending() != Ending.OPEN) {
      change.end(ender(change, dice));
    }
    late(change, topic, dice);
  }

  /** Some start as a draft; most of these are marked ready before the end. */
  private static void draft(MergeRequest change, Dice dice) {
    PlannedChange plan = change.plan();
    if (plan.ending() == Ending.OPEN && dice.chance(0.4)) {
      change.draft();
    } else if (dice.chance(0.1)) {
      Instant at = WorkTime.between(plan.opensAt(), plan.endsAt(), 0.01, 0.05, dice);
      change.system(plan.author(), at, "marked this merge request as **draft**");
      change.system(plan.author(), at.plusSeconds(1), "marked this merge request as **ready**");
    }
  }

  private Employee ender(MergeRequest change, Dice dice) {
    PlannedChange plan = change.plan();
    if (plan.ending() == Ending.CLOSED) {
      return dice.chance(0.8) ? plan.author() : lead(plan);
    }
    if (dice.chance(0.08)) {
      return plan.author();
    }
    List<Employee> approvers = change.approvers();
    return approvers.isEmpty() ? lead(plan) : dice.pick(approvers);
  }

  private void late(MergeRequest change, Topic topic, Dice dice) {
    PlannedChange plan = change.plan();
    if (!plan.isMerged() || !dice.chance(0.06)) {
      return;
    }
    Instant at = WorkTime.hoursAfter(plan.endsAt(), 1 + dice.exponential(30));
    if (at.isBefore(year.config().ends())) {
      Scene scene = words.scene(plan.author(), lead(plan), topic, at, dice);
      change.comment(plan.author(), at, scene.say("late"));
    }
  }

  private void endByBotOrLead(MergeRequest change, Dice dice) {
    PlannedChange plan = change.plan();
    Employee lead = year.staff().cast(plan.team().number(), Function.LEAD, 0);
    if (plan.isMerged()) {
      change.approve(lead, WorkTime.between(plan.opensAt(), plan.endsAt(), 0.5, 0.95, dice));
      change.end(lead);
    } else if (plan.ending() == Ending.CLOSED) {
      change.end(plan.author());
    }
  }

  /** The team's lead, or where that is the author, its manager. */
  private Employee lead(PlannedChange plan) {
    Employee lead = year.staff().cast(plan.team().number(), Function.LEAD, 0);
    return lead.equals(plan.author())
        ? year.staff().cast(plan.team().number(), Function.MANAGER, 0)
        : lead;
  }

  private static String title(PlannedChange plan, String plain) {
    PlannedTicket ticket = plan.ticket();
    boolean namesTicket = ticket != null && plan.author().voice().salt() % 3 != 0;
    return namesTicket && ticket != null ? ticket.key() + " " + plain : plain;
  }

  private static String plain(PlannedChange plan, Scene scene) {
    PlannedChange cause = plan.cause();
    String repaired = cause == null ? "" : cause.reference();
    return switch (plan.kind()) {
      case FEATURE -> scene.expand("{feature}");
      case FIX -> scene.fill("fix");
      case REFACTOR -> scene.fill("refactor");
      case PREVENTION -> scene.fill("prevention");
      case DOCS -> scene.fill("docs");
      case BUMP -> scene.fill("bump");
      case REVERT -> scene.expand("Revert " + repaired + ": {things} in the {component}");
      case HOTFIX -> scene.expand("Hotfix for " + repaired + ": {column} when {event}");
    };
  }

  private static void size(MergeRequest change, Dice dice) {
    double scale = change.plan().kind() == Kind.FEATURE ? 130 : 40;
    int additions = 1 + (int) dice.exponential(scale);
    int deletions = (int) dice.exponential(scale / 3);
    int files = 1 + (additions + deletions) / dice.between(25, 60);
    change.size(additions, deletions, files, 1 + dice.below(5));
  }

  private void label(MergeRequest change, Dice dice) {
    PlannedChange plan = change.plan();
    Employee author = plan.author();
    Instant at = plan.opensAt().plusSeconds(20 + dice.below(200));
    change.label(author, at, plan.team().label());
    if (plan.kind() == Kind.FEATURE && dice.chance(0.35)) {
      change.label(author, at.plusSeconds(4), "customer-facing");
    }
    if (dice.chance(0.12)) {
      String waiting = dice.pick(List.of("needs::support", "needs::finance", "needs::docs"));
      change.label(author, at.plusSeconds(9), waiting);
      if (plan.ending() != Ending.OPEN && dice.chance(0.6)) {
        change.unlabel(
            author, WorkTime.between(at.plusSeconds(9), plan.endsAt(), 0.3, 0.9, dice), waiting);
      }
    }
    if (plan.incident() != null && plan.cause() != null) {
      change.label(author, at.plusSeconds(12), "incident-fix");
    }
    if (dice.chance(0.3)) {
      change.milestone(
          author, at.plusSeconds(15), year.releaseAfter(WorkTime.dayOf(plan.endsAt())).version());
    }
  }
}
