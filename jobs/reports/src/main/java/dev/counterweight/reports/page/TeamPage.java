package dev.counterweight.reports.page;

import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PatternView;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.TrendView;
import java.util.Comparator;
import java.util.List;

/**
 * One team by quarter: risk, clarity and decisions (R02 to R04), a panel for each signal; and what
 * fast and busy launches were followed by (R05).
 */
public record TeamPage(
    Frame frame,
    String name,
    String period,
    List<Dimension> dimensions,
    List<PatternLine> patterns) {

  /** A family of signals. */
  public record Dimension(String name, String anchor, String question, List<Trend> panels) {}

  /** One kind of launch and what followed, each side as {@code 2 of 87, 3 % (1 to 6)}. */
  public record PatternLine(String mark, String consequence, String marked, String others) {}

  /** A page is written where at least one signal has two quarters to look at. */
  public static boolean isWritten(TeamView team) {
    return !shown(team).isEmpty();
  }

  /** The name of the file inside {@code teams/}. */
  public static String file(TeamView team) {
    return Slug.of(team.team()) + ".html";
  }

  /** Makes the page of one team in a pack. */
  public static TeamPage of(Pack pack, TeamView team) {
    String name = PlainText.line(team.team());
    List<TrendView> shown = shown(team);
    return new TeamPage(
        Frame.ofPerson(pack, name, file(team)),
        name,
        Wording.period(pack.from(), pack.until()),
        shown.stream()
            .map(trend -> trend.signal().family())
            .distinct()
            .sorted(Family.ORDER)
            .map(family -> dimension(family, shown))
            .toList(),
        team.patterns().stream().map(TeamPage::line).toList());
  }

  private static PatternLine line(PatternView pattern) {
    return new PatternLine(
        PlainText.line(pattern.mark()),
        PlainText.line(pattern.consequence()),
        side(pattern.marked()),
        side(pattern.others()));
  }

  private static String side(PatternView.Side side) {
    return "%s, %s (%s)"
        .formatted(
            Wording.of(side.with(), side.launches()),
            Wording.percent(side.rate()),
            Wording.interval(side.low(), side.high()));
  }

  private static List<TrendView> shown(TeamView team) {
    return team.trends().stream().filter(trend -> Trend.estimated(trend) >= 2).toList();
  }

  private static Dimension dimension(String family, List<TrendView> trends) {
    Comparator<TrendView> byId =
        Comparator.comparing(
            (TrendView trend) -> trend.signal(),
            Comparator.comparing(SignalName::id, Family.BY_ID));
    return new Dimension(
        PlainText.line(family),
        Slug.of(family),
        Family.question(family),
        trends.stream()
            .filter(trend -> trend.signal().family().equals(family))
            .sorted(byId)
            .map(Trend::of)
            .toList());
  }
}
