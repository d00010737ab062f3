package dev.counterweight.connectors.http;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of each entity are still to be read or compared. Safe for several threads. */
public final class Countdown {
  private final Map<String, Long> left = new TreeMap<>();

  /** So many more are to come. */
  public synchronized void expect(String entity, long rows) {
    left.merge(entity, rows, Long::sum);
  }

  /** One of them is done. There may be more than were expected. */
  public synchronized void done(String entity) {
    left.computeIfPresent(entity, (name, rows) -> rows > 1 ? rows - 1 : null);
  }

  /** No more are to come. */
  public synchronized void settle(String entity) {
    left.remove(entity);
  }

  /** Rows that are left, by entity; without those of which none is, or nobody knows. */
  public synchronized Map<String, Long> left() {
    Map<String, Long> known = new TreeMap<>(left);
    known.values().removeIf(rows -> rows <= 0);
    return known;
  }
}
