package dev.counterweight.steps.gaming;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.RateCount;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a company comes to.
 *
 * @param estimates by signal and person
 * @param naive what somebody would count, by measure and person
 */
record Outcome(SortedMap<Key, Estimated> estimates, SortedMap<String, Map<String, Long>> naive) {
  private static final int ENOUGH = 5;
  private static final int ENOUGH_PEOPLE = 20;

  /** One estimate's place. */
  record Key(String signal, String person) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySignal = signal.compareTo(other.signal);
      return bySignal != 0 ? bySignal : person.compareTo(other.person);
    }
  }

  /** What is said of somebody. */
  record Estimated(RateCount seen, Interval interval) {}

  /** Signals that can say something of at least 20 people. */
  Set<String> spokenOf() {
    Map<String, Long> people =
        estimates.entrySet().stream()
            .filter(entry -> entry.getValue().seen().opportunities() >= ENOUGH)
            .collect(Collectors.groupingBy(e -> e.getKey().signal(), Collectors.counting()));
    return people.entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH_PEOPLE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The furthest that any number of anybody moved; 0 only where all are the same bit by bit. */
  double furthestFrom(Outcome before) {
    Set<Key> keys = new TreeSet<>(estimates.keySet());
    keys.addAll(before.estimates.keySet());
    return keys.stream().mapToDouble(key -> moved(key, before)).max().orElse(0);
  }

  private double moved(Key key, Outcome before) {
    Estimated now = estimates.get(key);
    Estimated then = before.estimates.get(key);
    if (Objects.equals(now, then)) {
      return 0;
    }
    return now == null || then == null
        ? 1
        : Math.max(
            Math.abs(now.interval.estimate() - then.interval.estimate()),
            Math.max(
                Math.abs(now.interval.low() - then.interval.low()),
                Math.abs(now.interval.high() - then.interval.high())));
  }

  /** How far the estimate of these people rose at most, where at least 20 people are spoken of. */
  double mostRaised(Outcome before, Set<String> people) {
    return before.spokenOf().stream()
        .flatMap(signal -> people.stream().map(person -> new Key(signal, person)))
        .filter(key -> estimates.containsKey(key) && before.estimates.containsKey(key))
        .mapToDouble(key -> interval(key).estimate() - before.interval(key).estimate())
        .max()
        .orElse(0);
  }

  /** Opportunities of one signal that these people have. */
  long opportunities(String signal, Set<String> people) {
    return people.stream()
        .map(person -> estimates.get(new Key(signal, person)))
        .filter(Objects::nonNull)
        .mapToLong(estimated -> estimated.seen().opportunities())
        .sum();
  }

  private Interval interval(Key key) {
    return Objects.requireNonNull(estimates.get(key)).interval();
  }

  /** What these people would be counted to have done. */
  long naive(String measure, Set<String> people) {
    Map<String, Long> counts = naive.getOrDefault(measure, Map.of());
    return people.stream().mapToLong(person -> counts.getOrDefault(person, 0L)).sum();
  }
}
