package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import java.util.ArrayList;
import java.util.List;

/** Composes what tickets hold: goals, handoffs and decisions, complete or with parts missing. */
final class TicketTexts {
  static final List<String> HANDOFF_PARTS = List.of("goal", "owner", "open", "by");
  private static final double PART_OF_INCOMPLETE = 0.4;

  private TicketTexts() {}

  /** A description: a goal that can be checked, part of one, a slogan or a bug report. */
  static Text goal(Scene scene, double clear, boolean bug) {
    Dice dice = scene.dice();
    if (bug) {
      return Text.of(scene.write("bug"), "goal", "none");
    }
    if (!dice.chance(clear)) {
      return dice.chance(0.5)
          ? Text.of(scene.write("slogan"), "goal", "none")
          : Text.of(scene.write("goal.what"), "goal", "what");
    }
    List<String> lines = new ArrayList<>();
    lines.add(scene.fill("goal.who"));
    lines.add(scene.fill("goal.what"));
    lines.add(scene.fill("goal.done"));
    boolean owners = dice.chance(0.6);
    if (owners) {
      lines.add(scene.fill("goal.owner"));
    }
    sometimes(lines, scene, "assumption", 0.25);
    sometimes(lines, scene, "open-question", 0.3);
    sometimes(lines, scene, "out-of-scope", 0.2);
    String text = scene.voice().write(joined(lines, scene), dice);
    return Text.of(text, "goal", owners ? "who+what+done+owner" : "who+what+done");
  }

  /** A handoff note; complete as often as its author's rate says. */
  static Text handoff(Scene scene, double complete) {
    Dice dice = scene.dice();
    List<String> parts = dice.chance(complete) ? HANDOFF_PARTS : someParts(dice);
    boolean owner = parts.contains("owner");
    List<String> lines = new ArrayList<>();
    for (String part : parts) {
      if (!part.equals("owner") || dice.chance(0.6)) {
        lines.add(scene.fill("handoff." + part));
      }
    }
    sometimes(lines, scene, "handoff.filler", lines.size() < 2 ? 1 : 0.4);
    String intro = scene.fill(owner ? "handoff.intro" : "handoff.intro.unnamed");
    String separator = scene.voice().lists() ? "\n\n" : " ";
    String note = intro + separator + joined(lines, scene);
    return Text.of(scene.voice().speak(note, dice), "handoff", String.join("+", parts));
  }

  private static List<String> someParts(Dice dice) {
    List<String> parts = new ArrayList<>();
    for (String part : HANDOFF_PARTS) {
      if (dice.chance(PART_OF_INCOMPLETE)) {
        parts.add(part);
      }
    }
    if (parts.size() == HANDOFF_PARTS.size()) {
      parts.remove(dice.below(parts.size()));
    }
    return parts;
  }

  /** A decision with options, reason and cost as often as its author's rate says. */
  static Text decision(Scene scene, double complete) {
    Dice dice = scene.dice();
    if (dice.chance(complete)) {
      return Text.of(scene.say("decision.full"), "decision", "options+reason+cost");
    }
    double rest = dice.fraction();
    if (rest < 0.4) {
      return Text.of(scene.say("decision.ask"), "decision", "asks-only");
    }
    return rest < 0.75
        ? Text.of(scene.say("decision.reason"), "decision", "reason")
        : Text.of(scene.say("decision.plain"), "decision", "plain");
  }

  private static void sometimes(List<String> lines, Scene scene, String heading, double share) {
    if (scene.dice().chance(share)) {
      lines.add(scene.fill(heading));
    }
  }

  private static String joined(List<String> lines, Scene scene) {
    boolean lists = scene.voice().lists();
    return lists ? "- " + String.join("\n- ", lines) : String.join(" ", lines);
  }
}
