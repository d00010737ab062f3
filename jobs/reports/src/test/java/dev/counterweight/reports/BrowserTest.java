package dev.counterweight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.testing.Browser;
import dev.counterweight.reports.testing.Browser.Look;
import dev.counterweight.reports.testing.Browser.Visit;
import dev.counterweight.reports.testing.PageCheck;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a browser opens them: nothing runs, nothing is fetched, axe-core finds nothing. */
class BrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");

  private static final List<String> HOSTILE =
      List.of(
          "<script>document.title='ran';alert(1)</script><img src=x onerror=alert(2)>",
          "\"'><svg onload=alert(1)><a href=\"javascript:alert(2)\">",
          "=HYPERLINK(\"http://evil.invalid\";\"x\")|cmd /C calc!A1",
          "refund\u202enufer\u2066 a\u200bb\u200bc \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
          "half\ud800 null\u0000 bell\u0007 \ufffd\ufffd",
          "z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359\u035a\u035b\u035c\u035d",
          "ends a pack </bdi></main></style></title></textarea><!--");

  /** A megabyte without a place to break a line, or with nothing but such places. */
  private static final List<String> ENDLESS =
      Stream.of("A", "\u4e2d", "a b ", "\ud83d\udc69\u200d", "\u202e", "\u00a0", "\u0bb9\u200c")
          .map(sign -> sign.repeat(1_000_000 / sign.length()))
          .toList();

  @TempDir private static Path dir;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static Browser browser() {
    if (browser == null) {
      throw new IllegalStateException("not started");
    }
    return browser;
  }

  @Test
  void seesWhatAPageDoesWrong() throws IOException {
    Path page =
        Files.writeString(
            dir.resolve("bad.html"),
            """
            <!DOCTYPE html><title>x</title><p style="color:#ccc;width:3000px">pale</p>
            <img src="https://counterweight.invalid/beacon.png">
            <script>console.error("said"); nowhere();</script>
            """);

    Visit visit = browser().open(page, Look.DESKTOP);

    assertThat(visit.requests()).containsExactly("https://counterweight.invalid/beacon.png");
    assertThat(visit.errors())
        .anyMatch(error -> error.startsWith("console: ") && error.contains("said"))
        .anyMatch(error -> error.startsWith("exception: ") && error.contains("nowhere"));
    assertThat(visit.beyondPx()).isGreaterThan(1_000);
    assertThat(browser().violations())
        .anyMatch(violation -> violation.startsWith("color-contrast"))
        .anyMatch(violation -> violation.startsWith("image-alt"));
  }

  @Test
  void everyKindOfPageOpensCleanly() throws IOException {
    HtmlPack.write(TeamPageTest.company(), dir.resolve("pack"));

    assertThat(problems(dir.resolve("pack"), "sample", Look.ALL)).isEmpty();

    HtmlPack.write(
        SamplePack.company(), SampleMeeting.of("words of somebody"), dir.resolve("meeting"));
    HtmlPack.writeAbout(SamplePack.company(), dir.resolve("meeting/about.html"));

    assertThat(problems(dir.resolve("meeting"), "meeting", Look.ALL)).isEmpty();
  }

  @Test
  void hostileTextNeitherRunsNorBreaksTheLayout() throws IOException {
    HtmlPack.write(HostilePack.ofAll(HOSTILE), dir.resolve("hostile"));
    HtmlPack.write(HostilePack.ofAll(ENDLESS), dir.resolve("endless"));

    HtmlPack.write(
        SamplePack.company(),
        SampleMeeting.of(String.join(" ", HOSTILE)),
        dir.resolve("hostile-meeting"));

    assertThat(problems(dir.resolve("hostile"), "hostile", Look.WIDE_AND_NARROW)).isEmpty();
    assertThat(problems(dir.resolve("hostile-meeting"), "meeting-hostile", Look.WIDE_AND_NARROW))
        .isEmpty();
    assertThat(problems(dir.resolve("endless"), "endless", Look.WIDE_AND_NARROW)).isEmpty();
  }

  @Test
  void aPackOfFiveHundredPeopleOpensWithinTwoSeconds() throws IOException {
    Pack company = SamplePack.company();
    List<PersonView> people = new ArrayList<>();
    for (int at = 0; at < 500; at++) {
      PersonView one = company.people().get(at % company.people().size());
      people.add(
          new PersonView(
              "p" + at,
              one.displayName() + " " + at,
              one.team(),
              one.volumeBand(),
              one.peerGroup(),
              one.rates(),
              one.evidence(),
              one.grid()));
    }
    Path pack = dir.resolve("large");
    HtmlPack.write(SamplePack.of(company.teams(), people, company.coverage()), pack);

    browser().open(pack.resolve("index.html"), Look.DESKTOP);

    assertThat(browser().evaluate("document.querySelectorAll('.people a').length").asInt())
        .isEqualTo(500);
    assertThat(
            browser()
                .evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
                .asDouble())
        .isBetween(1.0, 2_000.0);
  }

  /** All pages at the top, and the first few of each folder below. */
  private static List<String> problems(Path pack, String name, List<Look> looks)
      throws IOException {
    PageCheck check = new PageCheck(browser(), PICTURES);
    List<String> problems = new ArrayList<>();
    for (Path page : pages(pack, 10)) {
      problems.addAll(check.problems(page, name + "-" + stem(page), looks));
    }
    for (Path page : pages(pack.resolve("teams"), 1)) {
      problems.addAll(check.problems(page, name + "-team-" + stem(page), looks));
    }
    for (Path page : pages(pack.resolve("people"), 2)) {
      problems.addAll(check.problems(page, name + "-person-" + stem(page), looks));
    }
    return problems;
  }

  private static List<Path> pages(Path folder, int most) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> stem(file).length() < file.toString().length())
          .filter(Files::isRegularFile)
          .sorted()
          .limit(most)
          .toList();
    }
  }

  private static String stem(Path page) {
    return page.getFileName().toString().replace(".html", "");
  }
}
