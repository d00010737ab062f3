package dev.counterweight.growth.record;

import static dev.counterweight.growth.files.Field.may;
import static dev.counterweight.growth.files.Field.must;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Field.Kind;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.files.Schema.Format;
import dev.counterweight.growth.files.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * The six competencies, what the four levels mean, and the words of each band (METHOD 4.2, 4.5).
 */
public record Competencies(
    String version, List<Level> levels, List<Competency> competencies, List<Band> bands) {
  public static final Schema SCHEMA =
      new Schema(
          "conf/ai-competencies.yaml",
          "H.ai_competency",
          Format.YAML,
          "The matrix that ships.",
          List.of(
              must("version", Kind.ID, "Name of this version"),
              must("levels", Kind.OBJECTS, "Four levels")
                  .with(
                      must("level", Kind.WHOLE, "1 to 4").of("1", "4"),
                      must("name", Kind.TEXT, "As people read it"),
                      must("means", Kind.TEXT, "In terms of the three indicators")),
              must("competencies", Kind.OBJECTS, "Six of them")
                  .with(
                      must("id", Kind.ID, "Short name"),
                      must("name", Kind.TEXT, "As people read it"),
                      must("asks", Kind.TEXT, "What it asks"),
                      must("beginner", Kind.TEXT, "Indicator"),
                      must("proficient", Kind.TEXT, "Indicator"),
                      must("expert", Kind.TEXT, "Indicator"),
                      must(
                          "observable", Kind.TEXT, "What the record can show, and what it cannot")),
              must(
                      "bands",
                      Kind.OBJECTS,
                      "Words and goals by band; years pick a template, never a result")
                  .with(
                      must("id", Kind.ID, "Short name"),
                      must("name", Kind.TEXT, "As people read it"),
                      must("years", Kind.TEXT, "As the method gives them"),
                      must("conversation", Kind.TEXT, "What to talk about"),
                      must("goals", Kind.TEXTS, "What to aim at"),
                      must("level", Kind.WHOLE, "Level to talk about").of("1", "4"),
                      may("months", Kind.WHOLE, "Within how many months").of("1", "24"))));

  public Competencies {
    levels = List.copyOf(levels);
    competencies = List.copyOf(competencies);
    bands = List.copyOf(bands);
  }

  /** One of the four levels. */
  public record Level(int level, String name, String means) {}

  /** A competency with its three indicators. */
  public record Competency(
      String id,
      String name,
      String asks,
      String beginner,
      String proficient,
      String expert,
      String observable) {}

  /** Words for a conversation with somebody of a band; an age proxy, so nobody is put into one. */
  public record Band(
      String id,
      String name,
      String years,
      String conversation,
      List<String> goals,
      int level,
      Optional<Integer> months) {
    public Band {
      goals = List.copyOf(goals);
    }
  }

  /** Reads the matrix; nothing where the file is broken. */
  public static Optional<Competencies> read(String file, String text, Problems problems) {
    return YamlFile.one(file, text, SCHEMA, problems).map(Competencies::of);
  }

  private static Competencies of(Entry entry) {
    return new Competencies(
        entry.text("version"),
        entry.entries("levels").stream()
            .map(l -> new Level(l.whole("level").orElse(1), l.text("name"), l.text("means")))
            .toList(),
        entry.entries("competencies").stream().map(Competencies::competency).toList(),
        entry.entries("bands").stream().map(Competencies::band).toList());
  }

  private static Competency competency(Entry entry) {
    return new Competency(
        entry.text("id"),
        entry.text("name"),
        entry.text("asks"),
        entry.text("beginner"),
        entry.text("proficient"),
        entry.text("expert"),
        entry.text("observable"));
  }

  private static Band band(Entry entry) {
    return new Band(
        entry.text("id"),
        entry.text("name"),
        entry.text("years"),
        entry.text("conversation"),
        entry.texts("goals"),
        entry.whole("level").orElse(1),
        entry.whole("months"));
  }

  public List<String> ids() {
    return competencies.stream().map(Competency::id).toList();
  }

  /** The band of an id. */
  public Optional<Band> band(String id) {
    return bands.stream().filter(band -> band.id().equals(id)).findFirst();
  }
}
