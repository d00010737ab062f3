package dev.counterweight.reports.view;

import java.util.List;

/**
 * One cell of a person's grid: a dimension in a phase of delivery. Cells that are left out read "no
 * rule reads this yet".
 *
 * @param dimension {@code Scope}, {@code Risk} or {@code Clarity}
 * @param phase {@code Plan}, {@code Execute}, {@code Launch} or {@code Clean up}
 */
public record CellView(String dimension, String phase, State state, List<Line> lines) {

  public CellView {
    lines = List.copyOf(lines);
  }

  /** What the record shows in a cell. */
  public enum State {
    PRESENT,
    NOT_FOUND,
    NO_OPPORTUNITY,
    NOT_OBSERVABLE
  }

  /**
   * One signal of the cell.
   *
   * @param text what was looked for, or why it cannot be seen
   * @param exposure {@code 5 of 9 launches}; may be empty
   * @param evidenceId the item the exposure leads to; empty for none
   */
  public record Line(String text, String exposure, String evidenceId) {}
}
