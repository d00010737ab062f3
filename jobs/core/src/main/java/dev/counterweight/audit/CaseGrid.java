package dev.counterweight.audit;

import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.SignalCard.Phase;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three dimensions by four phases of delivery: what the record of the window shows in each (METHOD
 * F12). No verdict follows from it.
 *
 * @param cells by dimension, then phase
 */
public record CaseGrid(List<Cell> cells) {
  /** What a cell shows. */
  public enum CellState {
    PRESENT,
    NOT_FOUND,
    /** Rules look for it, and the window held no occasion. */
    NO_OPPORTUNITY,
    NOT_OBSERVABLE
  }

  /** One cell. */
  public record Cell(Family family, Phase phase, CellState state, List<Line> lines) {}

  /**
   * One signal in a cell.
   *
   * @param interval null below the minimum of opportunities
   * @param isReplayed false for a signal of which an audit can say nothing
   */
  public record Line(
      SignalCard card, RateCount seen, @Nullable Interval interval, boolean isReplayed) {}

  static CaseGrid of(String person, Observations observations, WindowRates rates, int minimum) {
    List<Cell> cells = new ArrayList<>();
    for (Family family : Family.values()) {
      for (Phase phase : Phase.values()) {
        List<SignalCard> cards =
            Signals.cards().stream()
                .filter(card -> card.family() == family && card.phase() == phase)
                .filter(card -> !card.contextOnly())
                .toList();
        List<Line> lines = cards.stream().map(card -> line(card, person, rates, minimum)).toList();
        cells.add(new Cell(family, phase, state(cards, observations.of(person)), lines));
      }
    }
    return new CaseGrid(List.copyOf(cells));
  }

  private static Line line(SignalCard card, String person, WindowRates rates, int minimum) {
    RateCount seen = rates.seen(person, card.id());
    return new Line(
        card,
        seen,
        seen.opportunities() < minimum ? null : rates.estimate(person, card.id()),
        Audit.isReplayed(card));
  }

  /** Trouble that was looked for and not found is no evidence of care, nor the other way round. */
  private static CellState state(List<SignalCard> cards, List<Opportunity> all) {
    List<String> ids =
        cards.stream()
            .filter(card -> !card.fewerIsBetter() && Audit.isReplayed(card))
            .map(SignalCard::id)
            .toList();
    if (ids.isEmpty()) {
      return CellState.NOT_OBSERVABLE;
    }
    List<Opportunity> here = all.stream().filter(one -> ids.contains(one.signal())).toList();
    if (here.isEmpty()) {
      return CellState.NO_OPPORTUNITY;
    }
    if (here.stream().anyMatch(one -> one.state() == State.PRESENT)) {
      return CellState.PRESENT;
    }
    return here.stream().anyMatch(one -> one.state() == State.NOT_FOUND)
        ? CellState.NOT_FOUND
        : CellState.NOT_OBSERVABLE;
  }

  /** Cells with evidence. */
  public long present() {
    return cells.stream().filter(cell -> cell.state() == CellState.PRESENT).count();
  }

  /** Cells in which something was looked for. */
  public long lookedFor() {
    return present() + cells.stream().filter(cell -> cell.state() == CellState.NOT_FOUND).count();
  }
}
