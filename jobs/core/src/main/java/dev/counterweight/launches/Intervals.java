package dev.counterweight.launches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Joins of events with the stretches of time they fall into. */
public final class Intervals {
  private Intervals() {}

  /**
   * Many to at most one: every event with the first mark that is not before it. Events behind the
   * last mark are left out; of marks at one time, the first in the list counts.
   *
   * @return events by mark, every mark that takes one, in order of time; the events in theirs
   */
  public static <E, M> Map<M, List<E>> untilNext(
      Collection<E> events,
      Function<E, Instant> eventAt,
      Collection<M> marks,
      Function<M, Instant> markAt) {
    NavigableMap<Instant, M> byTime = new TreeMap<>();
    marks.forEach(mark -> byTime.putIfAbsent(markAt.apply(mark), mark));
    Map<M, List<E>> taken = new LinkedHashMap<>();
    for (E event : sorted(events, eventAt)) {
      Map.Entry<Instant, M> next = byTime.ceilingEntry(eventAt.apply(event));
      if (next != null) {
        taken.computeIfAbsent(next.getValue(), mark -> new ArrayList<>()).add(event);
      }
    }
    return taken;
  }

  /**
   * Many to many: the events of the stretch that ends at a mark, open at its start, closed at its
   * end, newest first.
   */
  public static <E> List<E> before(
      NavigableMap<Instant, List<E>> events, Instant mark, Instant from) {
    List<E> found = new ArrayList<>();
    if (from.isBefore(mark)) {
      events.subMap(from, false, mark, true).descendingMap().values().forEach(found::addAll);
    }
    return found;
  }

  private static <E> List<E> sorted(Collection<E> events, Function<E, Instant> at) {
    return events.stream().sorted(Comparator.comparing(at)).toList();
  }
}
