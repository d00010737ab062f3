package dev.counterweight.exposure;

import dev.counterweight.statistics.Ranks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of a person's volume that may be shown: low, typical or high, as context (METHOD VOL). By the
 * mean of the person's ranks over the measures; the lowest and the highest quarter of everybody.
 */
public enum VolumeBand {
  LOW,
  TYPICAL,
  HIGH;

  private static final double QUARTER = .25;

  /**
   * The band of everybody.
   *
   * @param volumes by person: the same measures in the same order for all
   */
  public static Map<String, VolumeBand> of(Map<String, List<Long>> volumes) {
    Map<String, Double> sums = new TreeMap<>();
    int measures = volumes.values().stream().mapToInt(List::size).min().orElse(0);
    for (int m = 0; m < measures; m++) {
      int of = m;
      Ranks among = new Ranks(volumes.values().stream().map(v -> (double) v.get(of)).toList());
      volumes.forEach((person, own) -> sums.merge(person, among.place(own.get(of)), Double::sum));
    }
    Ranks among = new Ranks(sums.values());
    Map<String, VolumeBand> bands = new TreeMap<>();
    sums.forEach((person, sum) -> bands.put(person, band(among.place(sum))));
    return bands;
  }

  private static VolumeBand band(double place) {
    return place < QUARTER ? LOW : place > 1 - QUARTER ? HIGH : TYPICAL;
  }
}
