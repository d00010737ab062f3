package dev.counterweight.growth.ladder;

/** A way to grow, and the levels it has: {@code developer}, 1 to 7. */
public record Track(String id, String name, String standsFor, int first, int last) {
  /** The highest level without an overlay: what is above differs from company to company (Q10). */
  public static final int HIGHEST = 7;

  boolean has(int level) {
    return level >= first && level <= last;
  }
}
