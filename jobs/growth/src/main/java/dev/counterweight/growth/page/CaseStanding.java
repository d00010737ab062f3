package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.promotion.Gap;
import dev.counterweight.growth.promotion.GapCheck;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Shared;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands around the claims of a case: the level, what others say, what follows, what is open.
 */
final class CaseStanding {
  private final PromotionCase promotion;
  private final PersonFolder folder;
  private final Shared shared;
  private final RunRecord record;

  CaseStanding(PromotionCase promotion, PersonFolder folder, Shared shared, RunRecord record) {
    this.promotion = promotion;
    this.folder = folder;
    this.shared = shared;
    this.record = record;
  }

  Section level() {
    List<List<Cell>> rows = new ArrayList<>();
    promotion
        .decisions()
        .forEach(
            d ->
                rows.add(
                    List.of(Cell.of("Decision"), Cell.of(d.what()), Cells.evidence(d.cited()))));
    promotion
        .risks()
        .forEach(
            r -> rows.add(List.of(Cell.of("Risk"), Cell.of(r.what()), Cells.evidence(r.cited()))));
    return section(
        "level",
        "What " + promotion.target().code() + " owns",
        "Decisions and risks of the level as the ladder names them, each with what the case cites."
            + " Not every line has to be filled; no share is counted.",
        new Table("As in the ladder", List.of("What", "In the ladder", "Cited"), rows));
  }

  Section stakeholders() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Shared.Feedback feedback : shared.feedback()) {
      if (feedback.about().equals(promotion.person())) {
        rows.add(
            List.of(
                Cell.of(feedback.function(), Cells.day(feedback.on())),
                Cell.of(feedback.work()),
                Cells.words(feedback.whoOwnedWhat()),
                Cell.of(
                    "Clear: " + feedback.wasItClear(),
                    feedback.wouldBack().isEmpty()
                        ? ""
                        : "Would back the case: " + feedback.wouldBack())));
      }
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph(
                "Nobody of another function was asked yet. Records cannot stand in for them.")
            : new Table(
                "By function, in the order they were given",
                List.of("Function", "Work", "Who owned what", "Answer"),
                rows);
    return section(
        "stakeholders",
        "What others say",
        "Two questions to people of other functions: who owned what, and was it clear?",
        block);
  }

  Section implications() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of("Role and responsibilities"),
            Cells.words(promotion.implications().role()),
            Cell.of("")));
    rows.add(
        List.of(
            Cell.of("Shape of the team"),
            Cells.words(promotion.implications().team()),
            Cell.of("", headcount())));
    for (PromotionCase.HandOver work : promotion.implications().handOver()) {
      rows.add(
          List.of(
              Cell.of("Work to hand over"),
              Cell.quoted(work.work()),
              work.to().isEmpty()
                  ? Cell.of(State.ATTENTION, "Nobody takes it over yet", "")
                  : Cell.of(
                      "To " + record.name(work.to()),
                      work.othersWhoCan().map(CaseStanding::single).orElse(""))));
    }
    return section(
        "implications",
        "If it is granted",
        "What the level would change, for people to settle before the call.",
        new Table("", List.of("What", "As the draft puts it", "Cover"), rows));
  }

  private static String single(int others) {
    return others == 0
        ? "Rests on one person today"
        : others == 1 ? "One other can do it today" : others + " others can do it today";
  }

  /** How many of each level the team has, from the organisation file (O8). */
  private String headcount() {
    String team =
        shared.member(promotion.person(), promotion.on()).map(Shared.Member::team).orElse("");
    if (team.isEmpty()) {
      return "No org.csv says who is in the team";
    }
    Map<String, Integer> levels = new TreeMap<>();
    record
        .names()
        .keySet()
        .forEach(
            person ->
                shared
                    .member(person, promotion.on())
                    .filter(m -> m.team().equals(team) && !m.level().isEmpty())
                    .ifPresent(m -> levels.merge(m.level(), 1, Integer::sum)));
    return "Today in %s: ".formatted(team)
        + String.join(
            ", ", levels.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  Section sources() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Cell.of("Records"),
            state(!promotion.evidence().isEmpty(), "Cited above", "Nothing cited")));
    rows.add(
        List.of(
            Cell.of("One-to-ones"),
            state(
                !folder.checkIns().isEmpty() || promotion.sources().contains("one-to-one"),
                "Check-ins are written down",
                "None written down")));
    rows.add(
        List.of(
            Cell.of("Peers"),
            state(promotion.sources().contains("peer"), "Named by the draft", "Nobody asked")));
    rows.add(
        List.of(
            Cell.of("Other functions"),
            state(
                shared.feedback().stream().anyMatch(f -> f.about().equals(promotion.person())),
                "Answers above",
                "Nobody asked")));
    rows.add(
        List.of(
            Cell.of("The person"),
            state(
                promotion.sources().contains("self"),
                "Named by the draft",
                "No self-evaluation named")));
    return section(
        "sources",
        "Where it was heard",
        "Records show a part of the work only. A case from one kind of source is thin, whatever it"
            + " says.",
        new Table("", List.of("Source", "State"), rows));
  }

  private static Cell state(boolean there, String yes, String no) {
    return there ? Cell.of(State.PRESENT, yes, "") : Cell.of(State.INSUFFICIENT, no, "");
  }

  Section gaps() {
    List<Gap> gaps = GapCheck.of(promotion, folder, shared, record);
    List<List<Cell>> rows =
        gaps.stream()
            .map(
                gap ->
                    List.of(
                        Cell.of(gap.kind().words(), gap.kind().row()),
                        Cell.of(gap.where()),
                        Cell.of(gap.what()),
                        Cell.of(gap.advice())))
            .toList();
    Block block =
        rows.isEmpty()
            ? new Paragraph("Nothing that rules can find. Readers will find more.")
            : new Table(
                "Found by rules, in the order of the case",
                List.of("Kind", "Where", "What is open", "What would answer it"),
                rows);
    return section(
        "gaps",
        "What is missing or unclear",
        "What a reader who was not there would ask. The same texts stand ready for an assistant,"
            + " where the company allows one.",
        block,
        new Table(
            "Texts for an assistant; every sentence of its answer must cite evidence ids",
            List.of("Text", "File"),
            prompts()));
  }

  private List<List<Cell>> prompts() {
    List<List<Cell>> rows = new ArrayList<>();
    if (folder.plan().isPresent()) {
      rows.add(prompt("Group the wins by focus area", "P2-wins.txt"));
    }
    rows.add(0, prompt("What would show this level?", "P1-level.txt"));
    rows.add(prompt("What would a committee miss?", "P3-committee.txt"));
    rows.add(prompt("A summary for strangers", "P4-summary.txt"));
    return rows;
  }

  private static List<Cell> prompt(String what, String file) {
    return List.of(Cell.of(what), Cell.of("").with(List.of(new Link(file, "prompts/" + file))));
  }
}
