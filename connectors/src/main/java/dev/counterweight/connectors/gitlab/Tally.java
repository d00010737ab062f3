package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.Landing;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** How many rows of each table the server says there are. Safe for several threads. */
final class Tally {
  private final Map<Table, Long> rows = new EnumMap<>(Table.class);
  private final Set<Table> unknown = new HashSet<>();

  /** The rows of one more list; with one that the server does not count, the sum is unknown. */
  synchronized void add(Table table, OptionalLong count) {
    if (count.isPresent()) {
      rows.merge(table, count.getAsLong(), Long::sum);
    } else {
      unknown.add(table);
    }
  }

  /** Hands on the sums that are known. */
  synchronized void report(Landing landing) {
    for (Table table : Table.values()) {
      if (!unknown.contains(table)) {
        landing.census(Table.SOURCE, table.entity(), rows.getOrDefault(table, 0L));
      }
    }
  }
}
