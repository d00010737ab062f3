package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.Ticket.Status;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an ordinary ticket from its plan. */
final class TicketWriter {
  private final Year year;
  private final Words words;

  TicketWriter(Year year, Words words) {
    this.year = year;
    this.words = words;
  }

  Ticket write(PlannedTicket plan) {
    return new Life(plan).live();
  }

  /** One ticket from creation to its end, or to the end of the year. */
  private final class Life {
    private final PlannedTicket plan;
    private final Dice dice;
    private final Topic topic;
    private final Ticket ticket;
    private final Employee reporter;
    private final Timeline timeline = new Timeline(year.config().ends());

    Life(PlannedTicket plan) {
      this.plan = plan;
      this.dice = Dice.of(year.config().seed(), "ticket", plan.order());
      this.topic = Topic.of(plan.team().domain(), dice);
      this.reporter = plan.reporter();
      this.ticket = open();
    }

    private Ticket open() {
      Scene scene = scene(reporter, productManager(), plan.createdAt());
      boolean bug = dice.chance(0.3);
      String summary = bug ? scene.fill("fix") : scene.expand("{wish}");
      String type = bug ? "Bug" : dice.chance(0.5) ? "Story" : "Task";
      return new Ticket(
          plan, type, summary, TicketTexts.goal(scene, reporter.traits().handoff(), bug));
    }

    Ticket live() {
      if (dice.chance(0.15)) {
        ticket.labels().add(dice.pick(List.of("customer-voice", "q-goal", "ops", "quick-win")));
      }
      Employee assignee = plan.assignee();
      Instant assigned = hours(plan.createdAt(), 0.5 + dice.exponential(12));
      questions(assigned);
      if (assignee == null) {
        small(plan.createdAt(), hours(plan.createdAt(), 24.0 * dice.between(2, 30)), reporter);
      } else {
        work(assignee, assigned);
      }
      timeline.play();
      return ticket;
    }

    private void work(Employee assignee, Instant assigned) {
      Instant starts = starts(assigned);
      Instant ends = ends(starts);
      Instant assignedAt = starts.isBefore(assigned) ? starts.minusSeconds(30) : assigned;
      timeline.at(assignedAt, at -> ticket.assign(productManager(), at, assignee));
      timeline.at(starts, at -> ticket.move(assignee, at, Status.IN_PROGRESS));
      if (dice.chance(0.35)) {
        String version = year.releaseAfter(WorkTime.dayOf(ends)).version();
        timeline.at(
            assignedAt.plusSeconds(60), at -> ticket.planFor(productManager(), at, version));
      }
      handoff(assignee, starts, ends);
      decision(assignee, starts, ends);
      changesUnderWay(assignee, ends);
      small(starts, ends, assignee);
      edits(starts, ends);
      dueDate(assignee, starts, ends);
      end(assignee, ends);
    }

    private Instant starts(Instant assigned) {
      if (plan.changes().isEmpty()) {
        return hours(assigned, 2 + dice.exponential(60));
      }
      Instant first = plan.changes().get(0).opensAt();
      return WorkTime.between(plan.createdAt(), first, 0.5, 0.95, dice);
    }

    private Instant ends(Instant starts) {
      Instant last = hours(starts, 12 + dice.exponential(110));
      for (PlannedChange change : plan.changes()) {
        if (change.endsAt().isAfter(last)) {
          last = change.endsAt();
        }
      }
      return hours(last, dice.within(0.2, 6));
    }

    private void questions(Instant around) {
      if (!dice.chance(0.42)) {
        return;
      }
      Employee asks = colleague();
      Instant at = hours(around, dice.exponential(20));
      Scene asking = scene(asks, reporter, at);
      int which = asking.choose("ticket.question");
      String question = asking.fill("ticket.question", which);
      timeline.at(at, t -> ticket.comment(asks, t, asked(asks, question, asking, "true")));
      if (dice.chance(0.72)) {
        Instant answered = hours(at, 0.3 + dice.exponential(14));
        Scene answer = scene(reporter, asks, answered);
        String says = reporter.voice().speak(answer.fill("ticket.answer", which), dice);
        timeline.at(answered, t -> ticket.comment(reporter, t, says));
        if (dice.chance(0.07)) {
          repeat(question, asks, answered);
        }
      }
    }

