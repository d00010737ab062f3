package dev.counterweight.steps.gaming;

import dev.counterweight.model.Person;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.PeerGroup;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.statistics.Worth;
import dev.counterweight.steps.EstimateSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Estimates of everybody from their opportunities, over the whole time. */
final class InMemoryRates {
  private final EstimateSettings settings = EstimateSettings.DEFAULT;
  private final Map<String, String> teams;

  InMemoryRates(List<Person> people) {
    this.teams = people.stream().collect(Collectors.toMap(Person::personId, Person::teamId));
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
      if (one.signal().equals(signal) && one.state() != State.NOT_OBSERVABLE) {
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
    SortedMap<String, Worth> worth = new TreeMap<>();
    people.forEach((person, own) -> worth.put(person, Clusters.worth(own, correlation)));
    Map<String, List<Worth>> byTeam = new TreeMap<>();
    worth.forEach(
        (person, own) -> byTeam.computeIfAbsent(team(person), team -> new ArrayList<>()).add(own));
    Map<String, PeerGroup> groups = new TreeMap<>();
    byTeam.forEach(
        (team, members) -> {
          if (members.size() >= settings.minimumPeers() && !team.equals(Person.UNASSIGNED)) {
            groups.put(team, group(members));
          }
        });
    PeerGroup everybody = group(List.copyOf(worth.values()));
    worth.forEach(
        (person, own) -> {
          PeerGroup peers = groups.getOrDefault(team(person), everybody);
          RateCount seen = Clusters.total(people.getOrDefault(person, List.of()));
          into.put(
              new Outcome.Key(signal, person), new Outcome.Estimated(seen, peers.estimate(own)));
        });
  }

  private PeerGroup group(List<Worth> members) {
    return PeerGroup.of(members.stream().map(Worth::rounded).toList(), settings.prior());
  }

  private String team(String person) {
    return teams.getOrDefault(person, Person.UNASSIGNED);
  }
}
