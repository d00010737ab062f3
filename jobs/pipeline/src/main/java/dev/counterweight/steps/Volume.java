package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.statistics.Peers;
import dev.counterweight.statistics.VolumeDependence;
import dev.counterweight.statistics.VolumeDependence.Member;
import dev.counterweight.statistics.VolumeDependence.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Raw volume: measured, kept in one guarded table, and compared with what was estimated without it.
 * The only reader of {@code model/person_volumes} and {@code model/change_sizes}.
 */
final class Volume {
  private Volume() {}

  /** Everybody's volume. */
  static List<PersonVolume> of(Model model, Dataset<Row> changeSizes) {
    Map<String, long[]> volumes = new TreeMap<>();
    add(volumes, 0, counted(model.changes(), "author_id"));
    add(volumes, 1, counted(model.comments().filter(not(col("is_system"))), "author_id"));
    add(volumes, 2, counted(model.tickets(), "reporter_id"));
    add(
        volumes,
        3,
        Joins.manyToOne(model.changes().select("change_id", "author_id"), changeSizes, "change_id")
            .filter(col("author_id").isNotNull())
            .groupBy(col("author_id").as("person_id"))
            .agg(sum(col("lines_added").plus(col("lines_deleted"))).as("volume")));
    List<PersonVolume> rows = new ArrayList<>();
    volumes.forEach((person, v) -> rows.add(new PersonVolume(person, v[0], v[1], v[2], v[3])));
    return rows;
  }

  private static Dataset<Row> counted(Dataset<Row> rows, String person) {
    return rows.filter(col(person).isNotNull())
        .groupBy(col(person).as("person_id"))
        .agg(count(lit(1)).as("volume"));
  }

  private static void add(Map<String, long[]> volumes, int measure, Dataset<Row> counts) {
    for (Row row : counts.collectAsList()) {
      volumes.computeIfAbsent(row.getString(0), person -> new long[4])[measure] = row.getLong(1);
    }
  }

  /** The context band of everybody: low, typical or high, in small letters. */
  static Map<String, VolumeBand> bands(List<PersonVolume> volumes) {
    return VolumeBand.of(
        volumes.stream().collect(Collectors.toMap(PersonVolume::personId, PersonVolume::measures)));
  }

  /** How estimates that were made without volume go with it; a row per signal and measure. */
  static List<VolumeDependenceRow> dependence(
      List<Estimate.Exposure> exposures,
      Estimate estimate,
      List<PersonRate> rates,
      List<PersonVolume> volumes,
      Dataset<Row> items) {
    Map<List<String>, Long> evidence = evidenceComments(items);
    Map<String, PersonVolume> byPerson =
        volumes.stream().collect(Collectors.toMap(PersonVolume::personId, v -> v));
    Map<List<String>, List<Member>> members = new TreeMap<>(Comparator.comparing(Object::toString));
    standings(exposures, estimate, rates)
        .forEach(
            (signal, people) ->
                people.forEach(
                    (person, standing) -> {
                      PersonVolume volume =
                          byPerson.getOrDefault(person, new PersonVolume(person, 0, 0, 0, 0));
                      for (int m = 0; m < PersonVolume.MEASURES.size(); m++) {
                        String measure = PersonVolume.MEASURES.get(m);
                        long own =
                            measure.equals("comments")
                                ? evidence.getOrDefault(List.of(signal, person), 0L)
                                : 0;
                        members
                            .computeIfAbsent(List.of(signal, measure), key -> new ArrayList<>())
                            .add(
                                new Member(
                                    standing.peers(),
                                    standing.standing(),
                                    volume.measures().get(m) - own));
                      }
                    }));
    return rows(members);
  }

  private static List<VolumeDependenceRow> rows(Map<List<String>, List<Member>> members) {
    List<VolumeDependence> found = members.values().stream().map(VolumeDependence::of).toList();
    List<Reading> readings = VolumeDependence.readings(found);
    List<VolumeDependenceRow> rows = new ArrayList<>();
    int i = 0;
    for (List<String> key : members.keySet()) {
      VolumeDependence one = found.get(i);
      rows.add(
          new VolumeDependenceRow(
              key.get(0),
              key.get(1),
              one.people(),
              Double.isNaN(one.correlation()) ? null : one.correlation(),
              one.low(),
              one.high(),
              readings.get(i++).name()));
    }
    return rows;
  }

  private record Standing(String peers, double standing) {}

  /** By signal and person, over the whole time, of those with enough opportunities. */
  private static Map<String, Map<String, Standing>> standings(
      List<Estimate.Exposure> exposures, Estimate estimate, List<PersonRate> rates) {
    Map<String, List<Estimate.Exposure>> bySignal =
        exposures.stream()
            .filter(exposure -> exposure.period().equals(Estimate.ALL))
            .collect(Collectors.groupingBy(Estimate.Exposure::signal));
    Map<String, Set<String>> estimated =
        rates.stream()
            .filter(rate -> rate.period().equals(Estimate.ALL))
            .filter(rate -> rate.state().equals(Estimate.ESTIMATED))
            .collect(
                Collectors.groupingBy(
                    PersonRate::signal,
                    Collectors.mapping(PersonRate::personId, Collectors.toSet())));
    Map<String, Map<String, Standing>> standings = new TreeMap<>();
    estimated.forEach(
        (signal, people) -> {
          List<Peers.Member> members = estimate.members(bySignal.getOrDefault(signal, List.of()));
          standings.put(signal, standings(members, estimate.peers(members), people));
        });
    return standings;
  }

  private static Map<String, Standing> standings(
      List<Peers.Member> members, Peers peers, Set<String> estimated) {
    Map<String, Standing> standings = new TreeMap<>();
    for (Peers.Member member : members) {
      if (estimated.contains(member.id())) {
        Peers.Group own = peers.of(member.id());
        standings.put(
            member.id(), new Standing(own.name(), own.rates().standing(member.worth().rounded())));
      }
    }
    return standings;
  }

  /** Comments that are evidence themselves are no volume beside it. */
  private static Map<List<String>, Long> evidenceComments(Dataset<Row> items) {
    return items
        .filter(
            col("text_id").contains(":comment:").and(col("author_id").equalTo(col("person_id"))))
        .groupBy("signal", "person_id")
        .count()
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> List.of(row.getString(0), row.getString(1)), row -> row.getLong(2)));
  }

  /** What the coverage page says of it. */
  static String note(List<VolumeDependenceRow> rows) {
    List<String> dependent =
        rows.stream()
            .filter(row -> row.reading().equals(Reading.DEPENDENT.name()))
            .map(
                row ->
                    "%s with %s (%.2f)".formatted(row.signal(), row.measure(), row.correlation()))
            .toList();
    long people = rows.stream().mapToLong(VolumeDependenceRow::people).max().orElse(0);
    long cannotTell =
        rows.stream().filter(row -> row.reading().equals(Reading.CANNOT_TELL.name())).count();
    String found =
        dependent.isEmpty()
            ? "No signal goes with volume by more than .10 beyond chance"
            : "Beyond .10 and chance: " + String.join(", ", dependent);
    return "%s, among peers, in %d comparisons of signals and measures. At most %d people can be compared;"
            .formatted(found, rows.size(), people)
        + " for %d comparisons that is too small to exclude .20. With so many, one from about %.2f on would have shown in four of five cases. A correlation that stays is left in: volume can be a result of judgment."
            .formatted(cannotTell, VolumeDependence.seenFrom(people));
  }
}
