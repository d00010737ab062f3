package dev.counterweight.simulation;

import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.PeerGroup;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.statistics.VolumeDependence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Companies whose people have known rates and known volumes, drawn apart from one another: judgment
 * does not depend on volume in them, whatever they show. Each is one seed.
 */
public final class KnownCompanies {
  private static final int LEAST_PEERS = 8;
  private static final double EQUIVALENT = .05;

  private final GroupPrior prior;
  private final Ratio coverage = new Ratio();
  private final SortedMap<String, Ratio> correlations = new TreeMap<>();
  private int companies;

  public KnownCompanies(GroupPrior prior) {
    this.prior = prior;
  }

  /**
   * What is known of one person and one signal.
   *
   * @param rate that the count was drawn with
   * @param volumes by measure; what is itself evidence of the signal is not counted in them
   */
  public record Known(String team, double rate, RateCount count, Map<String, Double> volumes) {}

  /** Takes one more company, its people by signal. */
  public void add(SortedMap<String, List<Known>> bySignal) {
    bySignal.forEach(this::add);
    coverage.endSeed();
    correlations.values().forEach(Ratio::endSeed);
    companies++;
  }

  private void add(String signal, List<Known> people) {
    List<Known> seen = people.stream().filter(p -> p.count.opportunities() > 0).toList();
    Map<String, List<Known>> peers =
        seen.stream()
            .collect(Collectors.groupingBy(Known::team, TreeMap::new, Collectors.toList()));
    peers.values().removeIf(team -> team.size() < LEAST_PEERS);
    Map<String, PeerGroup> groups = new TreeMap<>();
    peers.forEach((team, members) -> groups.put(team, group(members)));
    PeerGroup everybody = group(seen);
    SortedMap<String, List<VolumeDependence.Member>> compared = new TreeMap<>();
    for (Known person : seen) {
      if (person.count.opportunities() >= Score.MINIMUM) {
        PeerGroup group = groups.getOrDefault(person.team, everybody);
        addCoverage(person, group.estimate(person.count));
        double standing = group.standing(person.count);
        String ranked = groups.containsKey(person.team) ? person.team : "";
        person.volumes.forEach(
            (measure, volume) ->
                compared
                    .computeIfAbsent(measure, m -> new ArrayList<>())
                    .add(new VolumeDependence.Member(ranked, standing, volume)));
      }
    }
    compared.forEach((measure, members) -> addCorrelation(signal + " and " + measure, members));
  }

  private PeerGroup group(List<Known> members) {
    return PeerGroup.of(members.stream().map(Known::count).toList(), prior);
  }

  private void addCoverage(Known person, Interval interval) {
    coverage.add(interval.low() <= person.rate && person.rate <= interval.high());
  }

  private void addCorrelation(String pair, List<VolumeDependence.Member> members) {
    double correlation = VolumeDependence.of(members).correlation();
    if (!Double.isNaN(correlation)) {
      correlations.computeIfAbsent(pair, p -> new Ratio()).add(correlation, 1);
    }
  }

  /** Coverage of the known rates, and a bar per signal and measure of volume. */
  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    bars.add(Bar.of("demo: coverage at exposure 5 and more", coverage, companies, .88, .92));
    correlations.forEach(
        (pair, ratio) ->
            bars.add(
                Bar.equivalence("demo: correlation of " + pair, ratio, companies, EQUIVALENT)));
    return bars;
  }
}
