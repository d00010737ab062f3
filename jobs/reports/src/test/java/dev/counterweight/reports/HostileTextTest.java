package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
    for (Document page : Pages.of(HostilePack.of(hostile), dir).all()) {
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
    for (Document page : Pages.of(HostilePack.of("refund\u202ednufer"), dir).all()) {
      assertThat(page.html()).doesNotContain("\u202e");
      assertThat(page.text()).contains("refund⟨U+202E⟩dnufer");
    }
  }

  @Test
  void controlsAndHalfSignsAreReplaced() throws IOException {
    for (Document page : Pages.of(HostilePack.of("bell\u0007 null\u0000 half\ud800."), dir).all()) {
      assertThat(page.text()).contains("bell\ufffd null\ufffd half\ufffd.");
    }
  }

  @Test
  void aMegabyteOfTitleIsCut() throws IOException {
    for (Document page : Pages.of(HostilePack.of("A".repeat(1_000_000)), dir).all()) {
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
    Document page = Pages.of(HostilePack.of("words", address), dir).person("words");

    assertThat(page.select(".src a")).isEmpty();
    assertThat(page.expectFirst(".src").text()).startsWith("words, without an address to follow");
  }
}
