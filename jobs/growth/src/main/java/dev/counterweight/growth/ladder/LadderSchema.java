package dev.counterweight.growth.ladder;

import static dev.counterweight.growth.files.Field.may;
import static dev.counterweight.growth.files.Field.must;

import dev.counterweight.growth.files.Field;
import dev.counterweight.growth.files.Field.Kind;
import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.files.Schema.Format;
import java.util.List;

/** What a ladder holds, and what an overlay may say of it. */
public final class LadderSchema {
  private static final Field STATEMENT =
      must("statements", Kind.OBJECTS, "Sentences of the level, each tied to an axis")
          .with(
              must("id", Kind.ID, "Name it to be referred to, D5.decide"),
              must("axis", Kind.ID, "The axis it belongs to"),
              must(
                  "text",
                  Kind.TEXT,
                  "What they decide, which failure they prevent, or whom they keep aligned"),
              may("examples", Kind.TEXTS, "Links to work of your own team that shows it"));

  private static final Field AXES =
      must("axes", Kind.OBJECTS, "Five axes of five steps; each step includes those below")
          .with(
              must("id", Kind.ID, "Short name"),
              must("name", Kind.TEXT, "As people read it"),
              must("asks", Kind.TEXT, "What it asks"),
              may(
                  "signals",
                  Kind.TEXTS,
                  "Signals whose evidence is shown beside it; none where only people can tell"),
              must("steps", Kind.OBJECTS, "Five steps, lowest first")
                  .with(
                      must("name", Kind.TEXT, "One word or two"),
                      must("means", Kind.TEXT, "What it means")));

  private static final Field TRACKS =
      must("tracks", Kind.OBJECTS, "Ways to grow")
          .with(
              must("id", Kind.ID, "Short name"),
              must("name", Kind.TEXT, "As people read it"),
              must("stands-for", Kind.TEXT, "What it is for"),
              must("first", Kind.WHOLE, "Its lowest level").of("1", "7"),
              must("last", Kind.WHOLE, "Its highest level").of("1", "7"));

  /** The ladder that ships. */
  public static final Schema LADDER =
      new Schema(
          "conf/ladder.yaml",
          "H.ladder",
          Format.YAML,
          "The ladder that ships. Do not edit it; write an overlay.",
          List.of(
              must("version", Kind.ID, "Name of this version; cases are pinned to it"),
              AXES,
              TRACKS,
              must("levels", Kind.OBJECTS, "The levels of all tracks").with(level(true))));

  /** What an organisation changes. */
  public static final Schema OVERLAY =
      new Schema(
          "ladder.yaml",
          "H.ladder, H.role",
          Format.YAML,
          "What your organisation changes in the ladder. A key that is here replaces the one of the"
              + " base; what is not here stays. Levels above 7 exist only here.",
          List.of(
              must("base", Kind.ID, "Version of the ladder this changes"),
              must("version", Kind.ID, "Name of the changed ladder; another change, another name"),
              may("axes", Kind.OBJECTS, "Axes that replace or add to those of the base")
                  .with(AXES.fields().toArray(Field[]::new)),
              may("levels", Kind.OBJECTS, "Levels that change or are new").with(level(false))));

  private LadderSchema() {}

  private static Field[] level(boolean whole) {
    return new Field[] {
      must("code", Kind.ID, "Letters of the track and the number, D5"),
      whole
          ? must("track", Kind.ID, "One of the tracks")
          : may("track", Kind.ID, "For a new level: one of the tracks"),
      whole
          ? must("level", Kind.WHOLE, "The number").of("1", "7")
          : may("level", Kind.WHOLE, "For a new level: the number, above 7").of("1", "12"),
      whole
          ? must("senior", Kind.YES_NO, "yes from level 4")
          : may("senior", Kind.YES_NO, "yes from level 4"),
      may("terminal", Kind.YES_NO, "A place to stay: nobody has to go on from here"),
      whole
          ? steps(must("steps", Kind.OBJECT, "Step on each axis"))
          : steps(may("steps", Kind.OBJECT, "Step on each axis")),
      may("decisions", Kind.TEXTS, "Decisions this level owns"),
      may("risks", Kind.TEXTS, "Risks this level carries"),
      may("remove", Kind.TEXTS, "Ids of statements that do not hold here"),
      whole
          ? STATEMENT
          : new Field(
              "statements", Kind.OBJECTS, false, STATEMENT.meaning(), List.of(), STATEMENT.fields())
    };
  }

  private static Field steps(Field field) {
    return field.with(
        may("technology", Kind.WHOLE, "1 Adopts to 5 Creates").of("1", "5"),
        may("system", Kind.WHOLE, "1 Enhances to 5 Leads").of("1", "5"),
        may("people", Kind.WHOLE, "1 Learns to 5 Manages").of("1", "5"),
        may("process", Kind.WHOLE, "1 Follows to 5 Defines").of("1", "5"),
        may("influence", Kind.WHOLE, "1 Subsystem to 5 Community").of("1", "5"));
  }
}
