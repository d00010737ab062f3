package dev.counterweight.launches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.launches.ProjectHistory.Merged;
import dev.counterweight.launches.ProjectHistory.Released;
import dev.counterweight.links.Subject;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import dev.counterweight.model.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaunchesTest {
  private static final Teams TEAMS =
      (person, at) ->
          new Teams.Seat(
              person.equals("fay") ? "Finance" : "Billing",
              person.equals("fay") ? "finance" : "engineer");

  private static Instant day(int day) {
    return Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(day - 1));
  }

  private static Merged merged(
      String id, String branch, @Nullable String milestone, int opened, int merged) {
    return new Merged(
        id,
        "p",
        "!" + id,
        "Change " + id,
        "ana",
        List.of("ana", "fay"),
        branch,
        List.of("security::high"),
        milestone,
        List.of("t1"),
        List.of("t2"),
        day(opened),
        day(merged));
  }

  private static ProjectHistory project(
      List<Merged> changes, List<Released> releases, List<Deployment> deployments) {
    return new ProjectHistory("p", "corp/billing", "main", changes, releases, deployments);
  }

  private static Deployment deployed(String id, String environment, String status, int day) {
    return new Deployment(id, "p", environment, status, "main", "", day(day));
  }

  private static Subject ticket(String id, int opened, int done) {
    return new Subject("ticket", id, "j", id, "", "ana", "", day(opened), day(done));
  }

  private static List<Launch> launches(
      LaunchRules rules, ProjectHistory project, DeclaredLaunch... declared) {
    return new Launches(rules, TEAMS, Map.of("t1", ticket("t1", 1, 3), "t2", ticket("t2", 5, 12)))
        .of(List.of(project), List.of(declared));
  }

  private static List<String> told(List<Launch> launches) {
    return launches.stream()
        .map(l -> l.basis() + " " + l.launchId() + " " + l.changeIds())
        .toList();
  }

  @Test
  void deploymentsToProductionGoBeforeReleasesAndMerges() {
    ProjectHistory project =
        project(
            List.of(
                merged("1", "main", null, 2, 4),
                merged("2", "main", null, 3, 6),
                merged("3", "side", null, 3, 6),
                merged("4", "main", null, 8, 9)),
            List.of(new Released("r1", "v1.0", "1.0", day(8))),
            List.of(
                deployed("d1", "production", "success", 5),
                deployed("d2", "production", "failed", 6),
                deployed("d3", "staging", "success", 6),
                deployed("d4", "production/eu", "success", 7)));

    assertThat(told(launches(LaunchRules.DEFAULT, project)))
        .containsExactly("deployment launch:d1 [1]", "deployment launch:d4 [2]");
  }

  @Test
  void releasesTakeTheirMilestoneTheirBranchAndElseWhatWasMergedBefore() {
    ProjectHistory project =
        project(
            List.of(
                merged("1", "main", null, 1, 2),
                merged("2", "1.0", null, 3, 6),
                merged("3", "main", null, 4, 6),
                merged("4", "main", "1.1", 8, 9),
                merged("5", "main", null, 20, 21)),
            List.of(
                new Released("r10", "v1.0.0", "1.0", day(5)),
                new Released("r101", "v1.0.1", "1.0.1", day(7)),
                new Released("r11", "v1.1", "1.1", day(10))),
            List.of());

    assertThat(told(launches(LaunchRules.DEFAULT, project)))
        .containsExactly(
            "release launch:r10 [1]", "release launch:r101 [2]", "release launch:r11 [3, 4]");
  }

  @Test
  void mergesOfLaunchBearingProjectsAreLaunchesWhereNothingElseTells() {
    ProjectHistory project =
        project(
            List.of(merged("1", "main", null, 2, 4), merged("2", "side", null, 2, 4)),
            List.of(),
            List.of());
    LaunchRules rules =
        new LaunchRules(
            List.of("corp/billing"),
            List.of(),
            List.of(TierRule.parse("label \"security*\" 4").orElseThrow()),
            Duration.ofDays(30),
            Duration.ofDays(7));

    Launch launch = launches(rules, project).get(0);

    assertThat(launches(rules, project)).hasSize(1);
    assertThat(launch.impactTier()).isEqualTo(4);
    assertThat(launch.tierReason()).isEqualTo("label \"security*\" 4");
    assertThat(launch.teams()).containsExactly("Billing", "Finance");
    assertThat(launch.functions()).containsExactly("engineer", "finance");
    assertThat(
            List.of(
                String.valueOf(launch.plannedFrom()),
                String.valueOf(launch.executedFrom()),
                launch.launchedAt().toString(),
                String.valueOf(launch.cleanedUpUntil())))
        .containsExactly(
            day(1).toString(), day(2).toString(), day(4).toString(), day(12).toString());
    assertThat(
            launches(
                new LaunchRules(
                    List.of("corp/other"), List.of(), List.of(), Duration.ZERO, Duration.ZERO),
                project))
        .isEmpty();
  }

  @Test
  void aDeclaredLaunchTakesItsChangesOutOfTheOthers() {
    ProjectHistory project =
        project(
            List.of(merged("1", "main", null, 2, 4), merged("2", "main", null, 2, 5)),
            List.of(),
            List.of());
    DeclaredLaunch declared =
        new DeclaredLaunch(
            "2026-refunds",
            "Refunds",
            day(6),
            3,
            "ola",
            List.of("Support"),
            List.of("support"),
            "p",
            List.of("1"),
            List.of(),
            null,
            null,
            null);

    List<Launch> found = launches(LaunchRules.DEFAULT, project, declared);

    assertThat(told(found))
        .containsExactly("merge launch:2 [2]", "declared launch:2026-refunds [1]");
    assertThat(found.get(1).tierReason()).isEqualTo("declared");
    assertThat(found.get(1).teams()).containsExactly("Billing", "Finance", "Support");
  }

  @Test
  void twentyThreeLaunchesOfWhichFourFailedAreSeventeenPointFourPercent() {
    List<Merged> changes = new ArrayList<>();
    for (int day = 1; day <= 23; day++) {
      changes.add(merged("c" + day, "main", null, day, day));
    }
    List<Launch> launches = launches(LaunchRules.DEFAULT, project(changes, List.of(), List.of()));
    List<IncidentLink> links = new ArrayList<>();
    for (int failing : new int[] {3, 7, 7, 7, 11, 20}) {
      links.add(cause("i" + links.size(), "c" + failing, 0.9, false));
    }
    links.set(5, cause("i5", "c20", 0.9, false));
    links.add(cause("i6", "c21", 0.9, true));
    links.add(cause("i7", "c22", 0.1, false));

    ChangeFailureRate rate = ChangeFailureRate.of(launches, links, 0.7);

    assertThat(rate).isEqualTo(new ChangeFailureRate(23, 4));
    assertThat(Math.round(rate.share() * 1000) / 10.0).isEqualTo(17.4);
  }

  private static IncidentLink cause(
      String incident, String change, double confidence, boolean rejected) {
    return new IncidentLink(
        "cause:" + incident,
        incident,
        change,
        "launch:" + change,
        "declared",
        confidence,
        rejected,
        null,
        day(1),
        day(2));
  }

  private static Link link(
      String id, String from, String to, String relation, String place, boolean doubted) {
    return new Link(
        id,
        "incident",
        from,
        "change",
        to,
        from,
        "ana",
        place,
        "SHORT",
        relation,
        doubted,
        to,
        0,
        1,
        day(9));
  }

  private static List<String> causes(IncidentCauses.Case incident) {
    ProjectHistory project =
        project(
            List.of(
                merged("c1", "main", null, 1, 2),
                merged("c2", "main", null, 2, 5),
                merged("c3", "main", null, 8, 20)),
            List.of(),
            List.of());
    return new IncidentCauses(
            LaunchRules.DEFAULT,
            launches(LaunchRules.DEFAULT, project),
            Map.of("c1", day(2), "c2", day(5), "c3", day(20)))
        .of(incident).stream()
            .map(
                l ->
                    l.changeId()
                        + " "
                        + l.reason()
                        + " "
                        + l.confidence()
                        + (l.isRejected() ? " rejected" : ""))
            .toList();
  }

  @Test
  void keepsTheStrongestReasonOfEveryChangeThatCameBefore() {
    IncidentCauses.Case incident =
        new IncidentCauses.Case(
            "i",
            "p",
            day(10),
            List.of(),
            List.of(
                link("l1", "i", "c1", "MENTIONS", "description", false),
                link("l2", "i", "c1", "CAUSED_BY", "comment", false),
                link("l3", "i", "c3", "CAUSED_BY", "description", false),
                link("l4", "i", "c2", "CAUSED_BY", "comment", true)),
            List.of(link("l5", "fix", "c1", "REVERTS", "description", false)));

    assertThat(causes(incident)).containsExactly("c1 revert 0.9", "c2 stated-cause 0.7 rejected");
  }

  @Test
  void guessesByTheWindowOnlyWhereNothingElseIsKnown() {
    assertThat(causes(new IncidentCauses.Case("i", "p", day(10), List.of(), List.of(), List.of())))
        .containsExactly("c2 window 0.1");
    assertThat(
            causes(new IncidentCauses.Case("i", "p", day(10), List.of("c1"), List.of(), List.of())))
        .containsExactly("c1 declared 1.0");
    assertThat(
            causes(
                new IncidentCauses.Case(
                    "i", "elsewhere", day(10), List.of(), List.of(), List.of())))
        .isEmpty();
  }
}
