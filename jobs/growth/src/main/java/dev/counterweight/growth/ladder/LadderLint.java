package dev.counterweight.growth.ladder;

import dev.counterweight.growth.ladder.Finding.Kind;
import dev.counterweight.growth.words.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a ladder as a stranger would (R11; METHOD F1 to F4, H12, K1, K2, K7, Q7, Q10). Findings are
 * questions to whoever writes the ladder; the rewrite is theirs.
 */
public final class LadderLint {
  private static final String SHAPE =
      "decides …; keeps … from failing by …; keeps product, design, engineering and support aligned"
          + " on …";
  private static final String MANAGERS = "engineering-manager";

  private final Ladder ladder;
  private final List<Finding> findings = new ArrayList<>();

  private LadderLint(Ladder ladder) {
    this.ladder = ladder;
  }

  /** All findings, level by level. */
  public static List<Finding> of(Ladder ladder) {
    LadderLint lint = new LadderLint(ladder);
    ladder.levels().forEach(lint::level);
    return List.copyOf(lint.findings);
  }

  private void level(Level level) {
    if (level.level() > Track.HIGHEST) {
      add(
          level,
          Kind.ABOVE_SEVEN,
          "a level above 7 means something else in every company",
          "say what it decides that level 7 does not");
    }
    if (level.decisions().isEmpty()) {
      add(
          level,
          Kind.FUZZY,
          "names no decision it owns: the role is still fuzzy",
          "decides between … and … when …");
    }
    if (level.risks().isEmpty()) {
      add(
          level,
          Kind.NO_RISK,
          "names no risk it carries: its scope may not differ",
          "carries the risk that …");
    }
    ladder.below(level).ifPresent(below -> distinct(level, below));
    if (level.statements().stream().noneMatch(s -> Sentences.namesAParty(s.text()))) {
      add(
          level,
          Kind.NOT_ALIGNED,
          "no sentence says whom it keeps aligned",
          "keeps product, design, engineering and support aligned on …");
    }
    if (level.statements().stream().allMatch(s -> s.examples().isEmpty())) {
      add(
          level,
          Kind.NO_EXAMPLE,
          "no sentence links to an example of your own team",
          "examples: [link to a change, a ticket or a decision that shows it]");
    }
    level.statements().forEach(statement -> statement(level, statement));
    level.decisions().forEach(text -> worded(level, "", text));
    level.risks().forEach(text -> worded(level, "", text));
  }

  /** The same decisions or the same risks as the level below make no other level. */
  private void distinct(Level level, Level below) {
    same(level, below, level.decisions(), below.decisions(), "decisions");
    same(level, below, level.risks(), below.risks(), "risks");
  }

  private void same(Level level, Level below, List<String> own, List<String> others, String what) {
    if (!own.isEmpty() && normal(others).containsAll(normal(own))) {
      add(
          level,
          Kind.NOT_DISTINCT,
          "has the %s of %s and no other".formatted(what, below.code()),
          "name what %s does not yet %s"
              .formatted(below.code(), what.equals("risks") ? "carry" : "decide"));
    }
  }

  private static Set<String> normal(List<String> texts) {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void statement(Level level, Level.Statement statement) {
    worded(level, statement.id(), statement.text());
    Sentences.vague(statement.text())
        .ifPresent(
            words ->
                add(
                    level,
                    statement,
                    Kind.VAGUE,
                    "'%s' names neither a decision nor a risk nor anybody kept aligned"
                        .formatted(words),
                    SHAPE));
  }

  private void worded(Level level, String statement, String text) {
    Sentences.volume(text)
        .ifPresent(
            words ->
                findings.add(
                    new Finding(
                        Kind.VOLUME,
                        level.code(),
                        statement,
                        place(level, statement),
                        "'%s' counts output".formatted(words),
                        SHAPE)));
    if (!level.track().equals(MANAGERS)) {
      Sentences.managing(text)
          .ifPresent(
              words ->
                  findings.add(
                      new Finding(
                          Kind.WRONG_TRACK,
                          level.code(),
                          statement,
                          place(level, statement),
                          "'%s' is a manager's, and this is the track %s"
                              .formatted(words, level.track()),
                          "move it to the managers' track, or say what is decided about the"
                              + " system")));
    }
  }

  private void add(Level level, Kind kind, String what, String suggestion) {
    findings.add(new Finding(kind, level.code(), "", level.place(), what, suggestion));
  }

  private void add(
      Level level, Level.Statement statement, Kind kind, String what, String suggestion) {
    findings.add(
        new Finding(kind, level.code(), statement.id(), statement.place(), what, suggestion));
  }

  private static dev.counterweight.growth.files.Place place(Level level, String statement) {
    return level.statements().stream()
        .filter(s -> s.id().equals(statement))
        .map(Level.Statement::place)
        .findFirst()
        .orElse(level.place());
  }

  /** Kinds found, for a summary. */
  public static Set<Kind> kinds(List<Finding> findings) {
    return new HashSet<>(findings.stream().map(Finding::kind).toList());
  }
}
