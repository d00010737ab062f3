package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands in the files beside those of single people. */
public record Shared(
    List<Feedback> feedback,
    List<Recognised> recognised,
    List<Adoption> adoptions,
    List<Member> members) {
  public Shared {
    feedback = List.copyOf(feedback);
    recognised = List.copyOf(recognised);
    adoptions = List.copyOf(adoptions);
    members = List.copyOf(members);
  }

  /** Who owned what, and was it clear ({@code H.stakeholder}). */
  public record Feedback(
      String about,
      LocalDate on,
      String function,
      String givenBy,
      String work,
      String whoOwnedWhat,
      String wasItClear,
      String wouldBack) {
    static Optional<Feedback> of(Entry entry) {
      return entry
          .day("on")
          .map(
              on ->
                  new Feedback(
                      entry.text("about"),
                      on,
                      entry.text("function"),
                      entry.text("given_by"),
                      entry.text("work"),
                      entry.text("who_owned_what"),
                      entry.text("was_it_clear"),
                      entry.text("would_back")));
    }
  }

  /** A recognition that was given ({@code H.recog}). */
  public record Recognised(
      LocalDate on,
      String person,
      String behaviour,
      String evidenceId,
      String format,
      String audience) {
    static Optional<Recognised> of(Entry entry) {
      return entry
          .day("on")
          .map(
              on ->
                  new Recognised(
                      on,
                      entry.text("person"),
                      entry.text("behaviour"),
                      entry.text("evidence_id"),
                      entry.text("format"),
                      entry.text("audience")));
    }
  }

  /** A team takes up a tool ({@code H.ai_adopt}). */
  public record Adoption(
      String team,
      String tool,
      LocalDate startedOn,
      Optional<LocalDate> stableOn,
      boolean capacityAgreed,
      Optional<LocalDate> templateUpdatedOn) {

    static Optional<Adoption> of(Entry entry, List<Entry> windows) {
      String team = entry.text("team");
      Optional<Entry> window =
          windows.stream().filter(one -> one.text("team").equals(team)).findFirst();
      return entry
          .day("started_on")
          .map(
              started ->
                  new Adoption(
                      team,
                      entry.text("tool"),
                      started,
                      window.flatMap(one -> one.day("stable_on")),
                      window.map(one -> one.yes("capacity_agreed")).orElse(false),
                      window.flatMap(one -> one.day("template_updated_on"))));
    }
  }

  /** Where somebody works from a day on ({@code H.org}). */
  public record Member(
      String person,
      String team,
      String level,
      String manager,
      LocalDate from,
      Optional<LocalDate> until) {
    static Optional<Member> of(Entry entry) {
      return entry
          .day("valid_from")
          .map(
              from ->
                  new Member(
                      entry.text("person_id"),
                      entry.text("team"),
                      entry.text("level"),
                      entry.text("manager_id"),
                      from,
                      entry.day("valid_until")));
    }

    boolean on(LocalDate day) {
      return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
  }

  /** Where somebody works on a day. */
  public Optional<Member> member(String person, LocalDate day) {
    return members.stream()
        .filter(member -> member.person().equals(person) && member.on(day))
        .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
  }

  /** The newest tool a team took up until a day. */
  public Optional<Adoption> adoption(String team, LocalDate day) {
    return adoptions.stream()
        .filter(adoption -> adoption.team().equals(team) && !adoption.startedOn().isAfter(day))
        .reduce((one, other) -> other.startedOn().isBefore(one.startedOn()) ? one : other);
  }
}
