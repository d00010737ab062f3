package dev.counterweight.growth.page;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.plan.ManagerLoad;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.growth.promotion.GapCheck;
import dev.counterweight.growth.promotion.Prompts;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.reports.view.DocumentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything a folder and a run give: pages, and texts beside them. The same inputs give the same.
 */
public final class GrowthPages {
  private GrowthPages() {}

  /** All pages; the start is the first. */
  public static List<DocumentView> pages(GrowthFolder folder, RunRecord record) {
    List<DocumentView> pages = new ArrayList<>();
    pages.add(LadderPage.of(folder));
    pages.add(SharedPages.recognition(folder, record));
    for (PersonFolder person : folder.people()) {
      pages.addAll(of(person, folder, record));
    }
    ManagerLoad.of(folder, record).forEach(load -> pages.add(SharedPages.load(load, record)));
    pages.add(0, SharedPages.start(folder, record, pages));
    return List.copyOf(pages);
  }

  /** The pages of one person. */
  public static List<DocumentView> of(PersonFolder person, GrowthFolder folder, RunRecord record) {
    List<DocumentView> pages = new ArrayList<>();
    person.plan().ifPresent(plan -> pages.add(PlanPage.of(plan, person, folder, record)));
    person
        .promotion()
        .ifPresent(promotion -> pages.add(CasePage.of(promotion, person, folder.shared(), record)));
    person.lastCheck().ifPresent(check -> pages.add(CheckPage.of(check, person, record)));
    pages.add(ProfilePage.of(person, folder, record));
    pages.add(CompetencePage.of(person, folder, record));
    return pages;
  }

  /** Texts by path: Markdown twins of plans, cases and checks, prompts, the example bank. */
  public static Map<String, String> texts(GrowthFolder folder, RunRecord record) {
    Map<String, String> texts = new TreeMap<>();
    for (PersonFolder person : folder.people()) {
      for (DocumentView page : of(person, folder, record)) {
        texts.put(page.file().replace(".html", ".md"), Markdown.of(page));
      }
      var gaps =
          person
              .promotion()
              .map(p -> GapCheck.of(p, person, folder.shared(), record))
              .orElse(List.of());
      Prompts.of(person, record, gaps)
          .forEach(
              (name, text) -> texts.put(Folders.person(person.person()) + "prompts/" + name, text));
    }
    texts.put("examples.csv", ExampleBank.csv(ExampleBank.of(folder)));
    return texts;
  }
}
