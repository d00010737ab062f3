package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.plan.ManagerLoad;
import dev.counterweight.growth.plan.Recognition;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Shared;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Labelled;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pages that are not about one person: a manager's load, recognition, the start. */
final class SharedPages {
  private SharedPages() {}

  /** What a manager has open; dates only (O1). */
  static DocumentView load(ManagerLoad load, RunRecord record) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ManagerLoad.Open open : load.plans()) {
      rows.add(
          List.of(
              Cell.of(record.name(open.person()))
                  .with(
                      List.of(
                          new Link(
                              "Plan", "../../" + Folders.person(open.person()) + "plan.html"))),
              open.overdue()
                  ? Cell.of(State.ATTENTION, "Was due on " + Cells.day(open.nextBy()), "")
                  : Cell.of(
                      open.ended() ? "None while no plan runs" : "By " + Cells.day(open.nextBy())),
              open.ended()
                  ? Cell.of(
                      State.ATTENTION,
                      "Ended " + Cells.day(open.until()),
                      "A new conversation is due")
                  : Cell.of(
                      "Until " + Cells.day(open.until()),
                      open.endsSoon() ? "Ends within a month" : ""),
              open.waiting()
                  ? Cell.of(State.ATTENTION, "A case waits for you", "")
                  : Cell.of("Nothing")));
    }
    return new DocumentView(
        Folders.manager(load.manager()),
        record.name(load.manager()),
        "A manager's load · " + Cells.day(record.asOf()),
        "Plans, conversations that are due, cases that wait. It shows what is asked of the manager"
            + " and nothing about how anybody does.",
        List.of(
            new Labelled("Plans", Integer.toString(load.plans().size()), ""),
            new Labelled(
                "Check-ins overdue",
                Long.toString(load.plans().stream().filter(ManagerLoad.Open::overdue).count()),
                ""),
            new Labelled(
                "Cases that wait",
                Long.toString(load.plans().stream().filter(ManagerLoad.Open::waiting).count()),
                "")),
        List.of(
            section(
                "plans",
                "Open plans",
                "By name.",
                new Table(
                    "", List.of("With", "Next check-in", "Plan", "Waits for the manager"), rows))));
  }

  /** Drafts of recognition, for people who said yes (R13). */
  static DocumentView recognition(GrowthFolder folder, RunRecord record) {
    List<Recognition.Draft> drafts = Recognition.drafts(folder, record);
    List<Section> sections = new ArrayList<>();
    for (Recognition.Format format : Recognition.Format.values()) {
      List<List<Cell>> rows = new ArrayList<>();
      for (Recognition.Draft draft : drafts) {
        String name = record.name(draft.person());
        List<Link> links =
            draft.evidenceId().isEmpty()
                ? List.of()
                : List.of(new Link(draft.evidenceId(), draft.link()));
        rows.add(
            List.of(
                Cell.of(name, Cells.day(draft.on())),
                Cell.of(draft.behaviour()),
                Cell.of(Recognition.text(format, draft, name)).with(links)));
      }
      Block block =
          rows.isEmpty()
              ? new Paragraph("No draft in this quarter.")
              : new Table("By person and day", List.of("Who", "What", "Draft"), rows);
      sections.add(section("format-" + format.id(), format.words(), "", block));
    }
    sections.add(given(folder, record));
    return new DocumentView(
        "recognition/index.html",
        "Drafts of recognition",
        "Recognition · quarter to " + Cells.day(record.asOf()),
        "What was prevented or passed on, as drafts in five formats, for people who said yes and"
            + " items that somebody confirmed. Giving it is yours; log it in recognition.csv.",
        List.of(),
        sections);
  }

  private static Section given(GrowthFolder folder, RunRecord record) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Shared.Recognised given : folder.shared().recognised()) {
      rows.add(
          List.of(
              Cell.of(Cells.day(given.on())),
              Cell.of(record.name(given.person())),
              Cell.of(given.behaviour()),
              Cell.of(given.format(), given.audience())));
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph("Nothing logged yet.")
            : new Table("As logged", List.of("Date", "Who", "What", "How"), rows);
    return section("given", "Given so far", "", block);
  }

  /** Where to begin: people by name, what else there is. */
  static DocumentView start(GrowthFolder folder, RunRecord record, List<DocumentView> pages) {
    List<List<Cell>> people = new ArrayList<>();
    folder.people().stream()
        .sorted(
            Comparator.<PersonFolder, String>comparing(p -> record.name(p.person()))
                .thenComparing(PersonFolder::person))
        .forEach(
            person ->
                people.add(
                    List.of(
                        Cell.of(record.name(person.person())),
                        Cell.of("").with(links(pages, Folders.person(person.person()))))));
    List<List<Cell>> managers = new ArrayList<>();
    pages.stream()
        .filter(p -> p.file().startsWith("managers/"))
        .forEach(
            p ->
                managers.add(
                    List.of(
                        Cell.of(p.title()),
                        Cell.of("").with(List.of(new Link("Load", p.file()))))));
    List<List<Cell>> others =
        List.of(
            List.of(
                Cell.of("The ladder and its lint"),
                Cell.of("").with(List.of(new Link("Ladder", "ladder/index.html")))),
            List.of(
                Cell.of("Drafts of recognition"),
                Cell.of("").with(List.of(new Link("Recognition", "recognition/index.html")))),
            List.of(
                Cell.of(
                    "Accepted examples",
                    "%d, for managers to compare with".formatted(ExampleBank.of(folder).size())),
                Cell.of("").with(List.of(new Link("examples.csv", "examples.csv")))));
    return new DocumentView(
        "index.html",
        "Growth",
        "Growth · as of " + Cells.day(record.asOf()),
        "Plans, logs, conversations, cases and checks that people wrote, beside the evidence. Read"
            + " and checked by the program, which decides and submits nothing.",
        List.of(),
        List.of(
            section(
                "people",
                "People",
                "By name.",
                table(people, "Nobody has a folder below people/ yet.")),
            section(
                "managers",
                "Managers",
                "What they have open, by id; nothing about anybody else.",
                table(managers, "No plan names a manager yet.")),
            section(
                "others", "For everybody", "", new Table("", List.of("What", "Page"), others))));
  }

  private static Block table(List<List<Cell>> rows, String none) {
    return rows.isEmpty() ? new Paragraph(none) : new Table("", List.of("Who", "Pages"), rows);
  }

  private static List<Link> links(List<DocumentView> pages, String folder) {
    return pages.stream()
        .filter(p -> p.file().startsWith(folder))
        .map(p -> new Link(p.over().split(" · ", 2)[0], p.file()))
        .toList();
  }
}