    /** Somebody of another team asks the same thing although the answer stands above. */
    private void repeat(String question, Employee first, Instant answered) {
      Employee second = dice.pick(year.staff().people());
      if (!second.equals(first) && !second.equals(reporter)) {
        Instant at = hours(answered, 20 + dice.exponential(60));
        Scene again = scene(second, reporter, at);
        timeline.at(at, t -> ticket.comment(second, t, asked(second, question, again, "repeated")));
      }
    }

    private Text asked(Employee speaker, String question, Scene scene, String value) {
      return Text.of(speaker.voice().speak(question, scene.dice()), "question", value);
    }

    private void handoff(Employee assignee, Instant from, Instant to) {
      if (!dice.chance(0.5)) {
        return;
      }
      Employee sender = dice.chance(0.5) ? assignee : reporter;
      Employee receiver = dice.chance(0.6) ? dice.pick(year.staff().people()) : colleague();
      if (receiver.equals(sender)) {
        return;
      }
      Instant at = WorkTime.between(from, to, 0.05, 0.7, dice);
      Scene scene = scene(sender, receiver, at);
      timeline.at(
          at,
          t -> ticket.comment(sender, t, TicketTexts.handoff(scene, sender.traits().handoff())));
      if (dice.chance(0.12)) {
        Instant passed = at.plusSeconds(90);
        timeline.at(passed, t -> ticket.assign(sender, t, receiver));
        timeline.at(
            WorkTime.between(passed, to, 0.3, 0.8, dice),
            t -> ticket.assign(receiver, t, assignee));
      }
    }

    private void decision(Employee assignee, Instant from, Instant to) {
      if (dice.chance(0.36)) {
        Instant at = WorkTime.between(from, to, 0.05, 0.6, dice);
        Scene scene = scene(assignee, reporter.equals(assignee) ? productManager() : reporter, at);
        timeline.at(
            at,
            t ->
                ticket.comment(
                    assignee, t, TicketTexts.decision(scene, assignee.traits().decision())));
      }
    }

    private void changesUnderWay(Employee assignee, Instant ends) {
      boolean first = true;
      for (PlannedChange change : plan.changes()) {
        Instant opens = change.opensAt().plusSeconds(240);
        if (first && opens.isBefore(ends)) {
          timeline.at(opens, t -> ticket.move(assignee, t, Status.IN_REVIEW));
          first = false;
        }
        if (dice.chance(0.45)) {
          Scene scene =
              scene(change.author(), reporter, opens).with("iid", Long.toString(change.iid()));
          timeline.at(
              opens.plusSeconds(30),
              t -> ticket.comment(change.author(), t, scene.say("ticket.status")));
        }
      }
    }

    private void small(Instant from, Instant to, Employee around) {
      int comments = dice.pick(List.of(0, 0, 1, 1));
      for (int i = 0; i < comments; i++) {
        Employee speaker = dice.chance(0.4) ? around : colleague();
        Instant at = WorkTime.between(from, to, 0.02, 0.98, dice);
        String heading = dice.chance(0.08) ? "confused" : "ticket.small";
        Scene scene = scene(speaker, reporter, at);
        timeline.at(at, t -> ticket.comment(speaker, t, scene.say(heading)));
      }
      if (dice.chance(0.1) && plan.order() > 0) {
        int back = 1 + dice.below((int) Math.min(40, plan.order()));
        ticket.link(
            dice.pick(List.of("Blocks", "Relates", "Duplicate")),
            year.tickets().get((int) plan.order() - back));
      }
    }

    private void edits(Instant starts, Instant ends) {
      if (dice.chance(0.12)) {
        Scene scene = scene(reporter, productManager(), starts);
        String addition = scene.say("open-question");
        Instant at = WorkTime.between(starts, ends, 0.1, 0.6, dice);
        timeline.at(
            at, t -> ticket.rewrite(reporter, t, ticket.description().body() + "\n\n" + addition));
      }
      if (dice.chance(0.06)) {
        Scene scene = scene(reporter, productManager(), starts);
        String summary = scene.expand("{wish}");
        timeline.at(
            WorkTime.between(starts, ends, 0.05, 0.4, dice),
            t -> ticket.rename(reporter, t, summary));
      }
    }

