package dev.counterweight.reports.page;

import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.TrendView;
import java.util.Comparator;
import java.util.List;

/** One team by quarter: risk, clarity and decisions (R02 to R04), a panel for each signal. */
public record TeamPage(Frame frame, String name, String period, List<Dimension> dimensions) {

  /** A family of signals. */
  public record Dimension(String name, String anchor, String question, List<Trend> panels) {}

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
            .toList());
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
