package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import dev.counterweight.exposure.Periods;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Memberships;
import dev.counterweight.model.Person;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.Jeffreys;
import dev.counterweight.statistics.Peers;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.statistics.Worth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Opportunities to {@code estimates/person_rates} and {@code estimates/team_rates}. Spark adds up
 * counts by cluster; the mathematics is {@code dev.counterweight.statistics}, on the driver.
 */
final class Estimate {
  static final String ALL = Periods.ALL;
  static final String EVERYBODY = Peers.EVERYBODY;
  static final String ESTIMATED = "ESTIMATED";
  static final String INSUFFICIENT = "INSUFFICIENT";
  static final String SUPPRESSED = "SUPPRESSED";

  private final EstimateSettings settings;
  private final Memberships memberships;

  /**
   * Estimates among people of the same kind.
   *
   * @param memberships of everybody, by date
   */
  Estimate(EstimateSettings settings, Memberships memberships) {
    this.settings = settings;
    this.memberships = memberships;
  }

  /**
   * A person's clusters of one signal in one period, while in one team.
   *
   * @param recent opportunities of the last 30 days
   */
  record Exposure(
      String signal,
      String period,
      String personId,
      String teamId,
      Instant newest,
      long recent,
      SortedMap<String, RateCount> byCluster,
      SortedMap<String, RateCount> byQuarter) {

    List<RateCount> clusters() {
      return List.copyOf(byCluster.values());
    }

    /** The same and what another team saw of the person; the team is that of the newest event. */
    Exposure with(Exposure other) {
      Exposure newer = newest.isBefore(other.newest) ? other : this;
      return new Exposure(
          signal,
          period,
          personId,
          newer.teamId,
          newer.newest,
          recent + other.recent,
          together(byCluster, other.byCluster),
          together(byQuarter, other.byQuarter));
    }

    private static SortedMap<String, RateCount> together(
        SortedMap<String, RateCount> one, SortedMap<String, RateCount> other) {
      SortedMap<String, RateCount> both = new TreeMap<>(one);
      other.forEach((name, count) -> both.merge(name, count, RateCount::plus));
      return both;
    }
  }

  /** What is estimated together. */
  private record SignalAndPeriod(String signal, String period)
      implements Comparable<SignalAndPeriod> {
    @Override
    public int compareTo(SignalAndPeriod other) {
      int bySignal = signal.compareTo(other.signal);
      return bySignal != 0 ? bySignal : period.compareTo(other.period);
    }
  }

  /**
   * The counts that estimates need, for the whole time, each half-year and each quarter, by the
   * team that people were in on the day.
   *
   * @param recentSince from when on an opportunity is recent
   */
  static List<Exposure> exposures(
      Dataset<Row> opportunities,
      Dataset<Row> memberships,
      List<String> estimatedSignals,
      Instant recentSince) {
    Dataset<Row> counts =
        Joins.manyToAsOf(
                opportunities,
                to_date(col("occurred_at")),
                memberships.select("person_id", "team_id", "valid_from", "valid_until"),
                "person_id")
            .withColumn("team_id", coalesce(col("team_id"), lit(Person.UNASSIGNED)))
            .filter(col("signal").isin(estimatedSignals.toArray()))
            .filter(col("state").isin(State.PRESENT.name(), State.NOT_FOUND.name()))
            .withColumn(
                "period",
                concat(year(col("occurred_at")), lit("-Q"), functions.quarter(col("occurred_at"))))
            .groupBy("signal", "period", "person_id", "team_id", "cluster_id")
            .agg(
                count(lit(1)).as("opportunities"),
                sum(when(col("state").equalTo(State.PRESENT.name()), 1L).otherwise(0L))
                    .as("successes"),
                max("occurred_at").as("newest"),
                sum(when(col("occurred_at").geq(lit(recentSince)), 1L).otherwise(0L)).as("recent"));
    Map<List<String>, Exposure> exposures = new TreeMap<>(byText());
    for (Row row : counts.collectAsList()) {
      RateCount count = new RateCount(row.getLong(6), row.getLong(5));
      SortedMap<String, RateCount> cluster = new TreeMap<>(Map.of(row.getString(4), count));
      SortedMap<String, RateCount> quarter = new TreeMap<>(Map.of(row.getString(1), count));
      for (String period : Periods.holding(row.getString(1))) {
        Exposure exposure =
            new Exposure(
                row.getString(0),
                period,
                row.getString(2),
                row.getString(3),
                (Instant) row.get(7),
                row.getLong(8),
                cluster,
                quarter);
        List<String> key = List.of(row.getString(0), period, row.getString(2), row.getString(3));
        exposures.merge(key, exposure, Exposure::with);
      }
    }
    return List.copyOf(exposures.values());
  }

  /** One for each person, whatever teams they were in. */
  private static List<Exposure> byPerson(List<Exposure> group) {
    Map<String, Exposure> whole = new TreeMap<>();
    group.forEach(exposure -> whole.merge(exposure.personId(), exposure, Exposure::with));
    return List.copyOf(whole.values());
  }

  private static Comparator<List<String>> byText() {
    return Comparator.<List<String>, String>comparing(key -> key.get(0))
        .thenComparing(key -> key.get(1))
        .thenComparing(key -> key.get(2))
        .thenComparing(key -> key.get(3));
  }

