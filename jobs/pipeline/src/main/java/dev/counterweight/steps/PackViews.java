package dev.counterweight.steps;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.TrendView;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.review.OwnError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a run found, as the pages take it. */
final class PackViews {
  private static final int FEWEST_FOR_RECALL = 20;
  private static final String NO_OPPORTUNITY = "NO_OPPORTUNITY";

  private final ComputeSettings settings;
  private final Flow.Result result;
  private final Completeness completeness;
  private final RunManifest manifest;
  private final Map<String, Person> people = new TreeMap<>();
  private final Map<String, List<PersonEvidence>> evidence;
  private final Map<String, List<PersonRate>> rates;
  private final Map<String, Map<String, RateView.Peers>> peerBands;

  PackViews(
      ComputeSettings settings,
      Flow.Result result,
      Completeness completeness,
      RunManifest manifest,
      List<Person> people,
      List<PersonEvidence> evidence) {
    this.settings = settings;
    this.result = result;
    this.completeness = completeness;
    this.manifest = manifest;
    people.forEach(person -> this.people.put(person.personId(), person));
    this.evidence = evidence.stream().collect(Collectors.groupingBy(PersonEvidence::personId));
    List<PersonRate> whole =
        result.personRates().stream().filter(r -> r.period().equals(Estimate.ALL)).toList();
    this.rates = whole.stream().collect(Collectors.groupingBy(PersonRate::personId));
    this.peerBands = peerBands(whole);
  }

  Pack pack() {
    return new Pack(
        settings.organisation(),
        settings.audience(),
        day(result.span().from()),
        day(result.span().until()),
        new RunFacts(
            manifest.id(),
            Instant.parse(manifest.startedAt()),
            manifest.codeVersion(),
            manifest.configHash(),
            manifest.ruleVersions(),
            settings.isDemo()),
        teams(),
        persons(),
        coverage());
  }

