package dev.counterweight.reports.page;

import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.EvidenceView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Three dimensions by four phases of delivery: what the record shows in each. */
public record Grid(List<Row> rows) {
  /** From the plan to what is left to do after a launch. */
  public static final List<String> PHASES = List.of("Plan", "Execute", "Launch", "Clean up");

  /** A dimension over all phases. */
  public record Row(String dimension, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param look the name of its form in the stylesheet
   * @param glyph null where nothing could have happened
   */
  public record Cell(
      String phase, String look, @Nullable Glyph glyph, String state, List<Line> lines) {}

  /**
   * One signal in a cell.
   *
   * @param anchor of the item the exposure leads to; null for none
   */
  public record Line(String text, String exposure, @Nullable String anchor) {}

  static Grid of(List<CellView> cells, List<EvidenceView> evidence) {
    Set<String> onPage =
        evidence.stream().map(EvidenceView::evidenceId).collect(Collectors.toSet());
    return new Grid(Family.ALL.stream().map(family -> row(family, cells, onPage)).toList());
  }

  private static Row row(String dimension, List<CellView> cells, Set<String> onPage) {
    return new Row(
        dimension,
        PHASES.stream().map(phase -> cell(find(dimension, phase, cells), onPage)).toList());
  }

  private static CellView find(String dimension, String phase, List<CellView> cells) {
    return cells.stream()
        .filter(cell -> cell.dimension().equals(dimension) && cell.phase().equals(phase))
        .findFirst()
        .orElseGet(() -> unread(dimension, phase));
  }

  private static CellView unread(String dimension, String phase) {
    CellView.Line why = new CellView.Line("No rule reads this yet", "", "");
    return new CellView(dimension, phase, CellView.State.NOT_OBSERVABLE, List.of(why));
  }

  private static Cell cell(CellView view, Set<String> onPage) {
    List<Line> lines = view.lines().stream().map(line -> line(line, onPage)).toList();
    return switch (view.state()) {
      case PRESENT -> new Cell(view.phase(), "present", Glyph.PRESENT, "Present", lines);
      case NOT_FOUND ->
          new Cell(view.phase(), "absent", Glyph.NOT_FOUND, "Looked for, not found", lines);
      case NO_OPPORTUNITY -> new Cell(view.phase(), "idle", null, "No opportunity", lines);
      case NOT_OBSERVABLE ->
          new Cell(view.phase(), "unseen", Glyph.NOT_OBSERVABLE, "Not observable", lines);
    };
  }

  private static Line line(CellView.Line line, Set<String> onPage) {
    return new Line(
        PlainText.line(line.text()),
        PlainText.line(line.exposure()),
        onPage.contains(line.evidenceId()) ? EvidenceItem.anchor(line.evidenceId()) : null);
  }
}
