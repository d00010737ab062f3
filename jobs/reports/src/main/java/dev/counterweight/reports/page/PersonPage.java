package dev.counterweight.reports.page;

import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RateView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The evidence page of one person: what the record shows, how often, and each item by date.
 *
 * @param id what {@code explain} takes beside a signal
 * @param peers whom the estimates are drawn towards, as it reads in a sentence
 * @param foreseen what was named before it happened, with what came after (R15)
 * @param filters families to choose between; empty where there is only one
 */
public record PersonPage(
    Frame frame,
    String id,
    String name,
    String period,
    String lede,
    List<Fact> facts,
    Grid grid,
    String peers,
    List<RateGroup> rates,
    List<EvidenceItem> foreseen,
    List<EvidenceGroup> evidence,
    List<String> filters) {

  /** The signals of one family. */
  public record RateGroup(String family, List<Rate> rates) {}

  /** Makes the page of one person in a pack. */
  public static PersonPage of(Pack pack, PersonView person, PersonFiles files) {
    String name = PlainText.line(person.displayName());
    List<EvidenceView> byDate =
        person.evidence().stream()
            .sorted(Comparator.comparing(EvidenceView::at).thenComparing(EvidenceView::evidenceId))
            .toList();
    return new PersonPage(
        Frame.ofPerson(pack, name, files.file(person)),
        PlainText.line(person.personId()),
        name,
        Wording.period(pack.from(), pack.until()),
        lede(person),
        facts(pack, person, byDate),
        Grid.of(person.grid(), byDate),
        peers(person),
        rates(person.rates()),
        foreseen(byDate),
        EvidenceGroup.of(byDate),
        filters(byDate));
  }

  private static String lede(PersonView person) {
    String team = PlainText.line(person.team());
    return (team.isEmpty() ? "" : team + ". ")
        + "What the record shows of decisions, risk and clarity, each item with its source. There is"
        + " no overall result on this page, and what was said elsewhere is not in it.";
  }

  private static List<Fact> facts(Pack pack, PersonView person, List<EvidenceView> byDate) {
    List<Fact> facts = new ArrayList<>();
    facts.add(spread(pack, byDate));
    facts.add(estimates(person.rates()));
    facts.add(volume(person));
    facts.add(
        Fact.of(
            "Sources",
            Glyph.MATCHES,
            "Complete",
            "Every census matches.",
            new WebLink("Coverage", "../coverage.html")));
    return List.copyOf(facts);
  }

  private static Fact spread(Pack pack, List<EvidenceView> byDate) {
    if (byDate.isEmpty()) {
      return Fact.of("Evidence", "None found", "That is no finding about a person");
    }
    long quarters = byDate.stream().map(item -> Quarter.of(day(item.at()))).distinct().count();
    long possible = Math.max(quarters, Quarter.between(pack.from(), pack.until()));
    return Fact.of(
        "Evidence from",
        Wording.period(day(byDate.get(0).at()), day(byDate.get(byDate.size() - 1).at())),
        "Written in " + Wording.of(quarters, possible) + " quarters of the period");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Fact estimates(List<RateView> rates) {
    if (rates.isEmpty()) {
      return Fact.of("Signals with an interval", "None read", "That is no finding about a person");
    }
    long estimated =
        rates.stream().filter(rate -> rate.state() == RateView.State.ESTIMATED).count();
    return Fact.of(
        "Signals with an interval",
        Wording.of(estimated, rates.size()),
        "The others had too few opportunities, or cannot be seen");
  }

  private static Fact volume(PersonView person) {
    String band = person.volumeBand();
    String value = band == null ? "Not known" : PlainText.line(band);
    return new Fact("Volume", null, band, value, "For context only. No estimate reads it.", null);
  }

  private static String peers(PersonView person) {
    String group = PlainText.line(person.peerGroup());
    return group.isEmpty() ? "the peers" : "the peers (" + group + ")";
  }

  private static List<RateGroup> rates(List<RateView> rates) {
    return rates.stream()
        .map(rate -> rate.signal().family())
        .distinct()
        .sorted(Family.ORDER)
        .map(family -> new RateGroup(PlainText.line(family), ratesOf(family, rates)))
        .toList();
  }

  private static List<Rate> ratesOf(String family, List<RateView> rates) {
    return rates.stream()
        .filter(rate -> rate.signal().family().equals(family))
        .sorted(Comparator.comparing(rate -> rate.signal().id(), Family.BY_ID))
        .map(Rate::ofSignal)
        .toList();
  }

  private static List<EvidenceItem> foreseen(List<EvidenceView> byDate) {
    return byDate.stream()
        .filter(item -> item.answer() == EvidenceView.Answer.PRESENT && !item.after().isEmpty())
        .map(item -> EvidenceItem.of(item, true))
        .toList();
  }

  private static List<String> filters(List<EvidenceView> evidence) {
    List<String> present =
        Family.ALL.stream()
            .filter(family -> evidence.stream().anyMatch(e -> e.signal().family().equals(family)))
            .toList();
    return present.size() > 1 ? present : List.of();
  }
}
