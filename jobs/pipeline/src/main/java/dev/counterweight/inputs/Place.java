package dev.counterweight.inputs;

/** Where in which file something stands; lines count from 1. */
public record Place(String file, long line) implements Comparable<Place> {
  /** As messages begin. */
  @Override
  public String toString() {
    return "%s, line %d".formatted(file, line);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(line, other.line);
  }
}
