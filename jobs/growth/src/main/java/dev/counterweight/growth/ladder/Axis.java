package dev.counterweight.growth.ladder;

import java.util.List;

/**
 * One of five axes; each step includes those below it (S0).
 *
 * @param signals ids of the catalogue whose evidence is shown beside the axis; none where only
 *     people can tell
 */
public record Axis(String id, String name, String asks, List<String> signals, List<Step> steps) {
  public Axis {
    signals = List.copyOf(signals);
    steps = List.copyOf(steps);
  }

  /** A step, from 1. */
  public record Step(String name, String means) {}
}