  private static LocalDate day(@Nullable Instant instant) {
    return Objects.requireNonNullElse(instant, Instant.EPOCH).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private List<TeamView> teams() {
    Map<String, Long> sizes =
        people.values().stream()
            .filter(person -> !person.isBot() && rates.containsKey(person.personId()))
            .collect(Collectors.groupingBy(Person::teamId, TreeMap::new, Collectors.counting()));
    List<TeamView> teams = new ArrayList<>();
    sizes.forEach(
        (team, size) -> {
          List<RateView> ofTeam =
              Signals.cards().stream()
                  .filter(card -> !card.contextOnly())
                  .map(card -> teamRate(card, team))
                  .toList();
          boolean suppressed = size < settings.estimates().minimumGroup();
          List<TrendView> trends = TeamTrends.of(result.teamRates(), team);
          teams.add(new TeamView(team, size.intValue(), suppressed, ofTeam, trends));
        });
    return teams;
  }

  private RateView teamRate(SignalCard card, String team) {
    return result.teamRates().stream()
        .filter(rate -> rate.signal().equals(card.id()) && rate.teamId().equals(team))
        .filter(rate -> rate.period().equals(Estimate.ALL))
        .findFirst()
        .map(
            rate ->
                rate(
                    card,
                    rate.state(),
                    rate.successes(),
                    rate.opportunities(),
                    rate.estimate(),
                    rate.low(),
                    rate.high(),
                    null))
        .orElseGet(() -> rate(card, NO_OPPORTUNITY, 0, 0, null, null, null, null));
  }

  private RateView personRate(PersonRate rate) {
    return rate(
        Signals.card(rate.signal()),
        rate.state(),
        rate.successes(),
        rate.opportunities(),
        rate.estimate(),
        rate.low(),
        rate.high(),
        peerBands.getOrDefault(rate.signal(), Map.of()).get(rate.peerGroup()));
  }

  private RateView rate(
      SignalCard card,
      String state,
      long successes,
      long opportunities,
      @Nullable Double estimate,
      @Nullable Double low,
      @Nullable Double high,
      RateView.@Nullable Peers peers) {
    return new RateView(
        name(card),
        card.occasions(),
        RateView.State.valueOf(state),
        (int) successes,
        (int) opportunities,
        estimate == null ? 0 : estimate,
        low == null ? 0 : low,
        high == null ? 0 : high,
        peers,
        card.fewerIsBetter(),
        settings.estimates().minimumOpportunities(),
        card.cannotKnow());
  }

  /** The middle half of the estimates drawn towards each group, and of everybody, by signal. */
  private static Map<String, Map<String, RateView.Peers>> peerBands(List<PersonRate> whole) {
    Map<String, Map<String, RateView.Peers>> bands = new TreeMap<>();
    whole.stream()
        .filter(rate -> rate.estimate() != null)
        .collect(Collectors.groupingBy(PersonRate::signal))
        .forEach(
            (signal, rates) -> {
              Map<String, RateView.Peers> ofSignal = new TreeMap<>();
              rates.stream()
                  .collect(Collectors.groupingBy(PersonRate::peerGroup))
                  .forEach((group, members) -> ofSignal.put(group, middleHalf(members)));
              ofSignal.put(Estimate.EVERYBODY, middleHalf(rates));
              bands.put(signal, ofSignal);
            });
    return bands;
  }

  private static RateView.Peers middleHalf(List<PersonRate> members) {
    double[] sorted =
        members.stream()
            .mapToDouble(rate -> Objects.requireNonNull(rate.estimate()))
            .sorted()
            .toArray();
    int last = sorted.length - 1;
    return new RateView.Peers(
        sorted[(int) Math.round(last * .25)], sorted[(int) Math.round(last * .75)], sorted.length);
  }

  private List<PersonView> persons() {
    return people.values().stream()
        .filter(person -> !person.isBot() && rates.containsKey(person.personId()))
        .map(this::person)
        .toList();
  }

  private PersonView person(Person person) {
    List<PersonRate> own = rates.getOrDefault(person.personId(), List.of());
    List<PersonEvidence> items = evidence.getOrDefault(person.personId(), List.of());
    return new PersonView(
        person.personId(),
        person.displayName(),
        person.teamId(),
        volumeBand(person),
        peerGroup(own),
        own.stream().map(this::personRate).toList(),
        items.stream().map(item -> item(item, own)).toList(),
        grid(own, items));
  }

  private @Nullable String volumeBand(Person person) {
    VolumeBand band = result.volumeBands().get(person.personId());
    return band == null ? null : band.name().toLowerCase(Locale.ROOT);
  }

  private static String peerGroup(List<PersonRate> own) {
    List<String> groups =
        own.stream().map(PersonRate::peerGroup).filter(g -> !g.equals(Estimate.EVERYBODY)).toList();
    return groups.isEmpty()
        ? "everybody"
        : groups.stream().distinct().sorted().collect(Collectors.joining("; "))
            + ", or everybody where these are too few";
  }

  private EvidenceView item(PersonEvidence item, List<PersonRate> own) {
    SignalCard card = Signals.card(item.signal());
    String exposure =
        own.stream()
            .filter(rate -> rate.signal().equals(item.signal()))
            .findFirst()
            .map(rate -> "One of %d %s".formatted(rate.opportunities(), card.occasions()))
            .orElse("");
    return new EvidenceView(
        item.evidenceId(),
        item.writtenAt(),
        name(card),
        words(card.phase()),
        answer(item),
        item.label() + by(item),
        item.parts(),
        new EvidenceView.Quote(item.excerpt(), item.markStart(), item.markEnd()),
        new EvidenceView.Source(
            item.reference()
                + (item.textId().contains(":comment:") ? ", comment" : ", description"),
            item.title(),
            item.permalink()),
        new EvidenceView.Rule(item.ruleId(), item.ruleVersion(), standing(item), card.error()),
        exposure,
        item.after());
  }

  private static EvidenceView.Answer answer(PersonEvidence item) {
    return switch (Standing.valueOf(item.standing())) {
      case REJECTED -> EvidenceView.Answer.REJECTED;
      case CANDIDATE -> EvidenceView.Answer.CANDIDATE;
      case ASSERTED, CONFIRMED -> EvidenceView.Answer.valueOf(item.state());
    };
  }

  /** {@code Confirmed by Ada Lin}. */
  private String standing(PersonEvidence item) {
    String word = words(Standing.valueOf(item.standing()));
    String by =
        item.decidedBy().stream()
            .map(id -> people.containsKey(id) ? people.get(id).displayName() : id)
            .collect(Collectors.joining(", "));
    if (by.isEmpty()) {
      return word;
    }
    boolean disputed = item.standing().equals(Standing.CANDIDATE.name());
    return disputed ? "Candidate: %s disagree".formatted(by) : "%s by %s".formatted(word, by);
  }

  /** Whose words they are, where they are not the person's own. */
  private String by(PersonEvidence item) {
    if (item.authorId().equals(item.personId())) {
      return "";
    }
    Person author = people.get(item.authorId());
    return " by " + (author == null ? "somebody not known" : author.displayName());
  }

  /** A line per signal in the cell where it is seen; what is unwelcome has no cell. */
  private static List<CellView> grid(List<PersonRate> own, List<PersonEvidence> items) {
    Map<List<String>, List<SignalCard>> cells =
        new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (SignalCard card : Signals.cards()) {
      if (!card.contextOnly() && !card.fewerIsBetter()) {
        cells
            .computeIfAbsent(
                List.of(words(card.family()), words(card.phase())), c -> new ArrayList<>())
            .add(card);
      }
    }
    List<CellView> grid = new ArrayList<>();
    cells.forEach(
        (place, cards) -> {
          List<CellView.Line> lines = new ArrayList<>();
          CellView.State state = CellView.State.NO_OPPORTUNITY;
          for (SignalCard card : cards) {
            PersonRate rate =
                own.stream().filter(r -> r.signal().equals(card.id())).findFirst().orElse(null);
            String first =
                items.stream()
                    .filter(i -> i.signal().equals(card.id()) && i.state().equals("PRESENT"))
                    .map(PersonEvidence::evidenceId)
                    .findFirst()
                    .orElse("");
            lines.add(line(card, rate, first));
            state = better(state, rate);
          }
          grid.add(new CellView(place.get(0), place.get(1), state, lines));
        });
    return grid;
  }

  private static CellView.Line line(SignalCard card, @Nullable PersonRate rate, String first) {
    String exposure =
        rate == null
            ? ""
            : "%d of %d %s".formatted(rate.successes(), rate.opportunities(), card.occasions());
    return new CellView.Line(card.name(), exposure, first);
  }

  private static CellView.State better(CellView.State state, @Nullable PersonRate rate) {
    if (rate == null || state == CellView.State.PRESENT) {
      return state;
    }
    return rate.successes() > 0 ? CellView.State.PRESENT : CellView.State.NOT_FOUND;
  }

  private CoverageView coverage() {
    return new CoverageView(
        completeness.entities().stream().map(PackViews::entity).toList(),
        rejects(),
        result.matched().stream().map(PackViews::identity).toList(),
        signals(),
        completeness.isWhole(),
        completeness.failed(),
        Volume.note(result.volumeDependence()));
  }

  private List<CoverageView.RejectCount> rejects() {
    return Stream.concat(completeness.rejects().stream(), result.dataIssues().stream())
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

  private static CoverageView.IdentityCount identity(IdentityMap.Matched matched) {
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
              Map<String, Long> states = result.states().getOrDefault(card.id(), Map.of());
              return new CoverageView.SignalNote(
                  name(card),
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
    return result.ownErrors().stream()
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

  private static SignalName name(SignalCard card) {
    return new SignalName(card.id(), card.name(), words(card.family()));
  }

  /** An enum as people read it: {@code Clean up}. */
  private static String words(Enum<?> value) {
    String lower = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
