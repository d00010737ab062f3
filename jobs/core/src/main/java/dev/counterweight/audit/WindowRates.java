package dev.counterweight.audit;

import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.PeerGroup;
import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rates of detected evidence in one window, drawn towards everybody's. */
final class WindowRates {
  private final Observations observations;
  private final Map<String, Double> correlations = new HashMap<>();
  private final Map<String, PeerGroup> peers = new HashMap<>();

  private WindowRates(Observations observations) {
    this.observations = observations;
  }

  static WindowRates of(Observations observations, GroupPrior prior) {
    WindowRates rates = new WindowRates(observations);
    Map<String, List<List<RateCount>>> bySignal = new TreeMap<>();
    for (String person : new TreeSet<>(observations.people())) {
      for (SignalCard card : Signals.cards()) {
        List<RateCount> clusters = rates.clusters(person, card.id());
        if (observations.silence().allowsRates(card) && !clusters.isEmpty()) {
          bySignal.computeIfAbsent(card.id(), id -> new ArrayList<>()).add(clusters);
        }
      }
    }
    bySignal.forEach(
        (signal, members) -> {
          double correlation = Clusters.correlation(members);
          rates.correlations.put(signal, correlation);
          rates.peers.put(
              signal,
              PeerGroup.of(
                  members.stream().map(m -> Clusters.effective(m, correlation)).toList(), prior));
        });
    return rates;
  }

  private List<RateCount> clusters(String person, String signal) {
    Map<String, RateCount> clusters = new TreeMap<>();
    for (Opportunity one : observations.of(person)) {
      if (one.signal().equals(signal) && one.isLookedFor()) {
        clusters.merge(
            one.clusterId(),
            new RateCount(one.state() == State.PRESENT ? 1 : 0, 1),
            RateCount::plus);
      }
    }
    return List.copyOf(clusters.values());
  }

  /** Whether anything may be estimated from a signal. */
  boolean has(String signal) {
    return peers.containsKey(signal);
  }

  /** What was seen of a person. */
  RateCount seen(String person, String signal) {
    return Clusters.total(clusters(person, signal));
  }

  /** The estimate of a person's rate, also without any opportunity: then it is the peers'. */
  Interval estimate(String person, String signal) {
    PeerGroup group = peers.get(signal);
    if (group == null) {
      return new Interval(0, 0, 0);
    }
    double correlation = correlations.getOrDefault(signal, 0.0);
    return group.estimate(Clusters.effective(clusters(person, signal), correlation));
  }

  /** Of everybody; 0 for a signal that nobody had an opportunity for. */
  double mean(String signal) {
    PeerGroup group = peers.get(signal);
    return group == null ? 0 : group.mean();
  }
}
