package dev.counterweight.reports.page;

import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.CoverageView.EntityCount;
import dev.counterweight.reports.view.CoverageView.SignalNote;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: rates by team, and the people of the pack by name.
 *
 * @param trends the pages of teams by quarter
 * @param withheld kinds of record that do not match their census; with any, no person is listed
 */
public record OverviewPage(
    Frame frame,
    String period,
    String heading,
    String lede,
    List<Fact> facts,
    boolean complete,
    List<String> withheld,
    List<RunFacts.Line> about,
    List<Dimension> dimensions,
    List<WebLink> trends,
    List<Person> people) {

  /** A family of signals, with a table for each. */
  public record Dimension(String name, String anchor, String question, List<SignalTable> signals) {}

  /**
   * One signal over all teams, by alphabet.
   *
   * @param isUnread it can be observed in no team that is shown: one sentence says so
   */
  public record SignalTable(
      String id, String name, String noun, List<TeamRow> rows, boolean isUnread) {}

  /** A team's rate, or its name alone. */
  public record TeamRow(String team, boolean suppressed, Rate rate) {}

  /** A name that leads to a page, and the team, which may be empty. */
  public record Person(String name, String file, String team) {}

  /** Makes the page from everything its audience may see. */
  public static OverviewPage of(Pack pack, PersonFiles files) {
    List<TeamView> teams = Alphabet.teams(pack.teams());
    boolean complete = pack.coverage().complete();
    return new OverviewPage(
        Frame.ofOverview(pack),
        Wording.period(pack.from(), pack.until()),
        teams.isEmpty() ? "What the record shows" : "What the record shows, team by team",
        lede(teams),
        facts(pack, teams),
        complete,
        complete ? List.of() : mismatches(pack.coverage()),
        about(pack),
        dimensions(teams),
        trends(teams),
        complete ? people(pack, files) : List.of());
  }

  /** Who is in a pack, and on what terms. */
  static List<RunFacts.Line> about(Pack pack) {
    return pack.terms().about().stream()
        .map(line -> new RunFacts.Line(PlainText.line(line.name()), PlainText.note(line.value())))
        .toList();
  }

  /** Why people are withheld: what failed, and which kinds of record do not match. */
  static List<String> mismatches(CoverageView coverage) {
    List<String> reasons = new ArrayList<>();
    coverage.problems().forEach(problem -> reasons.add(PlainText.note(problem)));
    coverage.entities().stream()
        .filter(entity -> !entity.complete())
        .map(
            entity ->
                "%s %s: %s in the census, %s read"
                    .formatted(
                        PlainText.line(entity.source()),
                        PlainText.line(entity.entity()),
                        counted(entity.census()),
                        Wording.count(entity.rows())))
        .forEach(reasons::add);
    return List.copyOf(reasons);
  }

  /** A count, or that there is none. */
  static String counted(@Nullable Long census) {
    return census == null ? "not counted" : Wording.count(census);
  }

  private static String lede(List<TeamView> teams) {
    if (teams.isEmpty()) {
      return "Evidence of decisions, risk and clarity that people left behind, each item with its"
          + " source. Nothing here adds up to one figure for a person.";
    }
    long rates = teams.stream().mapToLong(team -> team.rates().size()).sum();
    String start =
        "How often teams wrote down what judgment leaves behind, each rate over the occasions the"
            + " team had. ";
    if (rates == 0) {
      return start + "No team had an occasion that may be shown here.";
    }
    long estimated = estimated(teams);
    String told =
        estimated == rates
            ? "Every rate here has enough occasions for an interval."
            : "For %s of %s rates there are enough occasions for an interval; for the others the"
                    .formatted(Wording.count(estimated), Wording.count(rates))
                + " record cannot tell.";
    return start + told + " Nothing here adds up to one figure for a team or a person.";
  }

  private static long estimated(List<TeamView> teams) {
    return teams.stream()
        .flatMap(team -> team.rates().stream())
        .filter(rate -> rate.state() == RateView.State.ESTIMATED)
        .count();
  }

  private static List<Fact> facts(Pack pack, List<TeamView> teams) {
    List<Fact> facts = new ArrayList<>();
    facts.add(sources(pack));
    if (!teams.isEmpty()) {
      facts.add(teamsShown(teams));
    }
    facts.add(rulesBuilt(pack));
    facts.add(volume());
    return facts;
  }

  private static Fact sources(Pack pack) {
    List<EntityCount> entities = pack.coverage().entities();
    long matching = entities.stream().filter(EntityCount::complete).count();
    return Fact.of(
        "Sources",
        Glyph.MATCHES,
        "Complete",
        Wording.of(matching, entities.size()) + " kinds of record match their census.",
        new WebLink("Coverage", "coverage.html"));
  }

  private static Fact teamsShown(List<TeamView> teams) {
    long suppressed = teams.stream().filter(TeamView::suppressed).count();
    String small =
        suppressed == 0
            ? "Each has five people or more"
            : Wording.count(suppressed) + " not shown: fewer than five people";
    return Fact.of("Teams shown", Wording.of(teams.size() - suppressed, teams.size()), small);
  }

  private static Fact rulesBuilt(Pack pack) {
    List<SignalNote> signals = pack.coverage().signals();
    long built = signals.stream().filter(SignalNote::built).count();
    return new Fact(
        "Signals read",
        null,
        null,
        Wording.of(built, signals.size()),
        "Those of the catalogue that are not listed have no rule yet.",
        new WebLink("What each cannot know", "coverage.html#rules"));
  }

  private static Fact volume() {
    return new Fact(
        "Volume",
        null,
        null,
        "Taken out",
        "A count is an exposure here, never a result.",
        new WebLink("How estimates still go with it", "coverage.html#volume"));
  }

  private static List<Dimension> dimensions(List<TeamView> teams) {
    List<SignalName> signals =
        teams.stream()
            .flatMap(team -> team.rates().stream())
            .map(RateView::signal)
            .distinct()
            .toList();
    return signals.stream()
        .map(SignalName::family)
        .distinct()
        .sorted(Family.ORDER)
        .map(family -> dimension(family, signals, teams))
        .toList();
  }

  private static Dimension dimension(
      String family, List<SignalName> signals, List<TeamView> teams) {
    List<SignalTable> tables =
        signals.stream()
            .filter(signal -> signal.family().equals(family))
            .sorted(Comparator.comparing(SignalName::id, Family.BY_ID))
            .map(signal -> table(signal, teams))
            .toList();
    return new Dimension(PlainText.line(family), Slug.of(family), Family.question(family), tables);
  }

  private static SignalTable table(SignalName signal, List<TeamView> teams) {
    List<TeamRow> rows = new ArrayList<>();
    String noun = "opportunities";
    for (TeamView team : teams) {
      String name = PlainText.line(team.team());
      Rate rate = Rate.unread(name);
      boolean suppressed = team.suppressed();
      for (RateView view : team.rates()) {
        if (view.signal().equals(signal)) {
          rate = Rate.ofTeam(view, name);
          suppressed = view.state() == RateView.State.SUPPRESSED;
          noun = rate.noun().isEmpty() ? noun : rate.noun();
        }
      }
      rows.add(new TeamRow(name, suppressed, rate));
    }
    return new SignalTable(
        PlainText.line(signal.id()),
        PlainText.line(signal.name()),
        noun,
        List.copyOf(rows),
        isUnread(signal, teams));
  }

  private static boolean isUnread(SignalName signal, List<TeamView> teams) {
    List<RateView> shown =
        teams.stream()
            .flatMap(team -> team.rates().stream())
            .filter(rate -> rate.signal().equals(signal))
            .toList();
    return !shown.isEmpty()
        && shown.stream().allMatch(rate -> rate.state() == RateView.State.NOT_OBSERVABLE);
  }

  private static List<WebLink> trends(List<TeamView> teams) {
    return teams.stream()
        .filter(TeamPage::isWritten)
        .map(team -> new WebLink(PlainText.line(team.team()), "teams/" + TeamPage.file(team)))
        .toList();
  }

  private static List<Person> people(Pack pack, PersonFiles files) {
    return Alphabet.people(pack.people()).stream()
        .map(
            person ->
                new Person(
                    PlainText.line(person.displayName()),
                    "people/" + files.file(person),
                    PlainText.line(person.team())))
        .toList();
  }
}
