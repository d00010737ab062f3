package dev.counterweight.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row per person and period in which team, function, track, level and manager stayed the same;
 * the periods of a person do not overlap.
 *
 * @param teamId the team, or {@code unassigned}
 * @param track ladder track
 * @param level ladder level
 * @param managerId person id of the manager; null at the top or where nobody said
 * @param validFrom first day, UTC; null where it holds since ever
 * @param validUntil first day it no longer holds, UTC; null where it still does
 */
public record Membership(
    String personId,
    String teamId,
    @Nullable String function,
    @Nullable String track,
    @Nullable String level,
    @Nullable String managerId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil)
    implements Serializable {

  /**
   * Names of the groups of people alike, from narrow to wide: of the same track, level and team,
   * and of the same track and level. Where no track is declared the function stands for it; where
   * neither it nor a level is, the team is all there is.
   */
  public List<String> groups() {
    String kind = words(track == null ? function : track, level);
    String team = teamId.equals(Person.UNASSIGNED) ? null : teamId;
    String narrow = team == null ? "" : kind.isEmpty() ? team : kind + ", " + team;
    return Stream.of(narrow, kind).filter(name -> !name.isEmpty()).toList();
  }

  private static String words(@Nullable String kind, @Nullable String level) {
    return Stream.of(kind, level).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /** Whether it held on a day. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validUntil == null || day.isBefore(validUntil));
  }
}
