package dev.counterweight.reports;

import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.CoverageView.EntityCount;
import dev.counterweight.reports.view.CoverageView.IdentityCount;
import dev.counterweight.reports.view.CoverageView.RejectCount;
import dev.counterweight.reports.view.CoverageView.SignalNote;
import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.EvidenceView.Answer;
import dev.counterweight.reports.view.EvidenceView.Quote;
import dev.counterweight.reports.view.EvidenceView.Rule;
import dev.counterweight.reports.view.EvidenceView.Source;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RateView.State;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A pack in which every field is set to what somebody might write to break the page of another. */
final class HostilePack {
  private HostilePack() {}

  static Pack of(String text) {
    return of(text, text);
  }

  /** The same with an address of its own. */
  static Pack of(String text, String address) {
    SignalName signal = new SignalName(text, text, text);
    RateView rate =
        new RateView(signal, text, State.ESTIMATED, 3, 7, 0.4, 0.2, 0.6, null, false, 5, text);
    return new Pack(
        text,
        text,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 6, 30),
        new RunFacts(text, SamplePack.STARTED, List.of(new RunFacts.Line(text, text)), false),
        new Terms(null, null, text, List.of(new RunFacts.Line(text, text))),
        List.of(new TeamView(text, 9, false, List.of(rate))),
        List.of(person(text, address, signal, rate)),
        coverage(text, signal));
  }

  /** One pack of many such texts: all of them on each of its three pages. */
  static Pack ofAll(List<String> texts) {
    List<Pack> packs = texts.stream().map(HostilePack::of).toList();
    Pack first = packs.get(0);
    PersonView person = first.people().get(0);
    return new Pack(
        first.organisation(),
        first.audience(),
        first.from(),
        first.until(),
        first.run(),
        first.terms(),
        all(packs, Pack::teams),
        List.of(
            new PersonView(
                person.personId(),
                person.displayName(),
                person.team(),
                person.volumeBand(),
                person.peerGroup(),
                all(packs, pack -> pack.people().get(0).rates()),
                all(packs, pack -> pack.people().get(0).evidence()),
                all(packs, pack -> pack.people().get(0).grid()))),
        new CoverageView(
            all(packs, pack -> pack.coverage().entities()),
            all(packs, pack -> pack.coverage().rejects()),
            all(packs, pack -> pack.coverage().identities()),
            all(packs, pack -> pack.coverage().signals()),
            true,
            all(packs, pack -> pack.coverage().problems()),
            first.coverage().volumeNote()));
  }

  private static <T> List<T> all(List<Pack> packs, Function<Pack, List<T>> part) {
    return packs.stream().flatMap(pack -> part.apply(pack).stream()).toList();
  }

  private static PersonView person(String text, String address, SignalName signal, RateView rate) {
    EvidenceView item =
        new EvidenceView(
            text,
            SamplePack.STARTED,
            signal,
            text,
            Answer.PRESENT,
            text,
            List.of(text),
            new Quote(text, 1, 4),
            new Source(text, text, address),
            new Rule(text, text, text, text),
            text,
            text);
    CellView.Line line = new CellView.Line(text, text, text);
    CellView cell = new CellView("Scope", "Plan", CellView.State.PRESENT, List.of(line));
    return new PersonView(
        text, text, text, text, text, List.of(rate), List.of(item), List.of(cell));
  }

  private static CoverageView coverage(String text, SignalName signal) {
    return new CoverageView(
        List.of(new EntityCount(text, text, 1L, 1, 0, true)),
        List.of(new RejectCount(text, text, 1, text)),
        List.of(new IdentityCount(text, 1, 1, 0, 0)),
        List.of(new SignalNote(signal, true, text, text, text, text, 1, 1, 0, 0, 0)),
        true,
        List.of(text),
        text);
  }
}
