package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the pack of an invented company finds, and what nobody may find in it. */
class HtmlPackTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(score[ds]?|scoring|rank(s|ed|ing)?|percentiles?|top|bottom|best|worst|performers?"
              + "|ratings?|potential|ready|failed|significant|impact|because of|led to)\\b");

  @TempDir static Path dir;

  private static final Pack COMPANY = SamplePack.company();
  private static Pages pages;

  @BeforeAll
  static void writeThePack() throws IOException {
    pages = Pages.of(COMPANY, dir.resolve("pack"));
  }

  @Test
  void everyItemLinksToItsSource() {
    for (PersonView person : COMPANY.people()) {
      Document page = pages.person(person.displayName());
      assertThat(page.select("table.ev tbody tr")).hasSameSizeAs(person.evidence());
      for (EvidenceView item : person.evidence()) {
        Element row = row(page, item);
        assertThat(row.select(".src a").eachAttr("href"))
            .containsExactly(item.source().permalink());
        assertThat(row.select(".src a").eachAttr("rel")).containsExactly("noopener noreferrer");
      }
    }
  }

  private static Element row(Document page, EvidenceView item) {
    return page.select("table.ev tbody tr").stream()
        .filter(row -> row.expectFirst(".rule code").text().equals(item.evidenceId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anItemCarriesItsWordsExposureStandingAndRule() {
    Element row = pages.person("Ruth Abebe").expectFirst("#ev-ev-7c42");

    assertThat(row.expectFirst("th").text()).isEqualTo("22 Jan Plan");
    assertThat(row.expectFirst("mark").text())
        .isEqualTo("What happens to a shipment that is weighed again after the invoice went out?");
    assertThat(row.expectFirst(".src").text())
        .isEqualTo("!4182, comment Invoice from final weights");
    assertThat(row.expectFirst(".occasion").text()).isEqualTo("One of 9 launches taken part in");
    assertThat(row.expectFirst(".rule").text())
        .isEqualTo(
            "Candidate concern, version 3 right in 89 % (84 to 93) of labelled items ev-7c42");
  }

  @Test
  void whatWasLookedForAndNotFoundQuotesNobody() {
    Element row = pages.person("Ruth Abebe").expectFirst("#ev-ev-7c47");

    assertThat(row.expectFirst(".looked").text()).isEqualTo("Looked for, not found");
    assertThat(row.expectFirst(".occasion").text()).startsWith("Read in full: description");
    assertThat(row.select("blockquote, mark")).isEmpty();
  }

  @Test
  void evidenceStandsInOrderOfDate() {
    for (Document page : pages.all()) {
      assertThat(page.select("table.ev time").eachAttr("datetime")).isSorted();
    }
  }

  @Test
  void aLongRecordIsReadByQuarter() {
    Document page = pages.person("Wim de Boer");

    assertThat(page.select(".evidence > h3").eachText())
        .containsExactly("January to March 2026", "April to June 2026");
    assertThat(pages.person("Ruth Abebe").select(".evidence > h3")).isEmpty();
  }

  @Test
  void anEstimateComesWithItsIntervalAndItsExposure() {
    Element row = rate(pages.person("Ruth Abebe"), "Pre-launch concern");

    assertThat(row.expectFirst(".seen").text()).isEqualTo("5 of 9 launches taken part in");
    assertThat(row.expectFirst(".est").text()).isEqualTo("52 % 31 to 72");
    assertThat(row.expectFirst("svg").attr("aria-label"))
        .isEqualTo(
            "Pre-launch concern: 52\u00a0%, 90\u00a0% interval 31 to 72;"
                + " middle half of peers 25 to 41");
    assertThat(row.select(".dot, .interval, .peers")).hasSize(3);
  }

  @Test
  void withoutEnoughOpportunitiesNothingIsDrawn() {
    Element row = rate(pages.person("Ruth Abebe"), "Rollback plan");

    assertThat(row.expectFirst(".words").text())
        .isEqualTo("Insufficient evidence. 4 of the 5 opportunities needed.");
    assertThat(row.select(".dot, .interval")).isEmpty();
    assertThat(row.text()).doesNotContain("NaN");
  }

  @Test
  void noOpportunityAndNotObservableAreDifferentWords() {
    Document page = pages.person("Ruth Abebe");

    assertThat(rate(page, "Loose end").expectFirst(".words").text())
        .isEqualTo("Nothing that counts in this period");
    Element unseen = rate(page, "Direction setting");
    assertThat(unseen.expectFirst(".words").text()).isEqualTo("Not observable");
    assertThat(unseen.expectFirst(".seen").text()).isEqualTo("not read");
  }

  @Test
  void fewerThanFivePeersDrawNoBand() {
    Element row = rate(pages.person("Ruth Abebe"), "Handoff completeness");

    assertThat(row.select(".dot")).hasSize(1);
    assertThat(row.select(".peers")).isEmpty();
    assertThat(row.text()).doesNotContain("Peers");
  }

  private static Element rate(Document page, String signal) {
    return page.select("table.rates tbody tr").stream()
        .filter(row -> row.expectFirst("th").text().startsWith(signal))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theGridTellsItsFourStatesApart() {
    Document page = pages.person("Ruth Abebe");

    assertThat(page.select(".grid tbody td")).hasSize(12);
    assertThat(page.expectFirst(".grid .absent").text())
        .isEqualTo("Looked for, not found Owner named before start 0 of 6 tickets started");
    assertThat(page.expectFirst(".grid .idle").text()).startsWith("No opportunity");
    assertThat(page.select(".grid .unseen").eachText())
        .contains("Not observable No rule reads this yet");
    assertThat(page.expectFirst(".grid .present a").attr("href")).isEqualTo("#ev-ev-7c41");
  }

  @Test
  void aSmallTeamIsNamedAndNothingElse() throws IOException {
    Elements rows =
        pages.page("index.html").select("table.rates tbody tr:has(th:containsOwn(Mobile))");
    rows.addAll(pages.page("index.html").select("tr:has(th bdi:containsOwn(Mobile))"));

    assertThat(rows).hasSize(5);
    assertThat(rows.eachText()).containsOnly("Mobile Not shown: fewer than five people");
    assertThat(rows.select(".plot, .est, .num")).isEmpty();
    assertThat(Files.readString(dir.resolve("pack/index.html"))).doesNotContain("18 to 58");
  }

  @Test
  void teamsAndPeopleStandByAlphabet() {
    Document index = pages.page("index.html");

    for (Element table : index.select("table.rates")) {
      assertThat(table.select("tbody th").eachText())
          .containsExactly("Billing", "Booking", "Carrier Links", "Mobile", "Platform", "Rates");
    }
    assertThat(index.select(".people a").eachText())
        .hasSameSizeAs(COMPANY.people())
        .startsWith("Anke Brandt", "Ásta Jónsdóttir", "Bashir Khoury")
        .endsWith("Wim de Boer", "Yuki Hara", "Zofia Wrona");
  }

  @Test
  void noNumberStandsBesideAName() {
    assertThat(pages.page("index.html").select(".people li").eachText())
        .noneMatch(text -> text.matches(".*\\d.*"));
  }

  @Test
  void wordsThatSortPeopleAreNowhere() {
    for (Document page : pages.all()) {
      Document ours = page.clone();
      ours.select("blockquote, .src, style").remove(); // what others wrote is theirs
      String text = ours.text().toLowerCase(Locale.ROOT).replace("rank correlation", "");
      assertThat(FORBIDDEN.matcher(text).results().map(match -> match.group())).isEmpty();
    }
  }

  @Test
  void everyPageHasOneHeadingAPolicyAndALanguage() {
    for (Document page : pages.all()) {
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
      assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
      assertThat(page.select("main#main, body > header, body > footer, nav[aria-label]"))
          .hasSize(4);
      assertThat(page.expectFirst("body > a").attr("href")).isEqualTo("#main");
      assertThat(page.title()).contains("Halden Freight");
    }
  }

  @Test
  void headingsSkipNoLevel() {
    for (Document page : pages.all()) {
      int before = 0;
      for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
        int level = heading.tagName().charAt(1) - '0';
        assertThat(level).isLessThanOrEqualTo(before + 1);
        before = level;
      }
    }
  }

  @Test
  void tablesAndPlotsSpeak() {
    for (Document page : pages.all()) {
      assertThat(page.select("th:not([scope])")).isEmpty();
      assertThat(page.select("table:not(:has(caption))")).isEmpty();
      assertThat(page.select("svg:not([aria-hidden]):not([role=img][aria-label])")).isEmpty();
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @Test
  void nothingRunsAndNothingIsFetched() {
    for (Document page : pages.all()) {
      assertThat(page.select("script, img, iframe, object, embed, form, base, [src], [style]"))
          .isEmpty();
      assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
      assertThat(page.expectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
    }
  }

  @Test
  void everyLinkInsideThePackLeadsSomewhere() {
    for (String path : pages.paths()) {
      for (String href : pages.page(path).select("a").eachAttr("href")) {
        if (!href.startsWith("http")) {
          assertThat(leadsSomewhere(path, href)).as(path + " to " + href).isTrue();
        }
      }
    }
  }

  private static boolean leadsSomewhere(String from, String href) {
    String[] parts = href.split("#", 2);
    String folder = from.contains("/") ? "people" : "";
    String to =
        parts[0].isEmpty() ? from : Path.of(folder).resolve(parts[0]).normalize().toString();
    return pages.paths().contains(to)
        && (parts.length == 1 || pages.page(to).getElementById(parts[1]) != null);
  }

  @Test
  void aPageSaysForWhomFromWhichRunAndThatItIsInvented() {
    for (Document page : pages.all()) {
      assertThat(page.expectFirst(".for").text()).isEqualTo("For engineering leadership");
      assertThat(page.expectFirst(".foot").text())
          .contains("Run of 3 July 2026, 04:12 UTC, run 7f3a91.");
      assertThat(page.expectFirst(".over").text())
          .contains("1 January to 30 June 2026")
          .contains("An invented company: nobody here exists");
    }
  }

  @Test
  void anIncompleteRunWithholdsEveryPerson(@TempDir Path other) throws IOException {
    Pack incomplete = SamplePack.of(COMPANY.teams(), COMPANY.people(), SamplePack.coverage(false));
    Pages withheld = Pages.of(incomplete, other);

    assertThat(withheld.paths()).containsExactly("coverage.html", "index.html");
    for (Document page : withheld.all()) {
      assertThat(page.expectFirst(".status.stop").text())
          .isEqualTo(
              "Incomplete: person pages are withheld"
                  + " gitlab: the token ran out on page 12 of discussions"
                  + " GitLab Discussions: 141,906 in the census, 141,865 read"
                  + " Rates of teams rest on what was read.");
      assertThat(page.select(".facts")).isEmpty();
      assertThat(page.html()).doesNotContain("Ruth Abebe");
    }
  }

  @Test
  void coverageShowsTheCensusTheRestAndTheLimits() {
    Document page = pages.page("coverage.html");

    assertThat(page.select("#census tbody tr").get(1).text())
        .isEqualTo("GitLab Discussions 141,906 141,906 212 Matches");
    assertThat(page.select("#aside tbody tr").get(1).text())
        .isEqualTo("Cut off at 1 MB Jira 4 Rule not applied, item not observable");
    assertThat(page.select("#identity tbody tr").get(0).text()).isEqualTo("GitLab 80 72 7 1");
    assertThat(page.select("#rules tbody tr").eachText())
        .contains(
            "Direction setting DS4 No rule yet"
                + " Needs the link from an epic to the tickets others carry out.");
    assertThat(page.expectFirst("#manifest").text()).contains("run 7f3a91");
  }

  @Test
  void everyPageCarriesTheRunManifest() {
    for (String path : pages.paths()) {
      assertThat(pages.page(path).expectFirst("#manifest").text())
          .as(path)
          .contains("run 7f3a91", "window", "code", "config", "rules");
    }
  }

  @Test
  void theSamePackGivesTheSameBytes(@TempDir Path again) throws IOException {
    HtmlPack.write(SamplePack.company(), again);

    List<String> different = new ArrayList<>();
    for (String path : pages.paths()) {
      if (Files.mismatch(dir.resolve("pack").resolve(path), again.resolve(path)) >= 0) {
        different.add(path);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void anEarlierPackIsNeverWrittenOver() {
    assertThatThrownBy(() -> HtmlPack.write(COMPANY, dir.resolve("pack")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs an empty folder");
  }

  @Test
  void everybodyHasAFileThatIsSafeEverywhere() {
    assertThat(pages.paths())
        .filteredOn(path -> path.startsWith("people/"))
        .hasSameSizeAs(COMPANY.people())
        .allMatch(path -> path.matches("people/[a-z0-9-]+\\.html"));
  }
}
