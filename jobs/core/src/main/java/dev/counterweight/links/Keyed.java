package dev.counterweight.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows by their key, with the cardinality said. */
public final class Keyed {
  private Keyed() {}

  /**
   * The right side of a many-to-one join.
   *
   * @throws IllegalStateException naming the key, when two rows share one
   */
  public static <K, R> Map<K, R> one(String what, Collection<R> rows, Function<R, K> key) {
    Map<K, R> byKey = new LinkedHashMap<>();
    for (R row : rows) {
      R before = byKey.put(key.apply(row), row);
      if (before != null) {
        throw new IllegalStateException(
            "Two rows of %s share the key %s, which names one".formatted(what, key.apply(row)));
      }
    }
    return byKey;
  }

  /** The right side of a one-to-many join, in the order of the rows. */
  public static <K, R> Map<K, List<R>> many(Collection<R> rows, Function<R, K> key) {
    Map<K, List<R>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    return byKey;
  }
}
