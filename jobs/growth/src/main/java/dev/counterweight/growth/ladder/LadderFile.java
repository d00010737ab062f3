package dev.counterweight.growth.ladder;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.files.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a ladder, and lays an overlay on it. */
public final class LadderFile {
  private static final int STEPS = 5;
  private static final int FIRST_SENIOR = 4;

  private final Problems problems;

  private LadderFile(Problems problems) {
    this.problems = problems;
  }

  /**
   * What an overlay did.
   *
   * @param changes one line each, {@code D5: decisions replaced}
   */
  public record Overlaid(Ladder ladder, List<String> changes) {}

  /** A whole ladder; nothing where the file is broken. */
  public static Optional<Ladder> read(String file, String text, Problems problems) {
    LadderFile reader = new LadderFile(problems);
    return YamlFile.one(file, text, LadderSchema.LADDER, problems).map(reader::ladder);
  }

  /** A ladder with an organisation's changes; the base where the overlay is broken. */
  public static Overlaid overlay(Ladder base, String file, String text, Problems problems) {
    LadderFile reader = new LadderFile(problems);
    return YamlFile.one(file, text, LadderSchema.OVERLAY, problems)
        .map(entry -> reader.overlay(base, entry))
        .orElse(new Overlaid(base, List.of()));
  }

  private Ladder ladder(Entry entry) {
    List<Axis> axes = entry.entries("axes").stream().map(this::axis).toList();
    List<Track> tracks = entry.entries("tracks").stream().map(LadderFile::track).toList();
    List<Level> levels = new ArrayList<>();
    for (Entry one : entry.entries("levels")) {
      level(one, axes, tracks, Track.HIGHEST).ifPresent(levels::add);
    }
    Ladder ladder = new Ladder(entry.text("version"), axes, tracks, levels);
    checkUnique(ladder);
    return ladder;
  }

  private Overlaid overlay(Ladder base, Entry entry) {
    if (!entry.text("base").isEmpty() && !entry.text("base").equals(base.version())) {
      problems.at(
          entry.place("base"),
          "base",
          "is %s, but the ladder that ships is %s".formatted(entry.text("base"), base.version()),
          "Read what changed, then write base: " + base.version());
    }
    if (entry.text("version").equals(base.version())) {
      problems.at(
          entry.place("version"),
          "version",
          "is the version of the base",
          "Give yours a name of its own");
    }
    List<String> changes = new ArrayList<>();
    Map<String, Axis> axes = new LinkedHashMap<>();
    base.axes().forEach(axis -> axes.put(axis.id(), axis));
    for (Entry one : entry.entries("axes")) {
      Axis axis = axis(one);
      changes.add(
          "axis %s: %s".formatted(axis.id(), axes.containsKey(axis.id()) ? "replaced" : "added"));
      axes.put(axis.id(), axis);
    }
    Map<String, Level> levels = new LinkedHashMap<>();
    base.levels().forEach(level -> levels.put(level.code(), level));
    for (Entry one : entry.entries("levels")) {
      change(one, base, List.copyOf(axes.values()), levels, changes);
    }
    Ladder ladder =
        new Ladder(
            entry.text("version"),
            List.copyOf(axes.values()),
            base.tracks(),
            List.copyOf(levels.values()));
    checkUnique(ladder);
    return new Overlaid(ladder, List.copyOf(changes));
  }

  private void change(
      Entry entry, Ladder base, List<Axis> axes, Map<String, Level> levels, List<String> changes) {
    String code = entry.text("code");
    Level before = levels.get(code);
    if (before == null) {
      level(entry, axes, base.tracks(), Integer.MAX_VALUE)
          .ifPresent(
              level -> {
                levels.put(code, level);
                changes.add(code + ": added");
              });
      return;
    }
    for (String fixed : List.of("track", "level", "senior")) {
      if (entry.has(fixed)) {
        problems.at(
            entry.place(fixed), fixed, "of %s is fixed by the base".formatted(code), "Remove it");
      }
    }
    Level after = before;
    if (entry.has("steps") || entry.has("terminal")) {
      SortedMap<String, Integer> steps = new TreeMap<>(before.steps());
      steps.putAll(steps(entry, axes));
      after = after.with(steps, entry.has("terminal") ? entry.yes("terminal") : before.terminal());
      changes.add(code + ": steps or terminal changed");
    }
    levels.put(
        code,
        after.with(
            replaced(entry, "decisions", before.decisions(), code, changes),
            replaced(entry, "risks", before.risks(), code, changes),
            statements(entry, before, axes, changes)));
  }

  private static List<String> replaced(
      Entry entry, String key, List<String> before, String code, List<String> changes) {
    if (!entry.has(key)) {
      return before;
    }
    changes.add("%s: %s replaced".formatted(code, key));
    return entry.texts(key);
  }

