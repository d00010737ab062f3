package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what reviewers and author say to each other on an ordinary change. Whether a reviewer
 * names a way the change can hurt follows that reviewer's own rate, once per change.
 */
final class ReviewWriter {
  private static final List<String> CLASSES =
      List.of(
          "correctness",
          "correctness",
          "compatibility",
          "security",
          "data-loss",
          "capacity",
          "operability",
          "operability",
          "missing-test",
          "ownership",
          "schedule");

  private static final double SECOND_CONCERN = 0.12;

  /** The last part of the time it is open belongs to approvals. */
  private static final double TALK = 0.85;

  private final Staff staff;
  private final Words words;

  ReviewWriter(Year year, Words words) {
    this.staff = year.staff();
    this.words = words;
  }

  void review(MergeRequest change, Topic topic, Dice dice) {
    List<Employee> reviewers = reviewers(change.plan(), dice);
    Instant opens = change.plan().opensAt();
    Instant talksUntil = WorkTime.between(opens, change.plan().endsAt(), TALK, TALK, dice);
    change.requestReview(reviewers, WorkTime.between(opens, talksUntil, 0, 0.05, dice));
    for (Employee reviewer : reviewers) {
      new Turn(change, topic, dice, reviewer, talksUntil).take();
    }
    if (change.plan().isMerged()) {
      approve(change, topic, reviewers, talksUntil, dice);
    }
  }

  /** Mostly from the team, sometimes from another one or from people who write no code. */
  private List<Employee> reviewers(PlannedChange plan, Dice dice) {
    int wanted = plan.kind().hasWeight() ? dice.pick(List.of(1, 1, 2, 2, 3)) : 1;
    List<Employee> reviewers = new ArrayList<>(wanted);
    while (reviewers.size() < wanted) {
      List<Employee> pool = dice.chance(0.72) ? staff.of(plan.team()) : staff.people();
      Employee candidate = dice.pick(pool);
      boolean suits = candidate.function().writesCode || dice.chance(0.2);
      if (suits && !candidate.equals(plan.author()) && !reviewers.contains(candidate)) {
        reviewers.add(candidate);
      }
    }
    return reviewers;
  }

  private void approve(
      MergeRequest change, Topic topic, List<Employee> reviewers, Instant from, Dice dice) {
    Instant at = from;
    for (Employee reviewer : reviewers) {
      boolean lastChance = reviewer.equals(reviewers.get(reviewers.size() - 1));
      if (dice.chance(0.65) || (lastChance && change.approvers().isEmpty() && dice.chance(0.8))) {
        at = WorkTime.between(at, change.plan().endsAt(), 0.1, 0.5, dice);
        change.approve(reviewer, at);
        if (dice.chance(0.3)) {
          Employee author = change.plan().author();
          Scene scene = words.scene(reviewer, author, topic, at, dice);
          change.comment(reviewer, at.minusSeconds(1), scene.say("approve"));
        }
      }
    }
  }

  /** What one reviewer has to say on one change. */
  private final class Turn {
    private final MergeRequest change;
    private final Topic topic;
    private final Dice dice;
    private final Employee reviewer;
    private final Employee author;
    private final Instant until;

    Turn(MergeRequest change, Topic topic, Dice dice, Employee reviewer, Instant until) {
      this.change = change;
      this.topic = topic;
      this.dice = dice;
      this.reviewer = reviewer;
      this.author = change.plan().author();
      this.until = until;
    }

    void take() {
      boolean weight = change.plan().kind().hasWeight();
      if (weight && dice.chance(reviewer.traits().concern())) {
        concern();
        if (dice.chance(SECOND_CONCERN)) {
          concern();
        }
      }
      double talks = weight ? 1 : 0.4;
      maybe(0.28 * talks, this::nit);
      maybe(0.18 * talks, this::question);
      maybe(0.11 * talks, () -> remark("praise", "none", "ack", 0.15));
      maybe(0.06 * talks, () -> remark("vague", "vague", "ack", 0.4));
      maybe(0.03 * talks, () -> remark("denied", "vague", "ack", 0.1));
      maybe(0.015 * talks, () -> remark("relief", "none", "ack", 0.1));
      maybe(0.03 * talks, this::pipelineTrouble);
    }

    private void maybe(double probability, Runnable says) {
      if (dice.chance(probability)) {
        says.run();
      }
    }

    private void concern() {
      String risk = reviewer.voice().prefer("classes", CLASSES, dice);
      Instant at = start();
      Scene scene = words.scene(reviewer, author, topic, at, dice);
      scene.with("claim", scene.fill(risk));
      scene.with("question", scene.fill(questions(risk)));
      String body = scene.say(shape());
      Text text = Text.of(body, "concern", "material").meaning("concern-class", risk);
      boolean inline = dice.chance(0.45);
      Discussion thread = inline ? beside(scene, at, text) : change.comment(reviewer, at, text);
      answer(thread, body, risk, scene);
    }

