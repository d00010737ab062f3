package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Memberships;
import dev.counterweight.model.Person;
import dev.counterweight.patterns.CleanUp;
import dev.counterweight.patterns.CleanUp.Consequence;
import dev.counterweight.patterns.CleanUp.Launch;
import dev.counterweight.patterns.CleanUp.Mark;
import dev.counterweight.patterns.CleanUp.Pattern;
import dev.counterweight.signals.ChangeFate.Follower;
import dev.counterweight.signals.ChangeFate.Kind;
import dev.counterweight.signals.DecisionRecord;
import dev.counterweight.signals.LateSurprise;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.RateCount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Launches and what followed on them to {@code estimates/clean_up_patterns}. */
final class Patterns {
  private static final Duration WINDOW = Duration.ofDays(30);
  static final String TEAM = "TEAM";
  private static final String MANAGER = "MANAGER";
  private static final String DECISION = "DECISION";
  static final String SHOWN = "SHOWN";

  private final Memberships memberships;
  private final Map<String, VolumeBand> bands;
  private final Map<String, List<Follower>> followers;
  private final Set<String> surprising;
  private final Set<String> decided;

  private Patterns(
      Memberships memberships,
      Map<String, VolumeBand> bands,
      Map<String, List<Follower>> followers,
      Dataset<Row> opportunities) {
    this.memberships = memberships;
    this.bands = bands;
    this.followers = followers;
    this.surprising = present(opportunities, LateSurprise.ID);
    this.decided = present(opportunities, DecisionRecord.ID);
  }

  /** A change that reached users. */
  private record Launched(String changeId, String ownerId, Instant openedAt, Instant at) {
    Duration took() {
      return Duration.between(openedAt, at);
    }
  }

  /**
   * Patterns of teams, managers and decisions.
   *
   * @param launches subject_id, owner_id, opened_at and launched_at
   * @param followers what points back at each change
   * @param leastPeople fewer people are never shown as a group
   */
  static List<PatternRow> of(
      Dataset<Row> launches,
      List<String> bots,
      Memberships memberships,
      Map<String, VolumeBand> bands,
      Map<String, List<Follower>> followers,
      Dataset<Row> opportunities,
      int leastPeople) {
    Patterns patterns = new Patterns(memberships, bands, followers, opportunities);
    List<Launched> launched = launched(launches, bots);
    Duration fast = quarter(launched);
    List<PatternRow> rows = new ArrayList<>();
    for (String level : List.of(TEAM, MANAGER, DECISION)) {
      List<Launch> grouped = new ArrayList<>();
      for (Launched one : launched) {
        patterns
            .group(level, one)
            .ifPresent(
                group ->
                    grouped.add(
                        new Launch(
                            group,
                            one.ownerId,
                            patterns.marks(one, fast),
                            patterns.consequences(one))));
      }
      CleanUp.of(grouped, leastPeople).forEach(pattern -> rows.add(row(level, pattern)));
    }
    return rows;
  }

  private static List<Launched> launched(Dataset<Row> launches, List<String> bots) {
    return launches
        .filter(col("launched_at").isNotNull().and(col("owner_id").isNotNull()))
        .filter(not(col("owner_id").isin(bots.toArray())))
        .select("subject_id", "owner_id", "opened_at", "launched_at")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Launched(
                    row.getString(0), row.getString(1), (Instant) row.get(2), (Instant) row.get(3)))
        .toList();
  }

  /** A quarter of all launches took less. */
  private static Duration quarter(List<Launched> launched) {
    List<Duration> sorted = launched.stream().map(Launched::took).sorted().toList();
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 4);
  }

  private static Set<String> present(Dataset<Row> opportunities, String signal) {
    return new HashSet<>(
        opportunities
            .filter(col("signal").equalTo(signal).and(col("state").equalTo(State.PRESENT.name())))
            .select("subject_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  private Optional<String> group(String level, Launched one) {
    if (level.equals(DECISION)) {
      return Optional.of(decided.contains(one.changeId) ? "recorded" : "not recorded");
    }
    Optional<Membership> seat = seat(one.ownerId, one.at);
    return level.equals(TEAM)
        ? seat.map(Membership::teamId).filter(team -> !team.equals(Person.UNASSIGNED))
        : seat.map(Membership::managerId);
  }

  private Optional<Membership> seat(String person, Instant at) {
    return memberships.at(person, at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private Set<Mark> marks(Launched one, Duration fast) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (one.took().compareTo(fast) < 0) {
      marks.add(Mark.FAST);
    }
    if (bands.get(one.ownerId) == VolumeBand.HIGH) {
      marks.add(Mark.HIGH_VOLUME);
    }
    return marks;
  }

  private Set<Consequence> consequences(Launched one) {
    Set<Consequence> consequences = EnumSet.noneOf(Consequence.class);
    if (surprising.contains(one.changeId)) {
      consequences.add(Consequence.LATE_SURPRISE);
    }
    for (Follower follower : followers.getOrDefault(one.changeId, List.of())) {
      if (!follower.at().isAfter(one.at.plus(WINDOW))) {
        consequences.addAll(consequences(one, follower));
      }
    }
    return consequences;
  }

  private Set<Consequence> consequences(Launched one, Follower follower) {
    if (follower.kind() == Kind.INCIDENT) {
      return Set.of(Consequence.INCIDENT);
    }
    Set<Consequence> found = EnumSet.noneOf(Consequence.class);
    if (follower.kind() == Kind.REVERT) {
      found.add(Consequence.REVERTED);
    }
    if (follower.people().stream()
        .anyMatch(person -> isOfAnotherTeam(person, one, follower.at()))) {
      found.add(Consequence.CLEANED_UP_BY_OTHERS);
    }
    return found;
  }

  private boolean isOfAnotherTeam(String person, Launched one, Instant at) {
    Optional<String> theirs = seat(person, at).map(Membership::teamId);
    Optional<String> own = seat(one.ownerId, one.at).map(Membership::teamId);
    return theirs.isPresent() && own.isPresent() && !theirs.equals(own);
  }

  private static PatternRow row(String level, Pattern pattern) {
    RateCount marked = pattern.marked();
    RateCount others = pattern.others();
    Interval ofMarked = pattern.rateOfMarked();
    Interval ofOthers = pattern.rateOfOthers();
    return new PatternRow(
        level,
        pattern.group(),
        pattern.mark().name(),
        pattern.consequence().name(),
        pattern.isHidden() ? Estimate.SUPPRESSED : SHOWN,
        marked == null ? null : marked.opportunities(),
        marked == null ? null : marked.successes(),
        others == null ? null : others.opportunities(),
        others == null ? null : others.successes(),
        estimate(ofMarked),
        ofMarked == null ? null : ofMarked.low(),
        ofMarked == null ? null : ofMarked.high(),
        estimate(ofOthers),
        ofOthers == null ? null : ofOthers.low(),
        ofOthers == null ? null : ofOthers.high());
  }

  private static @Nullable Double estimate(@Nullable Interval interval) {
    return interval == null ? null : interval.estimate();
  }
}
