package dev.counterweight.growth.ladder;

import java.util.List;
import java.util.Optional;

/** The ladder of one version: {@code H.ladder} and, by its levels, {@code H.role}. */
public record Ladder(String version, List<Axis> axes, List<Track> tracks, List<Level> levels) {
  public Ladder {
    axes = List.copyOf(axes);
    tracks = List.copyOf(tracks);
    levels = List.copyOf(levels);
  }

  /** The level of a code, {@code TL5}. */
  public Optional<Level> level(String code) {
    return levels.stream().filter(level -> level.code().equals(code)).findFirst();
  }

  /** The next lower level of the same track. */
  public Optional<Level> below(Level level) {
    return levels.stream()
        .filter(other -> other.track().equals(level.track()))
        .filter(other -> other.level() == level.level() - 1)
        .findFirst();
  }

  /** The statement of an id, {@code D5.decide}. */
  public Optional<Level.Statement> statement(String id) {
    return levels.stream()
        .flatMap(level -> level.statements().stream())
        .filter(statement -> statement.id().equals(id))
        .findFirst();
  }

  public List<String> codes() {
    return levels.stream().map(Level::code).toList();
  }
}
