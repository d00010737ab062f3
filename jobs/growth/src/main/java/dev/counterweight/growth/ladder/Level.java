package dev.counterweight.growth.ladder;

import dev.counterweight.growth.files.Place;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A level of a track: what it decides, what it risks, what others can rely on.
 *
 * @param code {@code D5}
 * @param terminal a place to stay; nobody has to go on (L7)
 * @param steps by axis id
 */
public record Level(
    String code,
    String track,
    int level,
    boolean senior,
    boolean terminal,
    SortedMap<String, Integer> steps,
    List<String> decisions,
    List<String> risks,
    List<Statement> statements,
    Place place) {

  public Level {
    steps = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    decisions = List.copyOf(decisions);
    risks = List.copyOf(risks);
    statements = List.copyOf(statements);
  }

  /**
   * One sentence of a level.
   *
   * @param examples links to work of the own team that shows it (H12)
   */
  public record Statement(String id, String axis, String text, List<String> examples, Place place) {
    public Statement {
      examples = List.copyOf(examples);
    }
  }

  Level with(List<String> decisions, List<String> risks, List<Statement> statements) {
    return new Level(
        code, track, level, senior, terminal, steps, decisions, risks, statements, place);
  }

  Level with(Map<String, Integer> steps, boolean terminal) {
    return new Level(
        code,
        track,
        level,
        senior,
        terminal,
        new TreeMap<>(steps),
        decisions,
        risks,
        statements,
        place);
  }
}