    /** Only questions about results are worth a heading of their own. */
    private String questions(String risk) {
      return risk.equals("correctness") ? "correctness.question" : risk;
    }

    private String shape() {
      int wordiness = reviewer.voice().wordiness();
      if (wordiness == 2 && dice.chance(0.6)) {
        return "shape.long";
      }
      return wordiness == 0 ? "shape.inline" : "shape";
    }

    private void answer(Discussion thread, String concern, String risk, Scene raised) {
      double fate = dice.fraction();
      if (fate < 0.60) {
        Instant at = next(thread);
        thread.reply(author, at, said(raised, risk, "concern.acted", concern, at, "acted"));
        change.pushed(WorkTime.between(at, until, 0.01, 0.1, dice), dice.hex(8), "Address review");
      } else if (fate < 0.74) {
        thread.reply(
            author,
            next(thread),
            said(raised, risk, "concern.accepted", concern, thread.lastAt(), "accepted"));
      } else if (fate < 0.86) {
        thread.reply(
            author,
            next(thread),
            said(raised, risk, "concern.declined", concern, thread.lastAt(), "declined"));
        if (dice.chance(0.3)) {
          Instant at = next(thread);
          Scene scene = words.scene(reviewer, author, topic, at, dice);
          thread.reply(
              reviewer, at, Text.of(scene.say("concern.withdrawn"), "outcome", "withdrawn"));
        }
      }
      maybe(0.12, () -> more(thread));
    }

    private Text said(
        Scene raised, String risk, String heading, String concern, Instant at, String outcome) {
      Scene scene = words.scene(author, reviewer, topic, at, dice).about(raised);
      scene
          .with("fixed", scene.fill("fixed." + risk))
          .with("refused", scene.fill("refused." + risk));
      String answer = scene.say(heading);
      boolean quotes = author.voice().wordiness() > 0 && dice.chance(0.2);
      return Text.of(quotes ? quote(concern) + answer : answer, "outcome", outcome);
    }

    private static String quote(String text) {
      String line = text.lines().findFirst().orElse("");
      return "> " + line + "\n\n";
    }

    private void nit() {
      Instant at = start();
      Scene scene = words.scene(reviewer, author, topic, at, dice);
      String remark = scene.say("nit");
      boolean suggests = dice.chance(0.08);
      String body = suggests ? remark + suggestion(scene) : remark;
      Discussion thread = beside(scene, at, Text.of(body, "concern", "none"));
      if (dice.chance(0.62)) {
        Instant answered = next(thread);
        Scene reply = words.scene(author, reviewer, topic, answered, dice);
        thread.reply(author, answered, reply.say("nit.done"));
      }
    }

    private static String suggestion(Scene scene) {
      return "\n\n```suggestion:-0+0\n" + scene.expand("    var {column} = {call};") + "\n```";
    }

    private void question() {
      Instant at = start();
      Scene scene = words.scene(reviewer, author, topic, at, dice);
      int which = scene.choose("question");
      String asks = reviewer.voice().speak(scene.fill("question", which), dice);
      Text text = Text.of(asks, "question", "true").meaning("concern", "none");
      Discussion thread =
          dice.chance(0.4) ? beside(scene, at, text) : change.comment(reviewer, at, text);
      if (dice.chance(0.75)) {
        Instant answered = next(thread);
        Scene reply = words.scene(author, reviewer, topic, answered, dice);
        thread.reply(author, answered, author.voice().speak(reply.fill("answer", which), dice));
        maybe(0.15, () -> more(thread));
      }
    }

    private void remark(String heading, String concern, String reply, double answered) {
      Instant at = start();
      Scene scene = words.scene(reviewer, author, topic, at, dice);
      Discussion thread =
          change.comment(reviewer, at, Text.of(scene.say(heading), "concern", concern));
      if (dice.chance(answered)) {
        Instant then = next(thread);
        thread.reply(author, then, words.scene(author, reviewer, topic, then, dice).say(reply));
      }
    }

    private void pipelineTrouble() {
      Instant at = start();
      Scene scene = words.scene(author, reviewer, topic, at, dice);
      String log = "\n\n```\n" + scene.fill("log") + "\n" + scene.fill("log") + "\n```";
      change.comment(author, at, Text.of(scene.say("ci.human") + log, "concern", "none"));
    }

    private void more(Discussion thread) {
      Instant at = next(thread);
      Employee third = dice.chance(0.5) ? reviewer : dice.pick(staff.of(change.plan().team()));
      thread.reply(third, at, words.scene(third, author, topic, at, dice).say("thread.more"));
    }

    private Discussion beside(Scene scene, Instant at, Text text) {
      return change.inline(reviewer, at, text, scene.expand("{file}"), dice.between(4, 380));
    }

    private Instant start() {
      return WorkTime.between(change.plan().opensAt(), until, 0.05, 0.75, dice);
    }

    private Instant next(Discussion thread) {
      return WorkTime.between(thread.lastAt(), until, 0.05, 0.35, dice);
    }
  }
}