    /** What becomes of the date: kept, moved after a word of warning, or moved without one. */
    private void dueDate(Employee assignee, Instant starts, Instant ends) {
      LocalDate due = plan.dueOn();
      if (due == null) {
        return;
      }
      Instant date = due.atTime(9, 0).toInstant(ZoneOffset.UTC);
      boolean late = ends.isAfter(date.plus(Duration.ofHours(15)));
      boolean known = date.minus(Duration.ofHours(30)).isAfter(starts);
      if (!late) {
        onTrack(assignee, starts, ends, due);
      } else if (known) {
        slip(assignee, starts, date, WorkTime.dayOf(ends).plusDays(1));
      }
    }

    private void onTrack(Employee assignee, Instant starts, Instant ends, LocalDate due) {
      if (dice.chance(0.12)) {
        Instant at = WorkTime.between(starts, ends, 0.3, 0.9, dice);
        Scene scene = scene(assignee, reporter, at).with("date", Words.date(due, assignee));
        timeline.at(
            at, t -> ticket.comment(assignee, t, Text.of(scene.say("slip.none"), "slip", "none")));
      }
    }

    private void slip(Employee assignee, Instant starts, Instant date, LocalDate moved) {
      Instant at = WorkTime.between(starts, date.minus(Duration.ofHours(25)), 0.3, 0.95, dice);
      if (dice.chance(assignee.traits().candor())) {
        boolean offers = dice.chance(0.6);
        Scene scene =
            scene(assignee, reporter, at).with("date", Words.date(WorkTime.dayOf(date), assignee));
        Text text =
            Text.of(
                scene.say(offers ? "slip.offer" : "slip.plain"),
                "slip",
                offers ? "early+offers" : "early");
        timeline.at(at, t -> ticket.comment(assignee, t, text));
        timeline.at(at.plusSeconds(600), t -> ticket.moveDueDate(assignee, t, moved));
      } else {
        Instant silent = hours(date, dice.within(-20, 12));
        timeline.at(silent, t -> ticket.moveDueDate(assignee, t, moved));
      }
    }

    private void end(Employee assignee, Instant ends) {
      boolean open = plan.changes().stream().anyMatch(c -> c.ending() == PlannedChange.Ending.OPEN);
      if (open || dice.chance(0.06)) {
        return;
      }
      boolean dropped =
          plan.changes().stream().noneMatch(PlannedChange::isMerged) && dice.chance(0.2);
      timeline.at(ends, t -> ticket.move(assignee, t, dropped ? Status.WONT_DO : Status.DONE));
      if (dice.chance(0.04)) {
        Instant again = hours(ends, 5 + dice.exponential(70));
        timeline.at(again, t -> ticket.move(reporter, t, Status.IN_PROGRESS));
        timeline.at(
            hours(again, 3 + dice.exponential(50)), t -> ticket.move(assignee, t, Status.DONE));
      }
      if (dice.chance(0.03)) {
        int team = dice.chance(0.6) ? Team.SUPPORT : Team.FINANCE;
        Employee surprised = dice.pick(year.staff().of(year.staff().teams().get(team)));
        Instant at = hours(ends, 10 + dice.exponential(60));
        Scene scene = scene(surprised, assignee, at).with("person", surprised.firstName());
        timeline.at(
            at,
            t ->
                ticket.comment(
                    surprised, t, Text.of(scene.say("late-surprise"), "late-surprise", "true")));
      }
    }

    private Employee productManager() {
      return year.staff().cast(plan.team().number(), Function.PRODUCT, 0);
    }

    private Employee colleague() {
      List<Employee> pool = dice.chance(0.7) ? year.staff().of(plan.team()) : year.staff().people();
      return dice.pick(pool);
    }

    private Scene scene(Employee speaker, @Nullable Employee to, Instant at) {
      return words.scene(speaker, to == null ? speaker : to, topic, at, dice);
    }

    private Instant hours(Instant from, double hours) {
      return WorkTime.onOrAfter(WorkTime.hoursAfter(from, hours), dice);
    }
  }
}
