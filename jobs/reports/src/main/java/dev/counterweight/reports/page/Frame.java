package dev.counterweight.reports.page;

import dev.counterweight.reports.view.DocumentPack;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page: who it is for, from which run, and how to go on.
 *
 * @param root the way back to the folder of the pack, empty or {@code ../}
 * @param demo the company is invented
 * @param run {@code Run of 3 July 2026, 04:12 UTC, run 7f3a91.}
 * @param manifest what the page was made of
 */
public record Frame(
    String title,
    String organisation,
    String audience,
    String root,
    List<Page> pages,
    boolean demo,
    String run,
    Keeping keeping,
    List<RunFacts.Line> manifest,
    String stylesheet) {

  /** A page of the navigation. */
  public record Page(String name, String file, boolean here) {}

  /** On what terms it may be read: a sentence each. */
  public record Keeping(String made, String keep, String contest) {
    static Keeping of(Terms terms) {
      String made = terms.madeOn() == null ? "" : "Made on " + Wording.day(terms.madeOn()) + ".";
      String keep =
          terms.keepUntil() == null
              ? "Keep it no longer than the decision it was made for."
              : "Keep it until " + Wording.day(terms.keepUntil()) + ", then delete it.";
      String contest =
          terms.contest().isBlank()
              ? "Quote its id to whoever gave you this report."
              : "Quote its id to " + PlainText.line(terms.contest()) + ".";
      return new Keeping(made, keep, contest);
    }
  }

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

  /** A document stands in a folder beside the evidence pages; its neighbours are in its folder. */
  static Frame ofDocument(DocumentPack pack, DocumentView view) {
    String back = "../".repeat((int) view.file().chars().filter(sign -> sign == '/').count());
    String folder = folder(view.file());
    List<Page> pages = new ArrayList<>();
    for (DocumentView page : pack.documents()) {
      boolean start = page.file().equals("index.html");
      if (start || (!folder.isEmpty() && folder(page.file()).equals(folder))) {
        String name = start ? "Growth" : PlainText.line(page.over().split(" · ", 2)[0]);
        pages.add(new Page(name, back + page.file(), page.file().equals(view.file())));
      }
    }
    return new Frame(
        PlainText.line(view.title()),
        PlainText.line(pack.organisation()),
        PlainText.line(pack.audience()),
        back + pack.record(),
        List.copyOf(pages),
        pack.run().demo(),
        run(pack.run()),
        Keeping.of(Terms.OF_THE_LAKE),
        manifest(pack.run()),
        Stylesheet.TEXT);
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  static Frame of(Pack pack, String title, String root, List<Page> pages) {
    return new Frame(
        title,
        PlainText.line(pack.organisation()),
        PlainText.line(pack.audience()),
        root,
        List.copyOf(pages),
        pack.run().demo(),
        run(pack.run()),
        Keeping.of(pack.terms()),
        manifest(pack.run()),
        Stylesheet.TEXT);
  }

  static List<RunFacts.Line> manifest(RunFacts run) {
    return run.manifest().stream()
        .map(
            line ->
                new RunFacts.Line(PlainText.line(line.name()), PlainText.manifest(line.value())))
        .toList();
  }

  static String run(RunFacts run) {
    return "Run of "
        + Wording.minute(run.startedAt())
        + ", run "
        + PlainText.line(run.runId())
        + ".";
  }

  static List<Page> pages(String here, String root) {
    return List.of(
        new Page(OVERVIEW, root + "index.html", here.equals(OVERVIEW) && root.isEmpty()),
        new Page(COVERAGE, root + "coverage.html", here.equals(COVERAGE) && root.isEmpty()));
  }
}
