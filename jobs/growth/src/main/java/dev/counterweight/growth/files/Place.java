package dev.counterweight.growth.files;

/** A place in a file, from line and column 1; column 0 where only the line is known. */
public record Place(String file, int line, int column) {
  /** A problem here. */
  public Problem problem(String key, String what, String fix) {
    return new Problem(file, line, column, key, what, fix);
  }
}
