package dev.counterweight.steps;

import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PatternView;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.Terms;
import dev.counterweight.reports.view.TrendView;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.review.OwnError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run found, as the pages take it. */
final class PackViews {
  private static final int FEWEST_FOR_RECALL = 20;

  private final Head head;
  private final Published published;
  private final Completeness completeness;
  private final RunManifest manifest;
  private final PersonViews persons;
  private final Set<String> unread;

  /**
   * For whom, of which time.
   *
   * @param period of the rates: all, a half-year or a quarter
   * @param from first day; likewise until the last
   * @param teams whose rates are shown
   */
  record Head(
      String audience,
      String period,
      LocalDate from,
      LocalDate until,
      Set<String> teams,
      Terms terms,
      EstimateSettings estimates) {}

  /**
   * The pages of one audience.
   *
   * @param shown who has a page
   */
  PackViews(
      Head head,
      Published published,
      Set<String> shown,
      Completeness completeness,
      RunManifest manifest) {
    this.head = head;
    this.published = published;
    this.completeness = completeness;
    this.manifest = manifest;
    this.unread = published.unread();
    this.persons = new PersonViews(head.estimates(), published, head.period(), shown);
  }

  /** The reports of a run, which lie in its lake and show everybody. */
  static PackViews ofTheLake(
      ComputeSettings settings,
      Published published,
      Flow.Span span,
      Completeness completeness,
      RunManifest manifest) {
    Head head =
        new Head(
            settings.audience(),
            Estimate.ALL,
            day(span.from()),
            day(span.until()),
            published.people().stream().map(Person::teamId).collect(Collectors.toSet()),
            Terms.OF_THE_LAKE,
            settings.estimates());
    Set<String> everybody = PersonViews.everybody(published);
    return new PackViews(head, published, everybody, completeness, manifest);
  }

  Pack pack() {
    return new Pack(
        manifest.organisation(),
        head.audience(),
        head.from(),
        head.until(),
        ManifestLines.of(manifest, completeness),
        head.terms(),
        teams(),
        persons.all(),
        coverage());
  }

  static LocalDate day(@Nullable Instant instant) {
    return Objects.requireNonNullElse(instant, Instant.EPOCH).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private List<TeamView> teams() {
    Set<String> everybody = PersonViews.everybody(published);
    Map<String, Long> sizes =
        published.people().stream()
            .filter(person -> everybody.contains(person.personId()))
            .filter(person -> head.teams().contains(person.teamId()))
            .collect(Collectors.groupingBy(Person::teamId, TreeMap::new, Collectors.counting()));
    List<TeamView> teams = new ArrayList<>();
    sizes.forEach(
        (team, size) -> {
          List<RateView> ofTeam =
              Signals.cards().stream()
                  .filter(card -> !card.contextOnly())
                  .map(card -> teamRate(card, team))
                  .toList();
          boolean suppressed = size < head.estimates().minimumGroup();
          List<TrendView> trends = TeamTrends.of(published.teamRates(), team);
          List<PatternView> patterns = TeamPatterns.of(published.patterns(), team);
          teams.add(new TeamView(team, size.intValue(), suppressed, ofTeam, trends, patterns));
        });
    return teams;
  }

  private RateView teamRate(SignalCard card, String team) {
    return published.teamRates().stream()
        .filter(rate -> rate.signal().equals(card.id()) && rate.teamId().equals(team))
        .filter(rate -> rate.period().equals(head.period()))
        .findFirst()
        .map(
            rate ->
                RateViews.of(
                    head.estimates(),
                    card,
                    rate.state(),
                    rate.successes(),
                    rate.opportunities(),
                    rate.estimate(),
                    rate.low(),
                    rate.high(),
                    null))
        .orElseGet(
            () ->
                RateViews.of(
                    head.estimates(),
                    card,
                    unread.contains(card.id())
                        ? RateView.State.NOT_OBSERVABLE.name()
                        : RateViews.NO_OPPORTUNITY,
                    0,
                    0,
                    null,
                    null,
                    null,
                    null));
  }

  private CoverageView coverage() {
    return new CoverageView(
        completeness.entities().stream().map(PackViews::entity).toList(),
        rejects(),
        manifest.accountsOrNone().stream().map(PackViews::identity).toList(),
        signals(),
        completeness.isWhole(),
        completeness.failed(),
        published.volumeNote());
  }

  private List<CoverageView.RejectCount> rejects() {
    return Stream.concat(completeness.rejects().stream(), published.dataIssues().stream())
        .map(
            reject ->
                new CoverageView.RejectCount(
                    reject.name(),
                    reject.source(),
                    reject.rows(),
                    reject.name().equals("same-key-twice")
                        ? "The later line counts"
                        : "Kept in rejects, not read"))
        .toList();
  }

  private static CoverageView.EntityCount entity(PullManifest.Entity entity) {
    return new CoverageView.EntityCount(
        entity.source(),
        entity.entity(),
        entity.census(),
        entity.rows(),
        entity.deleted(),
        entity.complete());
  }

  private static CoverageView.IdentityCount identity(RunManifest.Accounts matched) {
    return new CoverageView.IdentityCount(
        matched.source(),
        matched.accounts(),
        matched.matched(),
        matched.bots(),
        matched.unresolved());
  }

  private List<CoverageView.SignalNote> signals() {
    return Signals.cards().stream()
        .map(
            card -> {
              Map<String, Long> states = published.states().getOrDefault(card.id(), Map.of());
              return new CoverageView.SignalNote(
                  RateViews.name(card),
                  true,
                  "signal %s, version %s".formatted(card.id(), version(card.id())),
                  card.error(),
                  ownError(card),
                  card.cannotKnow(),
                  states.values().stream().mapToLong(Long::longValue).sum(),
                  states.getOrDefault("PRESENT", 0L),
                  states.getOrDefault("NOT_FOUND", 0L),
                  states.getOrDefault("NOT_OBSERVABLE", 0L),
                  states.getOrDefault("CANDIDATE", 0L));
            })
        .toList();
  }

  /** How right its detector was on this company's own text. */
  private String ownError(SignalCard card) {
    return published.ownErrors().stream()
        .filter(error -> error.task().equals(card.detector()) && error.readSeen() > 0)
        .findFirst()
        .map(
            error ->
                "Here: right in %d %% (%d to %d) of %d read%s"
                    .formatted(
                        Math.round(100 * error.precision()),
                        Math.round(100 * error.precisionLow()),
                        Math.round(100 * error.precisionHigh()),
                        error.readSeen(),
                        recall(error)))
        .orElse(card.detector().isEmpty() ? "" : "Here: nobody has read any drawn at random yet");
  }

  /** A share of a handful of misses says nothing: then they are told as they are. */
  private static String recall(OwnError error) {
    if (error.readUnseen() < FEWEST_FOR_RECALL) {
      return "; of %d others read it had missed %d".formatted(error.readUnseen(), error.missed());
    }
    return "; finds about %d %%".formatted(Math.round(100 * error.recall()));
  }

  private static String version(String signal) {
    return Signals.all().stream()
        .filter(built -> built.id().equals(signal))
        .map(Signal::version)
        .findFirst()
        .orElse("");
  }
}
