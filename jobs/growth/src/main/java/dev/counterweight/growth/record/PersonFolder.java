package dev.counterweight.growth.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person's folder holds.
 *
 * @param wins logged and accepted ones, by day
 * @param checkIns oldest first, likewise checks and assessments
 */
public record PersonFolder(
    String person,
    Optional<GrowthPlan> plan,
    List<Win> wins,
    List<Candidate> candidates,
    List<CheckIn> checkIns,
    Optional<PromotionCase> promotion,
    List<QuickCheck> checks,
    List<AiAssessment> assessments) {
  public PersonFolder {
    wins = List.copyOf(wins);
    candidates = List.copyOf(candidates);
    checkIns = List.copyOf(checkIns);
    checks = List.copyOf(checks);
    assessments = List.copyOf(assessments);
  }

  /** The last conversation. */
  public Optional<CheckIn> lastCheckIn() {
    return checkIns.isEmpty() ? Optional.empty() : Optional.of(checkIns.get(checkIns.size() - 1));
  }

  /** The last quick check. */
  public Optional<QuickCheck> lastCheck() {
    return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
  }

  /** Whether an item is in the log, or was turned down for it. */
  public boolean isAnswered(EvidenceLine line) {
    return candidates.stream().anyMatch(c -> c.evidenceId().equals(line.id())) || isLogged(line);
  }

  /** Whether an item is in the log. */
  public boolean isLogged(EvidenceLine line) {
    Stream<String> cited = wins.stream().flatMap(win -> win.cited().stream());
    return cited.anyMatch(text -> text.equals(line.id()) || text.equals(line.permalink()));
  }
}
