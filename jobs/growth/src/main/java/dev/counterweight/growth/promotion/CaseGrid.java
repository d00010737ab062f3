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
            .filter(s -> is(s.family(), dimension) && is(s.phase(), phase))
            .toList();
    if (read.isEmpty()) {
      return new CellView(
          dimension, phase, CellView.State.NOT_OBSERVABLE, List.of(line("No rule reads this yet")));
    }
    String names = String.join(", ", read.stream().map(RunRecord.SignalInfo::name).toList());
    List<EvidenceLine> here = in(all, dimension, phase);
    boolean present = here.stream().anyMatch(EvidenceLine::present);
    if (!in(cited, dimension, phase).stream().filter(EvidenceLine::present).toList().isEmpty()) {
      return new CellView(
          dimension, phase, CellView.State.PRESENT, List.of(line(names + ", cited")));
    }
    if (present) {
      return new CellView(
          dimension,
          phase,
          CellView.State.PRESENT,
          List.of(line(names + ": in the record, not cited")));
    }
    boolean looked =
        !here.isEmpty() || read.stream().anyMatch(signal -> hadOpportunity(signal.id()));
    return new CellView(
        dimension,
        phase,
        looked ? CellView.State.NOT_FOUND : CellView.State.NO_OPPORTUNITY,
        List.of(line(names)));
  }

  private boolean hadOpportunity(String signal) {
    return record
        .exposure(promotion.person(), signal)
        .filter(e -> e.opportunities() > 0)
        .isPresent();
  }

  private static List<EvidenceLine> in(List<EvidenceLine> lines, String dimension, String phase) {
    return lines.stream().filter(l -> is(l.family(), dimension) && is(l.phase(), phase)).toList();
  }

  private static boolean is(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static CellView.Line line(String text) {
    return new CellView.Line(text, "", "");
  }
}
