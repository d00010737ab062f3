package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PatternView;
import dev.counterweight.reports.view.RateView.State;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.TrendView;
import dev.counterweight.reports.view.TrendView.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team by quarter. */
class TeamPageTest {
  private static final PatternView AFTER_FAST =
      new PatternView(
          "Fast",
          "Incident",
          new PatternView.Side(2, 87, .028, .007, .062),
          new PatternView.Side(1, 269, .004, 0, .012));

  @TempDir private Path dir;

  /** The company with trends: one signal with every state, one with a single quarter. */
  static Pack company() {
    Pack plain = SamplePack.company();
    List<TeamView> teams =
        plain.teams().stream()
            .map(
                team ->
                    new TeamView(
                        team.team(),
                        team.people(),
                        team.suppressed(),
                        team.rates(),
                        trends(),
                        List.of(AFTER_FAST)))
            .toList();
    return SamplePack.of(teams, plain.people(), plain.coverage());
  }

  private static List<TrendView> trends() {
    return List.of(
        new TrendView(
            SamplePack.CONCERN,
            false,
            List.of(
                new Point("2025-Q3", State.ESTIMATED, .2, .1, .35),
                new Point("2025-Q4", State.INSUFFICIENT, 0, 0, 0),
                new Point("2026-Q1", State.SUPPRESSED, 0, 0, 0),
                new Point("2026-Q2", State.ESTIMATED, .5, .38, .61))),
        new TrendView(
            SamplePack.REPEATED,
            true,
            List.of(
                new Point("2026-Q1", State.ESTIMATED, .04, 0, .1),
                new Point("2026-Q2", State.ESTIMATED, 0, 0, .06))),
        new TrendView(
            SamplePack.HANDOFF, false, List.of(new Point("2026-Q2", State.ESTIMATED, .5, .4, .6))));
  }

  @Test
  void aPanelHoldsEveryValueInWordsAndDrawsOnlyEstimates() throws IOException {
    Document page = Pages.of(company(), dir).person("Billing");

    assertThat(page.select("figcaption b").eachText())
        .containsExactly("Pre-launch concern RO1", "Repeated question CL2");
    Element panel = page.expectFirst("svg.panel");
    assertThat(panel.attr("aria-label").replace('\u00a0', ' '))
        .isEqualTo(
            "Pre-launch concern: 2025-Q3 20 %, 90 % interval 10 to 35; 2025-Q4 insufficient evidence;"
                + " 2026-Q1 not shown: fewer than five people; 2026-Q2 50 %, 90 % interval 38 to 61");
    assertThat(panel.select(".dot, .interval")).hasSize(4);
    assertThat(panel.select(".silent")).hasSize(2);
  }

  @Test
  void setsLaunchesOfOneKindBesideTheOthersWithCountsAndIntervals() throws IOException {
    Document page = Pages.of(company(), dir).person("Billing");

    assertThat(page.select("#patterns tbody tr").eachText())
        .map(words -> words.replace('\u00a0', ' '))
        .containsExactly("Fast Incident 2 of 87, 3 % (1 to 6) 1 of 269, under 1 % (0 to 1)");
  }

  @Test
  void aSmallTeamHasNoPage() throws IOException {
    Pages pages = Pages.of(company(), dir);

    assertThat(pages.page("index.html").select("#teams a").eachText())
        .containsExactly("Billing", "Booking", "Carrier Links", "Platform", "Rates");
    assertThat(pages.paths()).filteredOn(path -> path.startsWith("teams/")).hasSize(5);
  }
}
