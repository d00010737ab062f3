package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Place;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.Level;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A growth plan ({@code H.growth_plan}; METHOD M1 to M6, L3).
 *
 * @param target code of a level; empty where the plan is about an area
 */
public record GrowthPlan(
    String person,
    String manager,
    LocalDate from,
    LocalDate until,
    String target,
    String area,
    String ladderVersion,
    String hopingFor,
    String whatWouldItTake,
    List<Focus> focus,
    String band,
    String learning,
    boolean recognition,
    String cadence) {
  private static final int LEAST_DAYS = 120;
  private static final int MOST_DAYS = 250;

  public GrowthPlan {
    focus = List.copyOf(focus);
  }

  /**
   * A focus area.
   *
   * @param statements of the ladder, in the plan's order
   */
  public record Focus(
      String id, String name, List<Level.Statement> statements, String why, List<String> signals) {}

  /** Reads a plan; nothing where what must be there is not. */
  public static Optional<GrowthPlan> of(Entry entry, Ladder ladder, Problems problems) {
    Optional<LocalDate> from = entry.day("from");
    Optional<LocalDate> until = entry.day("until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    checkSpan(entry, from.get(), until.get(), problems);
    checkTarget(entry, ladder, problems);
    return Optional.of(
        new GrowthPlan(
            entry.text("person"),
            entry.text("manager"),
            from.get(),
            until.get(),
            entry.text("target"),
            entry.text("area"),
            entry.text("ladder-version"),
            entry.text("hoping-for"),
            entry.text("what-would-it-take"),
            focus(entry, ladder, problems),
            entry.text("band"),
            entry.text("learning"),
            entry.text("recognition").equals("yes"),
            entry.text("cadence").isEmpty() ? "monthly" : entry.text("cadence")));
  }

  private static void checkSpan(Entry entry, LocalDate from, LocalDate until, Problems problems) {
    long days = ChronoUnit.DAYS.between(from, until);
    if (days < LEAST_DAYS || days > MOST_DAYS) {
      problems.at(
          entry.place("until"),
          "until",
          "%d days after the first (must be %d to %d)".formatted(days, LEAST_DAYS, MOST_DAYS),
          "Plan for about six months");
    }
  }

  private static void checkTarget(Entry entry, Ladder ladder, Problems problems) {
    String target = entry.text("target");
    if (target.isEmpty() && entry.text("area").isEmpty()) {
      problems.at(
          entry.place(),
          "target",
          "is missing, and so is 'area'",
          "Name a level, or an area to grow in without a title");
    }
    checkLevel(entry, "target", target, ladder, problems);
    String version = entry.text("ladder-version");
    if (!version.isEmpty() && !version.equals(ladder.version())) {
      problems.at(
          entry.place("ladder-version"),
          "ladder-version",
          "is %s, but the ladder here is %s".formatted(version, ladder.version()),
          "Look at the plan together again, then write " + ladder.version());
    }
  }

  static void checkLevel(Entry entry, String key, String code, Ladder ladder, Problems problems) {
    if (!code.isEmpty() && ladder.level(code).isEmpty()) {
      problems.at(
          entry.place(key),
          key,
          Problems.quoted(code) + " is no level of the ladder " + ladder.version(),
          "Levels: " + String.join(", ", ladder.codes()));
    }
  }

  private static List<Focus> focus(Entry entry, Ladder ladder, Problems problems) {
    List<Entry> areas = entry.entries("focus");
    if (areas.size() < 2 || areas.size() > 3) {
      problems.at(
          entry.place("focus"),
          "focus",
          "%d areas (must be 2 or 3)".formatted(areas.size()),
          "Keep two or three");
    }
    Set<String> ids = new HashSet<>();
    List<Focus> focus = new ArrayList<>();
    for (Entry area : areas) {
      if (!ids.add(area.text("id"))) {
        problems.at(
            area.place("id"),
            "id",
            Problems.quoted(area.text("id")) + " stands there twice",
            "Give each area its own");
      }
      focus.add(
          new Focus(
              area.text("id"),
              area.text("name"),
              statements(area, entry, ladder, problems),
              area.text("why"),
              area.texts("signals")));
    }
    return focus;
  }

  private static List<Level.Statement> statements(
      Entry area, Entry plan, Ladder ladder, Problems problems) {
    String target = plan.text("target");
    Place place = area.place("statements");
    List<Level.Statement> found = new ArrayList<>();
    for (String id : area.texts("statements")) {
      Optional<Level.Statement> statement = ladder.statement(id);
      statement.ifPresent(found::add);
      if (statement.isEmpty()) {
        problems.at(
            place,
            "statements",
            Problems.quoted(id) + " is no statement of the ladder " + ladder.version(),
            ids(target, ladder));
      }
    }
    if (found.isEmpty() && !target.isEmpty() && !area.has("statements")) {
      problems.at(
          place,
          "statements",
          "is missing for the area " + Problems.quoted(area.text("id")),
          ids(target, ladder));
    }
    return found;
  }

  private static String ids(String target, Ladder ladder) {
    return ladder
        .level(target)
        .map(
            level ->
                "Statements of %s: %s"
                    .formatted(
                        target,
                        String.join(
                            ", ", level.statements().stream().map(Level.Statement::id).toList())))
        .orElse("See the ladder");
  }
}
