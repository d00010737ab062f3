package dev.counterweight.reports.page;

import dev.counterweight.reports.view.BlindSpot;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.CoverageView.EntityCount;
import dev.counterweight.reports.view.CoverageView.IdentityCount;
import dev.counterweight.reports.view.CoverageView.SignalNote;
import dev.counterweight.reports.view.Pack;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was read and what was not, and what nothing on the other pages can know. */
public record CoveragePage(
    Frame frame,
    String period,
    String lede,
    boolean complete,
    List<String> withheld,
    List<Fact> facts,
    List<Census> census,
    List<Reject> rejects,
    List<Accounts> accounts,
    List<Rule> rules,
    List<Blind> blind,
    String volumeNote) {

  /** One kind of record: counted by another road, and read. */
  public record Census(
      String source,
      String entity,
      String census,
      String read,
      String removed,
      Glyph glyph,
      String state) {}

  /** Records set aside for one reason. */
  public record Reject(String reason, String source, String records, String whatHappens) {}

  /** The accounts of one source. */
  public record Accounts(
      String source, String accounts, String matched, String bots, String unresolved) {}

  /** A signal and the limits of the rule behind it; without a rule it has no counts. */
  public record Rule(
      String name,
      String id,
      boolean built,
      String rule,
      String error,
      String ownError,
      String cannotKnow,
      String opportunities,
      String present,
      String notFound,
      String notObservable,
      String proposed) {}

  /** What the records cannot tell from honest work. */
  public record Blind(String name, String size) {}

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Makes the page from the coverage of a pack. */
  public static CoveragePage of(Pack pack) {
    CoverageView coverage = pack.coverage();
    return new CoveragePage(
        Frame.ofCoverage(pack),
        Wording.period(pack.from(), pack.until()),
        lede(coverage),
        coverage.complete(),
        coverage.complete() ? List.of() : OverviewPage.mismatches(coverage),
        facts(coverage),
        coverage.entities().stream().map(CoveragePage::census).toList(),
        coverage.rejects().stream().map(CoveragePage::reject).toList(),
        coverage.identities().stream().map(CoveragePage::accounts).toList(),
        rules(coverage.signals()),
        BlindSpot.all().stream().map(spot -> new Blind(capital(spot.name()), spot.size())).toList(),
        PlainText.note(coverage.volumeNote()));
  }

  private static String lede(CoverageView coverage) {
    return coverage.complete()
        ? "Everything the sources hold was read, so pages about people are released. What nobody"
            + " wrote down, or wrote where we do not read, is in none of them."
        : "Not everything the sources hold was read, so pages about people are withheld until it is.";
  }

  private static List<Fact> facts(CoverageView coverage) {
    return List.of(
        Fact.of(
            "Census",
            Glyph.MATCHES,
            "Complete",
            Wording.of(coverage.entities().size(), coverage.entities().size())
                + " kinds of record match.",
            new WebLink("Was everything read?", "#census")),
        matched(coverage.identities()),
        Fact.of(
            "Set aside",
            Wording.count(coverage.rejects().size()) + kinds(coverage.rejects().size()),
            "Each with what happens to the records"),
        Fact.of(
            "Signals read",
            Wording.of(
                coverage.signals().stream().filter(SignalNote::built).count(),
                coverage.signals().size()),
            "The others are not observable yet"));
  }

  private static String kinds(int reasons) {
    return reasons == 1 ? " reason" : " reasons";
  }

  private static Fact matched(List<IdentityCount> identities) {
    long people = identities.stream().mapToLong(count -> count.accounts() - count.bots()).sum();
    long matched = identities.stream().mapToLong(IdentityCount::matched).sum();
    return Fact.of(
        "Accounts matched", Wording.of(matched, people), "Bots not counted; the rest is left out");
  }

  private static Census census(EntityCount entity) {
    return new Census(
        PlainText.line(entity.source()),
        PlainText.line(entity.entity()),
        OverviewPage.counted(entity.census()),
        Wording.count(entity.rows()),
        Wording.count(entity.removed()),
        entity.complete() ? Glyph.MATCHES : Glyph.INCOMPLETE,
        entity.complete() ? "Matches" : "Incomplete");
  }

  private static Reject reject(CoverageView.RejectCount reject) {
    return new Reject(
        PlainText.line(reject.name()),
        PlainText.line(reject.source()),
        Wording.count(reject.rows()),
        PlainText.note(reject.whatHappens()));
  }

  private static Accounts accounts(IdentityCount identity) {
    return new Accounts(
        PlainText.line(identity.source()),
        Wording.count(identity.accounts()),
        Wording.count(identity.matched()),
        Wording.count(identity.bots()),
        Wording.count(identity.unresolved()));
  }

  private static List<Rule> rules(List<SignalNote> signals) {
    return signals.stream()
        .sorted(
            Comparator.comparing((SignalNote note) -> note.signal().family(), Family.ORDER)
                .thenComparing(note -> note.signal().id(), Family.BY_ID))
        .map(CoveragePage::rule)
        .toList();
  }

  private static Rule rule(SignalNote note) {
    return new Rule(
        PlainText.line(note.signal().name()),
        PlainText.line(note.signal().id()),
        note.built(),
        note.built() ? PlainText.line(note.rule()) : "No rule yet",
        note.error().isBlank() ? "Error not measured yet" : PlainText.line(note.error()),
        PlainText.line(note.ownError()),
        PlainText.note(note.cannotKnow()),
        Wording.count(note.opportunities()),
        Wording.count(note.present()),
        Wording.count(note.notFound()),
        Wording.count(note.notObservable()),
        Wording.count(note.proposed()));
  }
}
