package dev.counterweight.steps;

import dev.counterweight.exposure.VolumeBand;
import dev.counterweight.model.Person;
import dev.counterweight.privacy.Remainder;
import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single persons, as their pages take them. */
final class PersonViews {
  /** Stands for somebody whom the reader may not see. */
  static final String COLLEAGUE = "a colleague";

  /** The first says most about a cell. */
  private static final List<CellView.State> STRENGTH =
      List.of(
          CellView.State.PRESENT,
          CellView.State.NOT_FOUND,
          CellView.State.NOT_OBSERVABLE,
          CellView.State.NO_OPPORTUNITY);

  private final EstimateSettings settings;
  private final Published published;
  private final Set<String> shown;
  private final Map<String, Person> people = new TreeMap<>();
  private final Map<String, List<PersonEvidence>> evidence;
  private final Map<String, List<PersonRate>> rates;
  private final Map<String, Map<String, RateView.Peers>> peerBands;
  private final Set<String> unread;

  /**
   * The persons of one pack.
   *
   * @param period of the rates
   * @param shown who has a page; figures of their peers give nobody else away
   */
  PersonViews(EstimateSettings settings, Published published, String period, Set<String> shown) {
    this.settings = settings;
    this.published = published;
    this.shown = shown;
    published.people().forEach(person -> this.people.put(person.personId(), person));
    this.evidence =
        published.evidence().stream().collect(Collectors.groupingBy(PersonEvidence::personId));
    List<PersonRate> whole =
        published.personRates().stream().filter(r -> r.period().equals(period)).toList();
    this.rates = whole.stream().collect(Collectors.groupingBy(PersonRate::personId));
    this.peerBands = peerBands(whole);
    this.unread = published.unread();
  }

  /** Everybody of whom anything could be read. */
  static Set<String> everybody(Published published) {
    Set<String> read =
        published.personRates().stream().map(PersonRate::personId).collect(Collectors.toSet());
    return published.people().stream()
        .filter(person -> !person.isBot() && read.contains(person.personId()))
        .map(Person::personId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<PersonView> all() {
    return people.values().stream()
        .filter(person -> shown.contains(person.personId()))
        .map(this::person)
        .toList();
  }

  private RateView personRate(PersonRate rate) {
    return RateViews.of(
        settings,
        Signals.card(rate.signal()),
        rate.state(),
        rate.successes(),
        rate.opportunities(),
        rate.estimate(),
        rate.low(),
        rate.high(),
        peerBands.getOrDefault(rate.signal(), Map.of()).get(rate.peerGroup()));
  }

  /** The middle half of the estimates drawn towards each group, and of everybody, by signal. */
  private Map<String, Map<String, RateView.Peers>> peerBands(List<PersonRate> whole) {
    Map<String, Map<String, RateView.Peers>> bands = new TreeMap<>();
    whole.stream()
        .filter(rate -> rate.estimate() != null)
        .collect(Collectors.groupingBy(PersonRate::signal))
        .forEach(
            (signal, ofSignal) -> {
              Map<String, List<PersonRate>> groups =
                  new TreeMap<>(
                      ofSignal.stream().collect(Collectors.groupingBy(PersonRate::peerGroup)));
              groups.put(Estimate.EVERYBODY, ofSignal);
              Map<String, RateView.Peers> told = new TreeMap<>();
              groups.forEach(
                  (group, members) -> {
                    if (mayShow(members)) {
                      told.put(group, middleHalf(members));
                    }
                  });
              bands.put(signal, told);
            });
    return bands;
  }

  private boolean mayShow(List<PersonRate> members) {
    long own = members.stream().filter(rate -> shown.contains(rate.personId())).count();
    return Remainder.mayShow(members.size(), own, settings.minimumGroup());
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
    VolumeBand band = published.volumeBands().get(person.personId());
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
        RateViews.name(card),
        RateViews.words(card.phase()),
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
    String word = RateViews.words(Standing.valueOf(item.standing()));
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
    String otherwise = item.authorId().equals(COLLEAGUE) ? COLLEAGUE : "somebody not known";
    return " by " + (author == null ? otherwise : author.displayName());
  }

  /** A line per signal in the cell where it is seen; what is unwelcome has no cell. */
  private List<CellView> grid(List<PersonRate> own, List<PersonEvidence> items) {
    Map<List<String>, List<SignalCard>> cells =
        new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (SignalCard card : Signals.cards()) {
      if (!card.contextOnly() && !card.fewerIsBetter()) {
        cells
            .computeIfAbsent(
                List.of(RateViews.words(card.family()), RateViews.words(card.phase())),
                c -> new ArrayList<>())
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
            String first = firstPresent(card, items);
            lines.add(line(card, rate, first));
            state = stronger(state, state(card, rate, first));
          }
          grid.add(new CellView(place.get(0), place.get(1), state, lines));
        });
    return grid;
  }

  private static String firstPresent(SignalCard card, List<PersonEvidence> items) {
    return items.stream()
        .filter(i -> i.signal().equals(card.id()) && i.state().equals("PRESENT"))
        .map(PersonEvidence::evidenceId)
        .findFirst()
        .orElse("");
  }

  private CellView.State state(SignalCard card, @Nullable PersonRate rate, String first) {
    if (!first.isEmpty() || (rate != null && rate.successes() > 0)) {
      return CellView.State.PRESENT;
    } else if (rate != null) {
      return CellView.State.NOT_FOUND;
    }
    return unread.contains(card.id())
        ? CellView.State.NOT_OBSERVABLE
        : CellView.State.NO_OPPORTUNITY;
  }

  private static CellView.State stronger(CellView.State one, CellView.State other) {
    return STRENGTH.indexOf(one) <= STRENGTH.indexOf(other) ? one : other;
  }

  private CellView.Line line(SignalCard card, @Nullable PersonRate rate, String first) {
    if (rate == null) {
      return new CellView.Line(
          card.name(), unread.contains(card.id()) ? RateViews.PROPOSALS_ONLY : "", first);
    }
    String exposure =
        "%d of %d %s%s"
            .formatted(rate.successes(), rate.opportunities(), card.occasions(), spread(rate));
    return new CellView.Line(card.name(), exposure, first);
  }

  private static String spread(PersonRate rate) {
    String words = Spread.words(rate.cycles(), rate.cyclesPresent(), rate.recentShare());
    return words.isEmpty() ? "" : ", " + words;
  }
}
