package dev.counterweight.reports.page;

import dev.counterweight.reports.view.EvidenceView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of evidence, by date.
 *
 * @param title the quarter; empty where all the evidence fits one table
 */
public record EvidenceGroup(String title, List<EvidenceItem> items) {
  /** More rows than this are read in pieces. */
  static final int MOST_ROWS = 60;

  static List<EvidenceGroup> of(List<EvidenceView> byDate) {
    boolean sameYear = byDate.stream().map(item -> quarter(item).year()).distinct().count() <= 1;
    if (byDate.size() <= MOST_ROWS) {
      return byDate.isEmpty() ? List.of() : List.of(group("", byDate, !sameYear));
    }
    Map<Quarter, List<EvidenceView>> byQuarter =
        byDate.stream()
            .collect(
                Collectors.groupingBy(
                    EvidenceGroup::quarter, LinkedHashMap::new, Collectors.toList()));
    return byQuarter.entrySet().stream()
        .map(entry -> group(entry.getKey().words(), entry.getValue(), false))
        .toList();
  }

  private static Quarter quarter(EvidenceView item) {
    return Quarter.of(LocalDate.ofInstant(item.at(), ZoneOffset.UTC));
  }

  private static EvidenceGroup group(String title, List<EvidenceView> items, boolean withYear) {
    return new EvidenceGroup(
        title, items.stream().map(item -> EvidenceItem.of(item, withYear)).toList());
  }
}
