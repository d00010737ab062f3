package dev.counterweight.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.counterweight.guard.DenyList.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenyListTest {
  @ParameterizedTest
  @CsvSource({
    "ai-usage-frequency, AI_USAGE_FREQUENCY",
    "copilot_sessions, AI_USAGE_FREQUENCY",
    "promptsPerDay, AI_USAGE_FREQUENCY",
    "assistantToolUsage, AI_USAGE_FREQUENCY",
    "LOC, LINES_OF_CODE",
    "linesOfCode, LINES_OF_CODE",
    "lines_added, LINES_OF_CODE",
    "weights.lines-of-code, LINES_OF_CODE",
    "generated_lines, LINES_OF_CODE",
    "suggestions-accepted, SUGGESTIONS_ACCEPTED",
    "acceptedCompletions, SUGGESTIONS_ACCEPTED",
    "ai_acceptance_rate, SUGGESTIONS_ACCEPTED",
    "task-speed, TASK_SPEED",
    "ticket_completion_time, TASK_SPEED",
    "tickets_per_week, TASK_SPEED",
    "velocity, TASK_SPEED",
    "AICycleTime, TASK_SPEED",
    "comparison-with-non-users, COMPARISON_WITH_NON_USERS",
    "is_ai_user, COMPARISON_WITH_NON_USERS",
    "aiVsNonAi, COMPARISON_WITH_NON_USERS",
  })
  void refusesANameWhateverItsJoints(String name, NotEvaluated what) {
    assertThat(DenyList.ofName(name)).map(Hit::what).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person_id",
        "mark_start",
        "occurred_at",
        "location",
        "block",
        "local",
        "deadline",
        "pipelines",
        "accepted_risk",
        "acceptance_criteria",
        "timeline",
        "aid",
        "effective_opportunities",
        "speaker",
        "estimates.minimum-opportunities",
        "use",
        "baseline",
        "decisions_owned",
        "volume_band"
      })
  void letsOtherNamesPass(String name) {
    assertThat(DenyList.ofName(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Writes more lines of code than anybody; LINES_OF_CODE",
        "Shipped 200 AI lines/day; LINES_OF_CODE",
        "Over 20k LOC this quarter; LINES_OF_CODE",
        "Uses Copilot daily and shows others how; AI_USAGE_FREQUENCY",
        "how often the engineer uses AI; AI_USAGE_FREQUENCY",
        "a heavy user of AI tools; AI_USAGE_FREQUENCY",
        "accepted over 400 Copilot suggestions; SUGGESTIONS_ACCEPTED",
        "the rate of suggestions she accepted; SUGGESTIONS_ACCEPTED",
        "Closes tickets faster than the team; TASK_SPEED",
        "I used AI to finish faster; TASK_SPEED",
        "30 tickets per week; TASK_SPEED",
        "better than engineers who do not use AI; COMPARISON_WITH_NON_USERS",
        "compared with non-users; COMPARISON_WITH_NON_USERS",
      })
  void findsItInTexts(String text, NotEvaluated what) {
    assertThat(DenyList.inText(text)).extracting(Hit::what).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decides between speed, cost and quality, and says what was given up.",
        "Checks what a model answers before it reaches users.",
        "Rolled back the AI summary within five minutes because drift alerts fired.",
        "Owns the risk of the payment line and answers to finance.",
        "Removed the flaky pipeline and moved the location service.",
        "Accepted the risk with a reason, and named who gets paged.",
        "Says when AI output must be read by a person.",
        "Cut scope so that the team could ship in three days instead of ten.",
      })
  void letsJudgmentPass(String text) {
    assertThat(DenyList.inText(text)).isEmpty();
  }

  @Test
  void tellsWhereAndWhyAndFromWhere() {
    String text = "She wrote 4,000 lines of code.";
    Hit hit = DenyList.inText(text).get(0);

    assertThat(text.substring(hit.start(), hit.end())).isEqualTo("lines of code");
    assertThat(hit.message())
        .isEqualTo(
            "'lines of code' must not be evaluated: Lines of code; fewer lines can be the harder"
                + " work, and a generator writes as many as one wants (METHOD X2, U1)");
  }

  /** The five keys cannot enter in any spelling of their joints and case, wherever they stand. */
  @Property
  void refusesTheFiveKeysInEverySpelling(
      @ForAll("keys") String key, @ForAll("joints") String joint, @ForAll boolean upper) {
    String name = "a" + joint + key.replace("-", joint) + joint + "weight";
    assertThat(DenyList.ofName(upper ? name.toUpperCase(Locale.ROOT) : name)).isPresent();
  }

  @Test
  void takesTimeLinearInAHostileText() {
    String text = "lines of of of compared than ai use use copilot ".repeat(20_000);
    assertTimeout(Duration.ofSeconds(3), () -> DenyList.inText(text));
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(
        List.of(
            "ai-usage-frequency",
            "lines-of-code",
            "suggestions-accepted",
            "task-speed",
            "comparison-with-non-users"));
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of("-", "_", ".", " ", "/");
  }
}
