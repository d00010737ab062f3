package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.record.AiAssessment;
import dev.counterweight.growth.record.Competencies;
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
import java.util.Optional;

/** Competencies of working with AI, as people set them (R12). */
final class CompetencePage {
  /** After so long a conversation is offered, to the person only (W5r). */
  private static final int QUIET_MONTHS = 6;

  private CompetencePage() {}

  static DocumentView of(PersonFolder folder, GrowthFolder all, RunRecord record) {
    Competencies matrix = all.competencies();
    List<Section> sections = new ArrayList<>();
    sections.add(matrix(matrix, folder));
    sections.add(history(matrix, folder, record));
    band(matrix, folder).ifPresent(sections::add);
    sections.add(never());
    return new DocumentView(
        Folders.person(folder.person()) + "competencies.html",
        record.name(folder.person()),
        "AI competencies · version " + matrix.version(),
        "Set by people in a conversation, every level of it. Nothing here is measured: no prompts,"
            + " no usage, no acceptance is read.",
        List.of(),
        sections);
  }

  private static Section matrix(Competencies matrix, PersonFolder folder) {
    Optional<AiAssessment> last = last(folder);
    List<List<Cell>> rows = new ArrayList<>();
    for (Competencies.Competency competency : matrix.competencies()) {
      Integer level = last.map(a -> a.levels().get(competency.id())).orElse(null);
      rows.add(
          List.of(
              Cell.of(competency.name(), competency.asks()),
              Cell.of(competency.beginner()),
              Cell.of(competency.proficient()),
              Cell.of(competency.expert()),
              level == null
                  ? Cell.of(State.INSUFFICIENT, "Not talked about", "")
                  : Cell.of("Level " + level, name(matrix, level)),
              Cell.of(competency.observable())));
    }
    List<List<Cell>> levels =
        matrix.levels().stream()
            .map(l -> List.of(Cell.of(l.level() + " " + l.name()), Cell.of(l.means())))
            .toList();
    return section(
        "matrix",
        "Six competencies",
        "Three indicators each. Beside them the level people set, and what a record could show at"
            + " all.",
        new Table(
            "",
            List.of("Competency", "Beginner", "Proficient", "Expert", "Set to", "What can be seen"),
            rows),
        new Table("What the four levels mean", List.of("Level", "Meaning"), levels));
  }

  private static String name(Competencies matrix, int level) {
    return matrix.levels().stream()
        .filter(l -> l.level() == level)
        .map(Competencies.Level::name)
        .findFirst()
        .orElse("");
  }

  private static Optional<AiAssessment> last(PersonFolder folder) {
    List<AiAssessment> all = folder.assessments();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static Section history(Competencies matrix, PersonFolder folder, RunRecord record) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AiAssessment one : folder.assessments()) {
      List<String> set =
          matrix.competencies().stream()
              .filter(c -> one.levels().containsKey(c.id()))
              .map(c -> c.name() + " " + one.levels().get(c.id()))
              .toList();
      rows.add(
          List.of(
              Cell.of(Cells.day(one.on()), "With " + record.name(one.by())),
              Cell.of(String.join(", ", set)),
              Cells.words(one.words()),
              Cells.words(one.walkThrough())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        rows.isEmpty()
            ? new Paragraph("No conversation is written down yet.")
            : new Table(
                "Oldest first",
                List.of("Date", "Levels set", "What it rests on", "Explained in a walk-through"),
                rows));
    LocalDate quiet = record.asOf().minusMonths(QUIET_MONTHS);
    if (last(folder).map(a -> a.on().isBefore(quiet)).orElse(false)) {
      blocks.add(
          new Paragraph(
              "The last of these conversations is more than %d months ago. Perhaps it is time for another; there may be good reasons why not."
                  .formatted(QUIET_MONTHS)));
    }
    return section(
        "history",
        "Conversations",
        "Learning shows in the words, not in a sum; none is made.",
        blocks.toArray(Block[]::new));
  }

  private static Optional<Section> band(Competencies matrix, PersonFolder folder) {
    return folder
        .plan()
        .flatMap(plan -> matrix.band(plan.band()))
        .map(
            band ->
                section(
                    "goals",
                    "Goals to talk about",
                    "Words for the band '%s' that the plan names. Years (%s) only ever pick a template, and any other may be picked."
                        .formatted(band.name(), band.years()),
                    new Paragraph(band.conversation()),
                    new Table(
                        "",
                        List.of("Goal"),
                        band.goals().stream().map(g -> List.of(Cell.of(g))).toList())));
  }

  private static Section never() {
    return section(
        "never",
        "What is not evaluated",
        "",
        new Paragraph(
            "How often tools are used, how much they produce, how many suggestions are taken, how"
                + " quickly work is done with them, and any comparison with people who do not use"
                + " them."));
  }
}