  private List<Level.Statement> statements(
      Entry entry, Level before, List<Axis> axes, List<String> changes) {
    Map<String, Level.Statement> statements = new LinkedHashMap<>();
    before.statements().forEach(statement -> statements.put(statement.id(), statement));
    for (String id : entry.texts("remove")) {
      if (statements.remove(id) == null) {
        problems.at(
            entry.place("remove"),
            "remove",
            "%s has no statement %s".formatted(before.code(), id),
            "It has: "
                + String.join(
                    ", ", before.statements().stream().map(Level.Statement::id).toList()));
      }
      changes.add("%s: %s removed".formatted(before.code(), id));
    }
    for (Level.Statement statement : statements(entry, axes)) {
      changes.add(
          "%s: %s %s"
              .formatted(
                  before.code(),
                  statement.id(),
                  statements.containsKey(statement.id()) ? "replaced" : "added"));
      statements.put(statement.id(), statement);
    }
    return List.copyOf(statements.values());
  }

  private Axis axis(Entry entry) {
    List<Axis.Step> steps =
        entry.entries("steps").stream()
            .map(step -> new Axis.Step(step.text("name"), step.text("means")))
            .toList();
    if (steps.size() != STEPS) {
      problems.at(
          entry.place("steps"),
          "steps",
          "%d steps".formatted(steps.size()),
          "An axis has five, each including those below");
    }
    return new Axis(
        entry.text("id"), entry.text("name"), entry.text("asks"), entry.texts("signals"), steps);
  }

  private static Track track(Entry entry) {
    return new Track(
        entry.text("id"),
        entry.text("name"),
        entry.text("stands-for"),
        entry.whole("first").orElse(1),
        entry.whole("last").orElse(Track.HIGHEST));
  }

  private Optional<Level> level(Entry entry, List<Axis> axes, List<Track> tracks, int highest) {
    String code = entry.text("code");
    Optional<Track> track =
        tracks.stream().filter(t -> t.id().equals(entry.text("track"))).findFirst();
    Optional<Integer> level = entry.whole("level");
    if (track.isEmpty() || level.isEmpty()) {
      problems.at(
          entry.place("code"),
          "code",
          "%s has no track or no level".formatted(code),
          "Tracks: " + String.join(", ", tracks.stream().map(Track::id).toList()));
      return Optional.empty();
    }
    checkPair(entry, track.get(), level.get(), highest);
    boolean senior = entry.has("senior") ? entry.yes("senior") : level.get() >= FIRST_SENIOR;
    if (senior != level.get() >= FIRST_SENIOR) {
      problems.at(
          entry.place("senior"),
          "senior",
          "of level %d".formatted(level.get()),
          "Levels 1 to 3 are not senior, from 4 they are");
    }
    return Optional.of(
        new Level(
            code,
            track.get().id(),
            level.get(),
            senior,
            entry.yes("terminal"),
            steps(entry, axes),
            entry.texts("decisions"),
            entry.texts("risks"),
            statements(entry, axes),
            entry.place("code")));
  }

  /** Which levels a track has (Q8); above the highest only an overlay goes. */
  private void checkPair(Entry entry, Track track, int level, int highest) {
    boolean above = level > Track.HIGHEST && level <= highest;
    if (!track.has(level) && !above) {
      problems.at(
          entry.place("level"),
          "level",
          "%d is no level of the track %s".formatted(level, track.id()),
          "It has %d to %d; levels above %d exist only in an overlay"
              .formatted(track.first(), track.last(), Track.HIGHEST));
    }
  }

  private SortedMap<String, Integer> steps(Entry entry, List<Axis> axes) {
    SortedMap<String, Integer> steps = new TreeMap<>();
    entry
        .entry("steps")
        .ifPresent(
            given ->
                axes.forEach(
                    axis -> given.whole(axis.id()).ifPresent(step -> steps.put(axis.id(), step))));
    return steps;
  }

  private List<Level.Statement> statements(Entry entry, List<Axis> axes) {
    Set<String> known = new HashSet<>(axes.stream().map(Axis::id).toList());
    List<Level.Statement> statements = new ArrayList<>();
    for (Entry one : entry.entries("statements")) {
      if (one.has("axis") && !known.contains(one.text("axis"))) {
        problems.at(
            one.place("axis"),
            "axis",
            one.text("axis") + " is no axis",
            "Axes: " + String.join(", ", axes.stream().map(Axis::id).toList()));
      }
      statements.add(
          new Level.Statement(
              one.text("id"),
              one.text("axis"),
              one.text("text"),
              one.texts("examples"),
              one.place("text")));
    }
    return statements;
  }

  private void checkUnique(Ladder ladder) {
    Set<String> seen = new HashSet<>();
    for (Level level : ladder.levels()) {
      if (!seen.add(level.code())) {
        problems.at(
            level.place(), "code", level.code() + " stands there twice", "Keep one of them");
      }
      for (Level.Statement statement : level.statements()) {
        if (!seen.add(statement.id())) {
          problems.at(
              statement.place(),
              "id",
              statement.id() + " stands there twice",
              "Give each statement an id of its own");
        }
      }
    }
  }
}
