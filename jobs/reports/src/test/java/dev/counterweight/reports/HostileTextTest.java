package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of a pack set to what somebody might write to break the page of another. */
class HostileTextTest {
  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "</style></title></textarea><script>alert(1)</script>",
        "<!--<a href=\"javascript:alert(1)\">",
        "javascript:alert(1)",
        "{{7*7}} ${7*7} @if(true)",
        "&lt;script&gt;",
        "\" onmouseover=\"alert(1)",
        "]]><![CDATA[<script>alert(1)</script>",
      })
  void markupStaysText(String hostile) throws IOException {
    for (Document page : Pages.of(packOf(hostile), dir).all()) {
      assertThat(page.select("script, img, iframe, object, form")).isEmpty();
      assertThat(page.select("[onerror], [onload], [onmouseover], [src], [style]")).isEmpty();
      assertThat(page.select("a").eachAttr("href"))
          .noneMatch(href -> href.startsWith("javascript:"));
      assertThat(page.select("style, title, h1, main")).hasSize(4);
      assertThat(page.text()).contains(hostile);
    }
  }

  @Test
  void textThatTurnsAroundIsShownAsSuch() throws IOException {
    for (Document page : Pages.of(packOf("refund\u202ednufer"), dir).all()) {
      assertThat(page.html()).doesNotContain("\u202e");
      assertThat(page.text()).contains("refund⟨U+202E⟩dnufer");
    }
  }

  @Test
  void controlsAndHalfSignsAreReplaced() throws IOException {
    for (Document page : Pages.of(packOf("bell\u0007 null\u0000 half\ud800."), dir).all()) {
      assertThat(page.text()).contains("bell\ufffd null\ufffd half\ufffd.");
    }
  }

  @Test
  void aMegabyteOfTitleIsCut() throws IOException {
    for (Document page : Pages.of(packOf("A".repeat(1_000_000)), dir).all()) {
      assertThat(page.html().length()).isLessThan(120_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "",
        "https://a.example/\u202egnp",
        "https://a.example/ \"onclick=x",
        "ftp://a.example"
      })
  void onlyWebAddressesAreFollowed(String address) throws IOException {
    Document page = Pages.of(packOf("words", address), dir).person("words");

    assertThat(page.select(".src a")).isEmpty();
    assertThat(page.expectFirst(".src").text()).startsWith("words, without an address to follow");
  }

  private static Pack packOf(String text) {
    return packOf(text, text);
  }

  private static Pack packOf(String text, String address) {
    SignalName signal = new SignalName(text, text, text);
    RateView rate =
        new RateView(signal, text, State.ESTIMATED, 3, 7, 0.4, 0.2, 0.6, null, false, 5, text);
    return new Pack(
        text,
        text,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 6, 30),
        new RunFacts(text, SamplePack.STARTED, text, text, List.of(text), false),
        List.of(new TeamView(text, 9, false, List.of(rate))),
        List.of(person(text, address, signal, rate)),
        coverage(text, signal));
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
