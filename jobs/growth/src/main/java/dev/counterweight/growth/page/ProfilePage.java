package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.plan.LadderProfile;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Evidence along the axes of the ladder; no level is claimed (R11). */
final class ProfilePage {
  private static final int MONTHS = 12;
  private static final int MOST_ITEMS = 6;

  private ProfilePage() {}

  static DocumentView of(PersonFolder folder, GrowthFolder all, RunRecord record) {
    LocalDate until = record.asOf();
    LocalDate from = until.minusMonths(MONTHS).plusDays(1);
    List<Section> sections = new ArrayList<>();
    for (LadderProfile.Row row :
        LadderProfile.of(all.ladder(), record, folder.person(), from, until)) {
      sections.add(axis(row));
    }
    return new DocumentView(
        Folders.person(folder.person()) + "profile.html",
        record.name(folder.person()),
        "Ladder profile · " + Cells.period(from, until),
        "What the record shows along the axes of the ladder "
            + all.ladder().version()
            + ". It claims no level: most of what an axis asks leaves no trace in a record, and"
            + " people tell.",
        List.of(),
        sections);
  }

  private static Section axis(LadderProfile.Row row) {
    List<List<Cell>> signals = new ArrayList<>();
    for (LadderProfile.Seen seen : row.signals()) {
      signals.add(
          List.of(
              Cell.of(seen.signal().name()),
              seen.exposure()
                  .map(
                      e ->
                          Cell.of(
                              "Seen in %d of %d %s"
                                  .formatted(
                                      e.seen(), e.opportunities(), seen.signal().occasions())))
                  .orElse(Cell.of("No opportunity in the record")),
              Cell.of(seen.signal().cannotKnow())));
    }
    row.unread()
        .forEach(
            id ->
                signals.add(
                    List.of(
                        Cell.of(id),
                        Cell.of(State.NOT_OBSERVABLE, "Not observable", "No rule reads this yet"),
                        Cell.of("Ask those who were there"))));
    if (signals.isEmpty()) {
      signals.add(
          List.of(
              Cell.of("No signal"),
              Cell.of(State.NOT_OBSERVABLE, "Not observable", ""),
              Cell.of("Ask those who were there")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table("", List.of("Signal", "In the record", "What it cannot know"), signals));
    if (row.evidence().isEmpty()) {
      blocks.add(
          new Paragraph("No item of this axis in the period. That is no finding about a person."));
    } else {
      blocks.add(
          Cells.items(
              "Newest first, at most %d; all of it stands on the evidence page"
                  .formatted(MOST_ITEMS),
              row.evidence().subList(0, Math.min(MOST_ITEMS, row.evidence().size()))));
    }
    return section(
        "axis-" + row.axis().id(),
        row.axis().name(),
        row.axis().asks(),
        blocks.toArray(Block[]::new));
  }
}
