package dev.counterweight.launches;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What counts as a launch.
 *
 * @param projects paths of the launch-bearing projects; empty: all repositories
 * @param environments deployments to these reach users
 * @param tiers the highest tier of all rules that hold counts
 * @param cleanUp what is done so long after a launch may belong to it
 * @param incidentWindow an incident without a known cause may come from launches so long before it
 */
public record LaunchRules(
    List<String> projects,
    List<String> environments,
    List<TierRule> tiers,
    Duration cleanUp,
    Duration incidentWindow)
    implements Serializable {

  public static final LaunchRules DEFAULT =
      new LaunchRules(
          List.of(),
          List.of("production", "prod", "live"),
          List.of(),
          Duration.ofDays(30),
          Duration.ofDays(7));

  boolean bears(String path) {
    return projects.isEmpty() || projects.stream().anyMatch(p -> p.equalsIgnoreCase(path));
  }

  boolean reachesUsers(String environment) {
    String name = environment.toLowerCase(Locale.ROOT);
    return environments.stream()
        .map(e -> e.toLowerCase(Locale.ROOT))
        .anyMatch(e -> name.equals(e) || name.startsWith(e + "/"));
  }
}
