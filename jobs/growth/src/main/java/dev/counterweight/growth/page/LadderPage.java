package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.ladder.Axis;
import dev.counterweight.growth.ladder.Finding;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.LadderLint;
import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.ladder.Track;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Labelled;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.Table;
import java.util.ArrayList;
import java.util.List;

/** The ladder and what a stranger would ask of it (R11). */
final class LadderPage {
  private LadderPage() {}

  static DocumentView of(GrowthFolder folder) {
    Ladder ladder = folder.ladder();
    List<Section> sections = new ArrayList<>();
    sections.add(findings(ladder));
    sections.add(changes(folder));
    sections.add(axes(ladder));
    ladder.tracks().forEach(track -> sections.add(track(ladder, track)));
    return new DocumentView(
        "ladder/index.html",
        "The ladder",
        "Ladder · version " + ladder.version(),
        "What each level decides, which risks it carries, and what others can rely on. Guidance for"
            + " conversations: nobody shows all of a level, and no share of it is counted.",
        List.of(
            new Labelled("Version", ladder.version(), "Cases and plans are pinned to it"),
            new Labelled(
                "Tracks",
                Integer.toString(ladder.tracks().size()),
                String.join(", ", ladder.tracks().stream().map(Track::name).toList()))),
        sections);
  }

  private static Section findings(Ladder ladder) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : LadderLint.of(ladder)) {
      rows.add(
          List.of(
              Cell.of(
                  finding.statement().isEmpty() ? finding.level() : finding.statement(),
                  finding.place().file() + ", line " + finding.place().line()),
              Cell.of(finding.kind().words(), finding.kind().row()),
              Cell.of(finding.what()),
              Cell.of(finding.suggestion())));
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph("Nothing that rules can find.")
            : new Table(
                "Level by level", List.of("Where", "Finding", "What", "A shape to fill"), rows);
    return section(
        "lint",
        "What a stranger would ask",
        "Found by rules. The rewrite is yours; do one pass, use it in a real cycle, revise.",
        block);
  }

  private static Section changes(GrowthFolder folder) {
    Block block =
        folder.ladderChanges().isEmpty()
            ? new Paragraph("None. This is the ladder that ships: a baseline to adapt.")
            : new Table(
                "In the order of ladder.yaml",
                List.of("Change"),
                folder.ladderChanges().stream().map(c -> List.of(Cell.of(c))).toList());
    return section("changes", "What your organisation changed", "", block);
  }

  private static Section axes(Ladder ladder) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Axis axis : ladder.axes()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(axis.name(), axis.asks()));
      axis.steps().forEach(step -> row.add(Cell.of(step.name(), step.means())));
      rows.add(row);
    }
    return section(
        "axes",
        "Axes",
        "Each step includes those before it. Influence lies across the other four.",
        new Table("", List.of("Axis", "1", "2", "3", "4", "5"), rows));
  }

  private static Section track(Ladder ladder, Track track) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Level level : ladder.levels()) {
      if (level.track().equals(track.id())) {
        rows.add(
            List.of(
                Cell.of(
                    level.code(),
                    (level.senior() ? "Senior" : "Not senior")
                        + (level.terminal() ? ". A place to stay" : "")),
                Cell.of(String.join("; ", level.decisions())),
                Cell.of(String.join("; ", level.risks())),
                Cell.of(
                        String.join(
                            " ", level.statements().stream().map(Level.Statement::text).toList()))
                    .with(
                        level.statements().stream()
                            .flatMap(
                                s ->
                                    s.examples().stream()
                                        .map(e -> new Link("Example for " + s.id(), e)))
                            .toList())));
      }
    }
    return section(
        track.id(),
        track.name(),
        "Stands for " + track.standsFor() + ".",
        new Table(
            "Lowest first",
            List.of("Level", "Decides", "Carries the risk of", "Others can rely on"),
            rows));
  }
}
