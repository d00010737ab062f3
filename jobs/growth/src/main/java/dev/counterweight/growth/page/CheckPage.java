package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.plan.Watch;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.QuickCheck;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Labelled;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The one-page quick check (R08): set by people, evidence beside it, one area when two fail. */
final class CheckPage {
  private static final int MONTH_DAYS = 31;
  private static final int MOST_CHOICES = 8;

  private final QuickCheck check;
  private final PersonFolder folder;
  private final RunRecord record;

  private CheckPage(QuickCheck check, PersonFolder folder, RunRecord record) {
    this.check = check;
    this.folder = folder;
    this.record = record;
  }

  static DocumentView of(QuickCheck check, PersonFolder folder, RunRecord record) {
    return new CheckPage(check, folder, record).page();
  }

  private DocumentView page() {
    List<Section> sections = new ArrayList<>();
    sections.add(choice());
    sections.add(checks());
    sections.add(area());
    return new DocumentView(
        Folders.person(folder.person()) + "check.html",
        record.name(folder.person()),
        "Quick check · " + Cells.day(check.on()),
        "Five checks over one real choice, set by %s. Unknown is not fail. They open a conversation and give one area at most; they decide nothing."
            .formatted(record.name(check.by())),
        facts(),
        sections);
  }

  private List<Labelled> facts() {
    QuickCheck.Area area = check.area();
    return List.of(
        new Labelled("Set by", record.name(check.by()), Cells.day(check.on())),
        new Labelled("What follows", follows(), area == null ? "" : area.what()),
        new Labelled(
            "Looked at again",
            area == null ? "No date" : Cells.day(area.lookAgainOn()),
            area == null ? "" : "By " + record.name(area.owner())));
  }

  private String follows() {
    if (check.area() != null) {
      return "One clearer area to own";
    }
    return check.overrideReason().isEmpty() ? "The conversation goes on" : "No area, with a reason";
  }

  private Section choice() {
    List<List<Cell>> rows =
        List.of(
            List.of(Cell.of("Chosen"), Cells.words(check.chosen())),
            List.of(Cell.of("Given up"), Cells.words(check.gaveUp())),
            List.of(Cell.of("Why, for team, customer or budget"), Cells.words(check.why())));
    List<EvidenceLine> recent =
        record.of(folder.person(), check.on().minusDays(MONTH_DAYS), check.on()).stream()
            .filter(l -> l.present() && l.signal().equals("DS1"))
            .limit(MOST_CHOICES)
            .toList();
    Block others =
        recent.isEmpty()
            ? new Paragraph(
                "The record of that month holds no decision with its options. That is no finding"
                    + " about anybody.")
            : Cells.items("Decisions of that month in the record", recent);
    return section(
        "choice",
        "One real choice",
        "Of the last month.",
        new Table("As it was told", List.of("What", "In their words"), rows),
        others);
  }

  private Section checks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (QuickCheck.Check one : check.checks()) {
      rows.add(
          List.of(
              Cell.of(one.kind().question()),
              Cell.of(set(one.answer())),
              Cells.words(one.words()).with(Cells.links(one.cited())),
              recordFor(one.kind())));
    }
    return section(
        "checks",
        "The five checks",
        "What people set, and beside it what the record shows. The record sets nothing; the last"
            + " check is always people's.",
        new Table("In their order", List.of("Check", "Set to", "Why", "In the record"), rows));
  }

  private static String set(String answer) {
    return switch (answer) {
      case "pass" -> "Pass";
      case "fail" -> "Fail";
      default -> "Unknown";
    };
  }

  private Cell recordFor(QuickCheck.Kind kind) {
    List<String> lines = new ArrayList<>();
    for (String id : kind.signals()) {
      record
          .signal(id)
          .ifPresent(
              s ->
                  lines.add(
                      record
                          .exposure(folder.person(), id)
                          .map(
                              e ->
                                  "%s: %d of %d %s"
                                      .formatted(
                                          s.name(), e.seen(), e.opportunities(), s.occasions()))
                          .orElse(s.name() + ": no opportunity")));
    }
    return lines.isEmpty()
        ? Cell.of(State.NOT_OBSERVABLE, "Not observable", "Ask those who were there")
        : Cell.of(String.join("; ", lines));
  }

  private Section area() {
    QuickCheck.Area area = check.area();
    if (area == null) {
      String text =
          check.overrideReason().isEmpty()
              ? "Fewer than two checks failed. No area is called for."
              : "No area is given. The reason, logged by %s: %s"
                  .formatted(record.name(check.overrideBy()), check.overrideReason());
      return section("area", "What follows", "", new Paragraph(text));
    }
    LocalDate until =
        record.asOf().isBefore(area.lookAgainOn()) ? record.asOf() : area.lookAgainOn();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "Not yet, and no guessing: %s. %s looks after it, and on %s it is looked at again."
                .formatted(area.what(), record.name(area.owner()), Cells.day(area.lookAgainOn()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Watch.Row row :
        Watch.of(
            record, folder.person(), Objects.requireNonNull(area).signals(), check.on(), until)) {
      rows.add(List.of(Cell.of(row.name()), Cell.of(row.before()), Cell.of(row.after())));
    }
    blocks.add(
        new Table(
            "Watched until %s. Pieces of the record, each with its occasions; too few to speak of a change"
                .formatted(Cells.day(until)),
            List.of("Signal", "As long before", "Since the check"),
            rows));
    List<EvidenceLine> since =
        record.of(folder.person(), check.on().plusDays(1), until).stream()
            .filter(l -> area.signals().contains(l.signal()) && l.present())
            .toList();
    if (!since.isEmpty()) {
      blocks.add(Cells.items("Since the check, by date", since));
    }
    return new Section(
        "area",
        "One clearer area to own",
        "Given by people because two or more checks failed. The record is watched on this area"
            + " only.",
        blocks);
  }
}
