package dev.counterweight.steps;

import dev.counterweight.reports.view.PatternView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What launches of a team were followed by, as pages take it (R05). */
final class TeamPatterns {
  private static final Map<String, String> WORDS =
      Map.of(
          "FAST", "Fast",
          "HIGH_VOLUME", "By people of high volume",
          "CLEANED_UP_BY_OTHERS", "Clean-up by another team",
          "REVERTED", "Revert",
          "INCIDENT", "Incident",
          "LATE_SURPRISE", "A team heard late");

  private TeamPatterns() {}

  /** Those of one team that may be shown, in the order of the rows. */
  static List<PatternView> of(List<PatternRow> rows, String team) {
    return rows.stream()
        .filter(row -> row.level().equals(Patterns.TEAM) && row.groupId().equals(team))
        .filter(row -> row.state().equals(Patterns.SHOWN))
        .map(TeamPatterns::view)
        .toList();
  }

  private static PatternView view(PatternRow row) {
    return new PatternView(
        words(row.mark()),
        words(row.consequence()),
        new PatternView.Side(
            count(row.markedWith()),
            count(row.marked()),
            share(row.markedRate()),
            share(row.markedLow()),
            share(row.markedHigh())),
        new PatternView.Side(
            count(row.othersWith()),
            count(row.others()),
            share(row.othersRate()),
            share(row.othersLow()),
            share(row.othersHigh())));
  }

  private static String words(String name) {
    return Objects.requireNonNull(WORDS.get(name), name);
  }

  private static long count(@Nullable Long shown) {
    return Objects.requireNonNull(shown, "a pattern that is shown has counts");
  }

  private static double share(@Nullable Double shown) {
    return Objects.requireNonNull(shown, "a pattern that is shown has rates");
  }
}
