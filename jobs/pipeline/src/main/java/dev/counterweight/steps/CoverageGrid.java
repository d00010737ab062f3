package dev.counterweight.steps;

import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.SignalCard.Family;
import dev.counterweight.signals.SignalCard.Phase;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Silence;
import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exposures to the grid of dimensions and phases, and its spread over cycles. */
final class CoverageGrid {
  private CoverageGrid() {}

  private record Cell(Family dimension, Phase phase) implements Comparable<Cell> {
    static Cell of(SignalCard card) {
      return new Cell(card.family(), card.phase());
    }

    @Override
    public int compareTo(Cell other) {
      int byDimension = dimension.compareTo(other.dimension);
      return byDimension != 0 ? byDimension : phase.compareTo(other.phase);
    }
  }

  /**
   * A row per cell for everybody who had any opportunity at all.
   *
   * @param silence of what nothing may be said to be missing: such a cell is not observable, unless
   *     something was seen in it
   */
  static List<CoverageCell> of(List<Estimate.Exposure> exposures, Silence silence) {
    Map<String, Cell> cells =
        Signals.cards().stream()
            .filter(card -> !card.contextOnly() && !card.fewerIsBetter())
            .collect(Collectors.toMap(SignalCard::id, Cell::of));
    Map<String, List<Estimate.Exposure>> byPerson =
        exposures.stream()
            .filter(exposure -> exposure.period().equals(Estimate.ALL))
            .collect(
                Collectors.groupingBy(
                    Estimate.Exposure::personId, TreeMap::new, Collectors.toList()));
    List<CoverageCell> grid = new ArrayList<>();
    byPerson.forEach(
        (person, own) -> {
          for (Cell cell : new TreeSet<>(cells.values())) {
            grid.add(
                row(
                    person,
                    cell,
                    own.stream().filter(e -> cell.equals(cells.get(e.signal()))).toList(),
                    silence.unread().stream().anyMatch(id -> cell.equals(cells.get(id)))));
          }
        });
    return grid;
  }

  private static CoverageCell row(
      String person, Cell cell, List<Estimate.Exposure> own, boolean isUnread) {
    Map<String, RateCount> byQuarter = new TreeMap<>();
    own.forEach(
        e -> e.byQuarter().forEach((q, count) -> byQuarter.merge(q, count, RateCount::plus)));
    Spread spread = Spread.of(byQuarter, own.stream().mapToLong(Estimate.Exposure::recent).sum());
    return new CoverageCell(
        person,
        cell.dimension.name(),
        cell.phase.name(),
        state(spread, isUnread),
        spread.cycles(),
        spread.cyclesPresent(),
        spread.recentShare());
  }

  private static String state(Spread spread, boolean isUnread) {
    if (spread.cyclesPresent() > 0) {
      return "PRESENT";
    } else if (spread.cycles() > 0) {
      return "NOT_FOUND";
    }
    return isUnread ? "NOT_OBSERVABLE" : "NO_OPPORTUNITY";
  }
}
