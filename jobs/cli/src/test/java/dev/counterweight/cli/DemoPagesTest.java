package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.reports.testing.Browser;
import dev.counterweight.reports.testing.Browser.Look;
import dev.counterweight.reports.testing.PageCheck;
import dev.counterweight.steps.Explain;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the demo: its links lead somewhere, its numbers to their rows. */
class DemoPagesTest {
  private static final Path LAKE = DemoLake.FOLDER;
  private static final int CELLS = 200;
  private static final Map<Path, Document> PAGES = new TreeMap<>();

  /** A number on a page, with what {@code explain} takes for it; empty where a page shows none. */
  private record Cell(String id, String seen, Path page) {}

  @BeforeAll
  static void readThePages() throws IOException {
    DemoLake.audited();
    for (String folder : List.of("report", "growth", "audit/2026Q2/report")) {
      try (Stream<Path> files = Files.walk(LAKE.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
          PAGES.put(file, Jsoup.parse(Files.readString(file)));
        }
      }
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    int inside = 0;
    for (Map.Entry<Path, Document> page : PAGES.entrySet()) {
      for (String href : page.getValue().select("a[href]").eachAttr("href")) {
        boolean outside = href.startsWith("https://") || href.startsWith("http://");
        inside += outside ? 0 : 1;
        if (!outside && !leadsSomewhere(page.getKey(), href)) {
          broken.add(LAKE.relativize(page.getKey()) + " to " + href);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(inside).isGreaterThan(1_000);
  }

  private static boolean leadsSomewhere(Path from, String href) {
    String[] parts = href.split("#", 2);
    String path = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
    Path to = path.isEmpty() ? from : from.resolveSibling(path).normalize();
    if (parts.length == 1 || parts[1].isEmpty()) {
      return Files.isRegularFile(to);
    }
    Document page = PAGES.get(to);
    return page != null && page.getElementById(parts[1]) != null;
  }

  @Test
  void everyNumberCanBeFollowedToItsRows() throws IOException {
    List<Cell> cells = cells();
    Collections.shuffle(cells, new Random(7));
    RowsInMemory rows = new RowsInMemory(new LakeTables(LAKE).run());

    Set<String> reached = new TreeSet<>();
    for (Cell cell : cells.subList(0, CELLS)) {
      List<Explain.Step> steps = new Explain(rows).of(cell.id());
      if (!cell.seen().isEmpty()) {
        Explain.Step whole =
            steps.stream()
                .filter(s -> "all".equals(s.cells().get("period")))
                .findFirst()
                .orElseThrow();
        assertThat(whole.cells().get("successes") + " of " + whole.cells().get("opportunities"))
            .as(cell.toString())
            .isEqualTo(cell.seen());
      }
      steps.forEach(step -> reached.add(step.table().replaceFirst("/.*", "")));
      assertThat(steps)
          .as(cell.toString())
          .hasSizeGreaterThan(cell.seen().startsWith("0 ") ? 0 : 1);
    }
    assertThat(reached).containsExactly("estimates", "evidence", "model", "raw");
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    PAGES.forEach(
        (file, page) -> {
          if (file.startsWith(LAKE.resolve("report/people"))) {
            String person = page.expectFirst(".follow code:last-of-type").text();
            for (Element row : page.select("#rates tbody tr:has(.seen)")) {
              String signal = row.expectFirst("th small").text().split("\\.", 2)[0];
              cells.add(new Cell(signal + "/" + person, seen(row), file));
            }
            page.select(".ev .rule code").forEach(id -> cells.add(new Cell(id.text(), "", file)));
          } else if (file.equals(LAKE.resolve("report/index.html"))) {
            for (Element signal : page.select(".signal")) {
              for (Element row : signal.select("tbody tr:has(.seen)")) {
                String id =
                    signal.expectFirst("h3 .id").text() + "/" + row.expectFirst("th").text();
                if (!seen(row).equals("0 of 0")) {
                  cells.add(new Cell(id, seen(row), file));
                }
              }
            }
          }
        });
    return cells;
  }

  private static String seen(Element row) {
    return row.expectFirst(".seen .num").text().replace(",", "");
  }

  @Test
  void everyKindOfPageOpensCleanlyInABrowser() throws IOException {
    try (Browser browser = Browser.start()) {
      PageCheck check = new PageCheck(browser, Path.of("target/pictures"));
      List<String> problems = new ArrayList<>();
      for (Map.Entry<String, Path> kind : kinds().entrySet()) {
        problems.addAll(check.problems(kind.getValue(), kind.getKey(), Look.ALL));
      }
      assertThat(problems).isEmpty();
    }
  }

  /** One page of each kind: a kind is a folder with the names of single things taken out. */
  private static Map<String, Path> kinds() {
    List<Path> pages = new ArrayList<>(PAGES.keySet());
    Collections.shuffle(pages, new Random(7));
    Map<String, Path> kinds = new TreeMap<>();
    for (Path page : pages) {
      String name = LAKE.relativize(page).toString().replace(".html", "");
      String kind = name.replaceFirst("(people|cases)/[^/]+$", "$1/one");
      kinds.putIfAbsent(kind.replaceFirst("/(w\\d+)/", "/one/").replace('/', '-'), page);
    }
    return kinds;
  }
}
