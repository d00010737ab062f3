package dev.counterweight.growth.promotion;

import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.reports.view.CellView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Three dimensions by four phases of a case (METHOD F9, F12): what it cites, what the record shows
 * besides, what was looked for, what cannot be seen. No verdict.
 */
public final class CaseGrid {
  public static final List<String> DIMENSIONS = List.of("Scope", "Risk", "Clarity");
  public static final List<String> PHASES = List.of("Plan", "Execute", "Launch", "Clean up");

  private static final String CITED = "cited";
  private static final String NOT_CITED = "in the record, not cited";

  private final PromotionCase promotion;
  private final RunRecord record;
  private final List<EvidenceLine> cited;
  private final List<EvidenceLine> all;

  private CaseGrid(PromotionCase promotion, RunRecord record) {
    this.promotion = promotion;
    this.record = record;
    cited = promotion.evidence();
    all = record.of(promotion.person(), promotion.from(), promotion.until());
  }

  /** All twelve cells, dimension by dimension. */
  public static List<CellView> of(PromotionCase promotion, RunRecord record) {
    CaseGrid grid = new CaseGrid(promotion, record);
    List<CellView> cells = new ArrayList<>();
    for (String dimension : DIMENSIONS) {
      for (String phase : PHASES) {
        cells.add(grid.cell(dimension, phase));
      }
    }
    return cells;
  }

  private CellView cell(String dimension, String phase) {
    List<RunRecord.SignalInfo> read =
        record.signals().stream()
            .filter(s -> !s.fewerIsBetter() && is(s.family(), dimension) && is(s.phase(), phase))
            .toList();
    if (read.isEmpty()) {
      return new CellView(
          dimension, phase, CellView.State.NOT_OBSERVABLE, List.of(line("No rule reads this yet")));
    }
    CellView.State state = CellView.State.NO_OPPORTUNITY;
    List<CellView.Line> lines = new ArrayList<>();
    for (RunRecord.SignalInfo signal : read) {
      CellView.State own = state(signal.id());
      state = own.compareTo(state) < 0 ? own : state;
      lines.add(line(signal.name() + ": " + words(own, signal.id())));
    }
    return new CellView(dimension, phase, state, lines);
  }

  private CellView.State state(String signal) {
    List<EvidenceLine> here = all.stream().filter(line -> line.signal().equals(signal)).toList();
    if (here.stream().anyMatch(EvidenceLine::present)) {
      return CellView.State.PRESENT;
    }
    return here.isEmpty() && !hadOpportunity(signal)
        ? CellView.State.NO_OPPORTUNITY
        : CellView.State.NOT_FOUND;
  }

  private String words(CellView.State state, String signal) {
    return switch (state) {
      case PRESENT -> isCited(signal) ? CITED : NOT_CITED;
      case NOT_FOUND -> "looked for, not found";
      default -> "no opportunity";
    };
  }

  private boolean isCited(String signal) {
    return cited.stream().anyMatch(line -> line.present() && line.signal().equals(signal));
  }

  /** Whether a case cites something of a cell. */
  static boolean isCited(CellView cell) {
    return cell.lines().stream().anyMatch(line -> line.text().endsWith(": " + CITED));
  }

  private boolean hadOpportunity(String signal) {
    return record
        .exposure(promotion.person(), signal)
        .filter(e -> e.opportunities() > 0)
        .isPresent();
  }

  private static boolean is(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static CellView.Line line(String text) {
    return new CellView.Line(text, "", "");
  }
}
