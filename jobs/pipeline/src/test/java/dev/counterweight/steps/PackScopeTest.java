package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rates of teams may stand beside the rates of single persons. */
class PackScopeTest {
  private static final int LEAST = 5;

  @Test
  void aTeamWhoseOtherMembersAreFewIsHidden() {
    assertThat(state(7, 9)).isEqualTo(Estimate.SUPPRESSED);
  }

  @Test
  void aTeamThatIsWholeInThePackIsShown() {
    assertThat(state(9, 9)).isEqualTo("ESTIMATED");
  }

  @Test
  void aTeamWithEnoughOthersIsShown() {
    assertThat(state(3, 9)).isEqualTo("ESTIMATED");
  }

  @Test
  void whoLeftTheTeamMayStillStandBehindItsRate() {
    Published published = published(9);
    Set<String> insiders = new TreeSet<>(ids(9));
    List<Membership> left =
        List.of(new Membership("gone", "Billing", null, null, null, null, null, null));
    List<PersonRate> rates = new ArrayList<>(published.personRates());
    rates.add(rate("gone"));
    Published withOne = with(published, rates);

    assertThat(
            new PackScope("", insiders, insiders, "")
                .teamRates(withOne, left, "all", LEAST)
                .get(0)
                .state())
        .isEqualTo(Estimate.SUPPRESSED);
  }

  /** The state of a team's rate when so many of its members have a page. */
  private static String state(int shown, int members) {
    Set<String> insiders = new TreeSet<>(ids(shown));
    TeamRate rate =
        new PackScope("", insiders, insiders, "")
            .teamRates(published(members), List.of(), "all", LEAST)
            .get(0);
    assertThat(rate.estimate() == null).isEqualTo(rate.state().equals(Estimate.SUPPRESSED));
    return rate.state();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
  }

  private static Published published(int members) {
    List<Person> people =
        ids(members).stream().map(id -> new Person(id, "Name " + id, "Billing", false)).toList();
    TeamRate team =
        new TeamRate(
            "RO1", "Billing", "all", members, 20, 40, "ESTIMATED", .5, .4, .6, null, null, null);
    Published published =
        new Published(
            people,
            List.of(),
            List.of(),
            List.of(team),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    return with(published, ids(members).stream().map(PackScopeTest::rate).toList());
  }

  private static Published with(Published published, List<PersonRate> rates) {
    return new Published(
        published.people(),
        List.of(),
        rates,
        published.teamRates(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static PersonRate rate(String person) {
    return new PersonRate(
        "RO1",
        person,
        "Billing",
        "all",
        2,
        4,
        4,
        1,
        1,
        .25,
        "INSUFFICIENT",
        null,
        null,
        null,
        "everybody",
        9,
        .5);
  }
}
