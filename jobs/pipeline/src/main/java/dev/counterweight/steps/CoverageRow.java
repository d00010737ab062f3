package dev.counterweight.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per source and entity: how many rows there should be and how many there are: {@code
 * reports/coverage}.
 *
 * @param census counted by another way than fetching them; null where nobody counted
 * @param rows distinct keys in the lake
 */
public record CoverageRow(
    String source, String entity, @Nullable Long census, long rows, boolean isComplete) {

  static List<CoverageRow> all(Completeness completeness) {
    return completeness.entities().stream()
        .map(e -> new CoverageRow(e.source(), e.entity(), e.census(), e.rows(), e.complete()))
        .toList();
  }
}
