package dev.counterweight.demo;

import dev.counterweight.demo.PlannedChange.Kind;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes descriptions of merge requests. A feature's description holds a plan for a bad day as
 * often as its author's rates say; the rest hold a gesture or nothing.
 */
final class DescriptionWriter {
  private static final double GESTURE = 0.3;
  private static final double ACTIONABLE = 0.6;
  private static final double STAGED = 0.25;
  private static final double KNOWN_GAP = 0.06;

  Text write(PlannedChange plan, String title, Scene scene) {
    if (plan.author().isBot()) {
      return Text.of(scene.expand("Automatic update. Build {#10000-99999} was green."));
    }
    nameThings(plan, title, scene);
    return switch (plan.kind()) {
      case FEATURE -> feature(plan, scene);
      case PREVENTION -> prevention(scene);
      case DOCS, BUMP -> Text.of(scene.dice().chance(0.5) ? "" : scene.write("tested"));
      case REVERT, HOTFIX -> repair(plan, scene);
      default -> Text.of(brief(plan, scene));
    };
  }

  private static void nameThings(PlannedChange plan, String title, Scene scene) {
    PlannedTicket ticket = plan.ticket();
    if (ticket != null) {
      scene.with("ticket", ticket.key());
    }
    scene.with("title.plain", title);
    scene.with("lower.title", small(title));
  }

  /** As within a sentence: abbreviations and names in capitals stay. */
  private static String small(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  private static String brief(PlannedChange plan, Scene scene) {
    Dice dice = scene.dice();
    if (plan.author().voice().wordiness() == 0 && dice.chance(0.4)) {
      return plan.ticket() == null ? "" : scene.expand("{ticket}");
    }
    String text = scene.write("summary");
    return dice.chance(0.5) ? text + "\n\n" + scene.write("tested") : text;
  }

  private static Text prevention(Scene scene) {
    return Text.of(scene.write("prevention.body"), "prevention", "prevention");
  }

  private static Text repair(PlannedChange plan, Scene scene) {
    PlannedChange cause = plan.cause();
    PlannedIncident incident = plan.incident();
    String what = cause == null ? "" : cause.reference();
    String why = incident == null ? "" : "#" + incident.iid();
    boolean revert = plan.kind() == Kind.REVERT;
    String first =
        revert
            ? "This reverts " + what + ", see incident " + why + "."
            : "Repairs " + what + " (incident " + why + ").";
    return Text.of(first + "\n\n" + scene.write("fix") + ".\n\n" + scene.write("tested"));
  }

  private static Text feature(PlannedChange plan, Scene scene) {
    Dice dice = scene.dice();
    Traits traits = plan.author().traits();
    boolean template = plan.author().voice().salt() % 5 < 2;
    StringBuilder body = new StringBuilder();
    opening(body, plan, scene, template);
    int rollback = grade(traits.rollback(), dice);
    int detection = grade(traits.detection(), dice);
    section(body, "rollback", rollback, scene);
    section(body, "detection", detection, scene);
    boolean staged = dice.chance(STAGED);
    if (staged) {
      body.append("\n\n").append(scene.write("staged"));
    }
    boolean gap = dice.chance(KNOWN_GAP);
    if (gap) {
      body.append("\n\n").append(scene.write("known-gap"));
    }
    if (dice.chance(0.12)) {
      body.append("\n\n").append(scene.write("support-note"));
    }
    return Text.of(body.toString(), "rollback", Integer.toString(rollback))
        .meaning("detection", Integer.toString(detection))
        .meaning("staged", Boolean.toString(staged))
        .meaning("concern", gap ? "material" : "none");
  }

  private static void opening(
      StringBuilder body, PlannedChange plan, Scene scene, boolean template) {
    Dice dice = scene.dice();
    if (template) {
      body.append(scene.fill("template")).append('\n');
    }
    body.append(scene.write("summary"));
    if (plan.author().voice().wordiness() > 0) {
      body.append(' ').append(scene.write("why"));
    }
    if (plan.author().voice().lists()) {
      body.append("\n\n").append(String.join("\n", list(scene)));
    }
    if (dice.chance(0.6)) {
      body.append("\n\n").append(scene.write("tested"));
    }
  }

  private static Set<String> list(Scene scene) {
    Set<String> lines = new LinkedHashSet<>();
    for (int i = scene.dice().between(2, 4); i > 0; i--) {
      lines.add(scene.fill("how"));
    }
    return lines;
  }

  /** A plan in the grades of the guide: followed by somebody else, stated, gesture, absent. */
  private static int grade(double rate, Dice dice) {
    if (dice.chance(rate)) {
      return dice.chance(ACTIONABLE) ? 3 : 2;
    }
    return dice.chance(GESTURE) ? 1 : 0;
  }

  private static void section(StringBuilder body, String kind, int grade, Scene scene) {
    if (grade == 0) {
      return;
    }
    boolean heading = grade == 1 || scene.dice().chance(0.65);
    body.append("\n\n");
    if (heading) {
      body.append(scene.fill(kind + ".heading")).append("\n\n");
    }
    body.append(scene.write(kind + "." + grade));
  }
}
