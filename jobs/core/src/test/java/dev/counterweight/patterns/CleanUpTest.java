package dev.counterweight.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.patterns.CleanUp.Consequence;
import dev.counterweight.patterns.CleanUp.Launch;
import dev.counterweight.patterns.CleanUp.Mark;
import dev.counterweight.patterns.CleanUp.Pattern;
import dev.counterweight.statistics.RateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanUpTest {
  @Test
  void comparesFastLaunchesWithTheOthersOfTheSameTeam() {
    List<Launch> launches = new ArrayList<>(team("Billing", 6));
    launches.addAll(team("Mobile", 6));

    Pattern reverts = pattern(CleanUp.of(launches, 5), "Billing", Consequence.REVERTED);

    assertThat(reverts.isHidden()).isFalse();
    assertThat(reverts.marked()).isEqualTo(new RateCount(6, 6));
    assertThat(reverts.others()).isEqualTo(new RateCount(0, 12));
    assertThat(reverts.rateOfMarked()).isNotNull();
  }

  @Test
  void hidesASmallTeamAndOneMore() {
    List<Launch> launches = new ArrayList<>(team("Billing", 4));
    launches.addAll(team("Mobile", 6));
    launches.addAll(team("Platform", 9));

    List<Pattern> patterns = CleanUp.of(launches, 5);

    assertThat(pattern(patterns, "Billing", Consequence.REVERTED).isHidden()).isTrue();
    assertThat(pattern(patterns, "Mobile", Consequence.REVERTED).marked()).isNull();
    assertThat(pattern(patterns, "Platform", Consequence.REVERTED).isHidden()).isFalse();
  }

  /** Six people in the team, but one of them alone was fast: that is a row about one person. */
  @Test
  void hidesAComparisonThatIsAboutOnePerson() {
    List<Launch> launches = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Set<Mark> marks = i == 0 ? Set.of(Mark.FAST) : Set.of();
      launches.add(new Launch("Billing", "p" + i, marks, Set.of()));
    }

    assertThat(pattern(CleanUp.of(launches, 5), "Billing", Consequence.INCIDENT).isHidden())
        .isTrue();
  }

  @Test
  void groupsOfEnoughPeopleStayVisible() {
    assertThat(SmallGroups.hidden(Map.of("a", 5, "b", 6), 5)).isEmpty();
    assertThat(SmallGroups.hidden(Map.of("a", 4, "b", 3, "c", 6), 5)).containsExactly("a", "b");
    assertThat(SmallGroups.hidden(Map.of("a", 4), 5)).containsExactly("a");
  }

  /** Each member launches once fast, with a revert, and twice slowly, without. */
  private static List<Launch> team(String name, int people) {
    List<Launch> launches = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String person = name + i;
      launches.add(new Launch(name, person, Set.of(Mark.FAST), Set.of(Consequence.REVERTED)));
      launches.add(new Launch(name, person, Set.of(), Set.of()));
      launches.add(new Launch(name, person, Set.of(), Set.of()));
    }
    return launches;
  }

  private static Pattern pattern(List<Pattern> patterns, String group, Consequence consequence) {
    return patterns.stream()
        .filter(p -> p.group().equals(group))
        .filter(p -> p.mark() == Mark.FAST && p.consequence() == consequence)
        .findFirst()
        .orElseThrow();
  }
}
