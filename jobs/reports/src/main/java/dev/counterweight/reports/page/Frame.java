package dev.counterweight.reports.page;

import dev.counterweight.reports.view.Pack;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page: who it is for, from which run, and how to go on.
 *
 * @param root the way back to the folder of the pack, empty or {@code ../}
 * @param demo the company is invented
 * @param run {@code Run of 3 July 2026, 04:12 UTC, run 7f3a91.}
 */
public record Frame(
    String title,
    String organisation,
    String audience,
    String root,
    List<Page> pages,
    boolean demo,
    String run,
    String stylesheet) {

  /** A page of the navigation. */
  public record Page(String name, String file, boolean here) {}

  private static final String OVERVIEW = "Overview";
  private static final String COVERAGE = "Coverage and limits";

  static Frame ofOverview(Pack pack) {
    return of(pack, OVERVIEW, "", pages(OVERVIEW, ""));
  }

  static Frame ofCoverage(Pack pack) {
    return of(pack, COVERAGE, "", pages(COVERAGE, ""));
  }

  static Frame ofPerson(Pack pack, String name, String file) {
    List<Page> pages = new ArrayList<>(pages(name, "../"));
    pages.add(new Page(name, file, true));
    return of(pack, name, "../", pages);
  }

  private static Frame of(Pack pack, String title, String root, List<Page> pages) {
    return new Frame(
        title,
        PlainText.line(pack.organisation()),
        PlainText.line(pack.audience()),
        root,
        List.copyOf(pages),
        pack.run().demo(),
        "Run of "
            + Wording.minute(pack.run().startedAt())
            + ", run "
            + PlainText.line(pack.run().runId())
            + ".",
        Stylesheet.TEXT);
  }

  private static List<Page> pages(String here, String root) {
    return List.of(
        new Page(OVERVIEW, root + "index.html", here.equals(OVERVIEW) && root.isEmpty()),
        new Page(COVERAGE, root + "coverage.html", here.equals(COVERAGE) && root.isEmpty()));
  }
}