  /** A row per signal, person and period. */
  List<PersonRate> personRates(List<Exposure> exposures) {
    List<PersonRate> rates = new ArrayList<>();
    together(exposures).values().forEach(group -> rates.addAll(personRatesTogether(group)));
    return rates;
  }

  private List<PersonRate> personRatesTogether(List<Exposure> byTeamAndPerson) {
    List<Exposure> group = byPerson(byTeamAndPerson);
    Map<String, Peers.Member> members = new TreeMap<>();
    members(group).forEach(member -> members.put(member.id(), member));
    Peers peers = peers(members.values());
    return group.stream()
        .map(
            exposure -> {
              Worth worth = members.getOrDefault(exposure.personId(), NOTHING).worth();
              return personRate(exposure, worth, peers.of(exposure.personId()));
            })
        .toList();
  }

  private static final Peers.Member NOTHING = new Peers.Member("", List.of(), new Worth(0, 0));

  /** Everybody with opportunities of one signal in one period, as peers of each other. */
  List<Peers.Member> members(List<Exposure> ofOneSignal) {
    List<Exposure> group = byPerson(ofOneSignal);
    double correlation = Clusters.correlation(group.stream().map(Exposure::clusters).toList());
    return group.stream()
        .map(
            exposure ->
                new Peers.Member(
                    exposure.personId(),
                    kinds(exposure),
                    Clusters.worth(exposure.clusters(), correlation)))
        .toList();
  }

  Peers peers(Collection<Peers.Member> members) {
    return Peers.of(members, settings.minimumPeers(), settings.prior());
  }

  /** Track, level and area are those of the day of the newest opportunity. */
  private List<String> kinds(Exposure exposure) {
    LocalDate day = exposure.newest().atZone(ZoneOffset.UTC).toLocalDate();
    return memberships.at(exposure.personId(), day).map(Membership::groups).orElse(List.of());
  }

  private PersonRate personRate(Exposure exposure, Worth effective, Peers.Group peers) {
    RateCount seen = Clusters.total(exposure.clusters());
    boolean enough = seen.opportunities() >= settings.minimumOpportunities();
    Interval interval = peers.rates().estimate(effective);
    Spread spread = Spread.of(exposure.byQuarter(), exposure.recent());
    return new PersonRate(
        exposure.signal(),
        exposure.personId(),
        exposure.teamId(),
        exposure.period(),
        seen.successes(),
        seen.opportunities(),
        effective.rounded().opportunities(),
        spread.cycles(),
        spread.cyclesPresent(),
        spread.recentShare(),
        enough ? ESTIMATED : INSUFFICIENT,
        enough ? interval.estimate() : null,
        enough ? interval.low() : null,
        enough ? interval.high() : null,
        peers.name(),
        peers.size(),
        peers.rates().mean());
  }

  /** A row per signal, team and period; people are the clusters. */
  List<TeamRate> teamRates(List<Exposure> exposures) {
    List<TeamRate> rates = new ArrayList<>();
    together(exposures)
        .forEach(
            (key, group) -> {
              Map<String, List<RateCount>> byTeam = new TreeMap<>();
              for (Exposure exposure : group) {
                RateCount person = Clusters.total(exposure.clusters());
                byTeam.computeIfAbsent(exposure.teamId(), t -> new ArrayList<>()).add(person);
              }
              double correlation = Clusters.correlation(byTeam.values());
              byTeam.put(
                  EVERYBODY,
                  byPerson(group).stream().map(e -> Clusters.total(e.clusters())).toList());
              byTeam.forEach((team, people) -> rates.add(teamRate(key, team, people, correlation)));
            });
    return rates;
  }

  private TeamRate teamRate(
      SignalAndPeriod key, String team, List<RateCount> people, double correlation) {
    RateCount seen = Clusters.total(people);
    boolean enough = seen.opportunities() >= settings.minimumOpportunities();
    RateCount effective = Clusters.effective(people, correlation);
    Interval interval = Jeffreys.estimate(effective);
    Interval corrected =
        Optional.ofNullable(settings.detectorErrors().get(key.signal()))
            .flatMap(error -> error.corrected(effective))
            .filter(rate -> enough)
            .orElse(null);
    TeamRate rate =
        new TeamRate(
            key.signal(),
            team,
            key.period(),
            people.size(),
            seen.successes(),
            seen.opportunities(),
            enough ? ESTIMATED : INSUFFICIENT,
            enough ? interval.estimate() : null,
            enough ? interval.low() : null,
            enough ? interval.high() : null,
            corrected == null ? null : corrected.estimate(),
            corrected == null ? null : corrected.low(),
            corrected == null ? null : corrected.high());
    return people.size() < settings.minimumGroup() ? rate.hidden() : rate;
  }

  private static SortedMap<SignalAndPeriod, List<Exposure>> together(List<Exposure> exposures) {
    return exposures.stream()
        .collect(
            Collectors.groupingBy(
                exposure -> new SignalAndPeriod(exposure.signal(), exposure.period()),
                TreeMap::new,
                Collectors.toList()));
  }
}
