package dev.counterweight.steps.gaming;

import dev.counterweight.model.Memberships;
import dev.counterweight.model.Person;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.Peers;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.steps.EstimateSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Estimates of everybody from their opportunities, over the whole time. */
final class InMemoryRates {
  private final EstimateSettings settings = EstimateSettings.DEFAULT;
  private final Map<String, List<String>> groups = new TreeMap<>();

  InMemoryRates(Memberships memberships, List<Person> people) {
    people.forEach(
        person ->
            memberships
                .latest(person.personId())
                .ifPresent(latest -> groups.put(person.personId(), latest.groups())));
  }

  SortedMap<Outcome.Key, Outcome.Estimated> of(List<Opportunity> opportunities) {
    SortedMap<Outcome.Key, Outcome.Estimated> estimates = new TreeMap<>();
    for (SignalCard card : Signals.cards()) {
      if (!card.contextOnly()) {
        SortedMap<String, List<RateCount>> people = clusters(card.id(), opportunities);
        estimate(card.id(), people, estimates);
      }
    }
    return estimates;
  }

  private static SortedMap<String, List<RateCount>> clusters(
      String signal, List<Opportunity> opportunities) {
    SortedMap<String, SortedMap<String, RateCount>> counts = new TreeMap<>();
    for (Opportunity one : opportunities) {
      if (one.signal().equals(signal) && one.isLookedFor()) {
        counts
            .computeIfAbsent(one.personId(), person -> new TreeMap<>())
            .merge(
                one.clusterId(),
                new RateCount(one.state() == State.PRESENT ? 1 : 0, 1),
                RateCount::plus);
      }
    }
    SortedMap<String, List<RateCount>> clusters = new TreeMap<>();
    counts.forEach((person, own) -> clusters.put(person, List.copyOf(own.values())));
    return clusters;
  }

  private void estimate(
      String signal,
      SortedMap<String, List<RateCount>> people,
      SortedMap<Outcome.Key, Outcome.Estimated> into) {
    double correlation = Clusters.correlation(people.values());
    List<Peers.Member> members = new ArrayList<>();
    people.forEach(
        (person, own) ->
            members.add(
                new Peers.Member(
                    person,
                    groups.getOrDefault(person, List.of()),
                    Clusters.worth(own, correlation))));
    Peers peers = Peers.of(members, settings.minimumPeers(), settings.prior());
    for (Peers.Member member : members) {
      RateCount seen = Clusters.total(people.getOrDefault(member.id(), List.of()));
      into.put(
          new Outcome.Key(signal, member.id()),
          new Outcome.Estimated(seen, peers.of(member.id()).rates().estimate(member.worth())));
    }
  }
}
