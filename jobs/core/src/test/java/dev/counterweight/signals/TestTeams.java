package dev.counterweight.signals;

import dev.counterweight.model.Membership;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.Teams;
import java.util.Map;

/** Teams that nobody ever leaves. */
final class TestTeams {
  private TestTeams() {}

  static Teams of(Map<String, String> teamByPerson) {
    return new TeamHistory(
        teamByPerson.entrySet().stream()
            .map(e -> new Membership(e.getKey(), e.getValue(), null, null, null, null, null, null))
            .toList());
  }
}
