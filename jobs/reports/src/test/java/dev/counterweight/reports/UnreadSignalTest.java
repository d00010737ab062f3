package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.TeamView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal of which people have not read what is proposed. */
class UnreadSignalTest {
  @TempDir private Path dir;

  @Test
  void aSignalThatNoTeamCanShowIsOneSentenceAndNoTable() throws IOException {
    Pack plain = SamplePack.company();
    List<TeamView> teams =
        plain.teams().stream()
            .map(
                team ->
                    new TeamView(
                        team.team(),
                        team.people(),
                        team.suppressed(),
                        team.rates().stream().map(UnreadSignalTest::unread).toList()))
            .toList();

    Document page =
        Pages.of(SamplePack.of(teams, plain.people(), plain.coverage()), dir).page("index.html");

    Element decisions = signal(page, "DS1");
    assertThat(decisions.select("table")).isEmpty();
    assertThat(decisions.select("p").eachText())
        .singleElement()
        .asString()
        .startsWith("Not observable in any team");
    assertThat(signal(page, "RO1").select("tbody tr")).hasSize(teams.size());
  }

  /** Where one team can show it, the others stand beside it in the table. */
  @Test
  void aSignalThatOneTeamCanShowKeepsItsTable() throws IOException {
    Document page = Pages.of(SamplePack.company(), dir).page("index.html");

    assertThat(signal(page, "CL2").text()).contains("Not observable");
    assertThat(signal(page, "CL2").select("tbody tr")).isNotEmpty();
  }

  private static Element signal(Document page, String id) {
    return page.select(".signal").stream()
        .filter(signal -> signal.expectFirst("h3 .id").text().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static RateView unread(RateView rate) {
    boolean isDecision = rate.signal().id().equals("DS1");
    return isDecision
        ? SamplePack.withoutEstimate(rate.signal(), RateView.State.NOT_OBSERVABLE, 0, 0)
        : rate;
  }
}
