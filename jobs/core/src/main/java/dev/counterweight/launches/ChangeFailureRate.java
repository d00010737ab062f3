package dev.counterweight.launches;

import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Launch;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Launches that had an incident, over distinct launches (DORA's change failure rate). A launch with
 * three incidents failed once; a launch of ten changes is one launch.
 *
 * @param launches distinct
 * @param failed distinct ones of them
 */
public record ChangeFailureRate(long launches, long failed) {
  /** Counts; links below a confidence, rejected ones and those to no launch count for nothing. */
  public static ChangeFailureRate of(
      Collection<Launch> launches, Collection<IncidentLink> links, double leastConfidence) {
    Set<String> all = new HashSet<>();
    launches.forEach(launch -> all.add(launch.launchId()));
    Set<String> failed = new HashSet<>(IncidentCauses.failing(links, leastConfidence));
    failed.retainAll(all);
    return new ChangeFailureRate(all.size(), failed.size());
  }

  /** Share of the launches, 0 to 1; not a number where there were none. */
  public double share() {
    return launches == 0 ? Double.NaN : (double) failed / launches;
  }
}
