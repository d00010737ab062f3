package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.plan.Candidates;
import dev.counterweight.growth.record.CheckIn;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.GrowthPlan;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Win;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Link;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.util.ArrayList;
import java.util.List;

/** What was logged and talked about under a plan, and what the record reminds of. */
final class PlanLog {
  private static final int MOST_UNLOGGED = 15;

  private final GrowthPlan plan;
  private final PersonFolder folder;
  private final RunRecord record;

  PlanLog(GrowthPlan plan, PersonFolder folder, RunRecord record) {
    this.plan = plan;
    this.folder = folder;
    this.record = record;
  }

  Section candidates() {
    List<EvidenceLine> week = Candidates.ofTheWeek(record, folder, record.asOf());
    Block block =
        week.isEmpty()
            ? new Paragraph(
                "The record suggests nothing new for the week to "
                    + Cells.day(record.asOf())
                    + ". That is no finding about anybody.")
            : Cells.items(
                "Week to "
                    + Cells.day(record.asOf())
                    + ". To accept or reject one, add its id to candidates.csv",
                week);
    return section(
        "candidates",
        "This week, perhaps",
        "At most five, risk and clarity first. None is in the log until you put it there; your no"
            + " is kept, and it is not offered again.",
        block);
  }

  Section wins() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Win win : folder.wins()) {
      List<Link> links = new ArrayList<>();
      win.cited()
          .forEach(
              cited ->
                  links.add(record.item(cited).map(Cells::link).orElse(new Link(cited, cited))));
      rows.add(
          List.of(
              Cell.of(Cells.day(win.on()), win.fromCandidate() ? "Accepted from the record" : ""),
              Cell.of(win.focus().isEmpty() ? "No focus area" : name(win.focus()), win.type()),
              Cell.quoted(win.what()).with(links)));
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph("Nothing logged yet. Five minutes at the end of a week are enough.")
            : new Table("By date", List.of("Date", "Focus area", "What happened"), rows);
    return section(
        "wins",
        "The log",
        "What the person logged, by date. Nothing is added to it by the program.",
        block);
  }

  private String name(String focus) {
    return plan.focus().stream()
        .filter(f -> f.id().equals(focus))
        .map(GrowthPlan.Focus::name)
        .findFirst()
        .orElse(focus);
  }

  Section unlogged() {
    List<EvidenceLine> lines = Candidates.unlogged(record, folder, plan.from(), record.asOf());
    Block block =
        lines.isEmpty()
            ? new Paragraph(
                "Nothing of risk, clarity or prevention in the record that is not in the log.")
            : Cells.items(
                "Newest first, at most %d; all of it stands on the evidence page"
                    .formatted(MOST_UNLOGGED),
                lines.subList(0, Math.min(MOST_UNLOGGED, lines.size())));
    return section(
        "unlogged",
        "In the record, not in the log",
        "What prevented or cleared up something and might go unnoticed.",
        block);
  }

  Section conversations() {
    List<List<Cell>> rows = new ArrayList<>();
    for (CheckIn checkIn : folder.checkIns()) {
      rows.add(
          List.of(
              Cell.of(Cells.day(checkIn.on())),
              Cell.of(
                  "%s, %s".formatted(checkIn.trajectory(), checkIn.likelihood()),
                  "Set by " + record.name(checkIn.setBy())),
              Cells.words(String.join("; ", checkIn.gaps())),
              Cells.words(checkIn.reflection())));
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph("No conversation is written down yet.")
            : new Table(
                "Oldest first",
                List.of("Date", "Trajectory, likelihood", "Gaps", "Reflection"),
                rows);
    List<List<Cell>> prompts =
        List.of(
            List.of(
                Cell.of(
                    "Is a promotion something you are hoping for or expecting over the next 6 to 12"
                        + " months?"),
                Cells.words(plan.hopingFor())),
            List.of(
                Cell.of(
                    "What would it take for us to feel confident to submit a case in six months?"),
                Cells.words(plan.whatWouldItTake())));
    return section(
        "conversations",
        "Conversations so far",
        "Trajectory and likelihood are set by people. A case that ends otherwise than the last of"
            + " them is a surprise, and somebody's to explain.",
        block,
        new Table("From the first one", List.of("Question", "Answer"), prompts));
  }

  Section complete() {
    List<List<Cell>> rows =
        List.of(
            done("Direction is set", !plan.focus().isEmpty(), "Two or three areas", "No area"),
            done("Wins are logged", !folder.wins().isEmpty(), "Log kept", "Nothing logged"),
            done(
                "There is room for feedback",
                !folder.checkIns().isEmpty(),
                "Conversations written down",
                "None written down"),
            done(
                "Wins belong to an area",
                folder.wins().stream().noneMatch(w -> w.focus().isEmpty()),
                "All of them",
                "Some belong to none; that may be right"),
            done(
                "Questions and reflection were brought",
                folder
                    .lastCheckIn()
                    .map(c -> !c.questions().isEmpty() && !c.reflection().isEmpty())
                    .orElse(false),
                "Last time both",
                "Last time not both"));
    return section(
        "complete",
        "Is everything there?",
        "About the plan, not about the person.",
        new Table("", List.of("What", "State"), rows));
  }

  private static List<Cell> done(String what, boolean there, String yes, String no) {
    return List.of(
        Cell.of(what),
        there ? Cell.of(State.PRESENT, yes, "") : Cell.of(State.INSUFFICIENT, no, ""));
  }
}
