package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.plan.Cadence;
import dev.counterweight.growth.record.CheckIn;
import dev.counterweight.growth.record.GrowthPlan;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Win;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Labelled;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A growth plan and the next conversation (R09, R16). */
final class PlanPage {
  private final GrowthPlan plan;
  private final PersonFolder folder;
  private final GrowthFolder all;
  private final RunRecord record;
  private final Cadence cadence;

  private PlanPage(GrowthPlan plan, PersonFolder folder, GrowthFolder all, RunRecord record) {
    this.plan = plan;
    this.folder = folder;
    this.all = all;
    this.record = record;
    String team = record.teams().getOrDefault(folder.person(), "");
    cadence = Cadence.of(folder, all.shared(), team, record.asOf());
  }

  static DocumentView of(GrowthPlan plan, PersonFolder folder, GrowthFolder all, RunRecord record) {
    return new PlanPage(plan, folder, all, record).page();
  }

  private DocumentView page() {
    PlanLog log = new PlanLog(plan, folder, record);
    List<Section> sections = new ArrayList<>();
    sections.add(focus());
    sections.add(agenda());
    sections.add(log.candidates());
    sections.add(log.wins());
    sections.add(log.unlogged());
    sections.add(log.conversations());
    adoption().ifPresent(sections::add);
    sections.add(log.complete());
    return new DocumentView(
        Folders.person(plan.person()) + "plan.html",
        record.name(plan.person()),
        "Growth plan · " + Cells.period(plan.from(), plan.until()),
        lede(),
        facts(),
        sections);
  }

  private String lede() {
    String goal = plan.target().isEmpty() ? plan.area() : "What would show " + plan.target();
    return goal
        + ". The plan and the log are the person's own; the record only reminds. Where it leads is"
        + " settled in conversation.";
  }

  private List<Labelled> facts() {
    LocalDate today = record.asOf();
    String due =
        cadence.isOverdue(today)
            ? "Overdue since " + Cells.day(cadence.nextBy())
            : "By " + Cells.day(cadence.nextBy());
    String ends =
        today.isAfter(plan.until())
            ? "Over; a new conversation is due"
            : today.isAfter(plan.until().minusDays(30))
                ? "Ends within a month; plan the next one"
                : "";
    return List.of(
        new Labelled("Agreed with", record.name(plan.manager()), "Ladder " + plan.ladderVersion()),
        new Labelled("Next check-in", due, cadence.monthly() ? "Every month" : "Every quarter"),
        new Labelled("Until", Cells.day(plan.until()), ends),
        new Labelled(
            "Log and plan as of",
            Cells.day(lastEntry()),
            "The record is read until " + Cells.day(today)));
  }

  private LocalDate lastEntry() {
    LocalDate last = plan.from();
    for (Win win : folder.wins()) {
      last = win.on().isAfter(last) ? win.on() : last;
    }
    return folder.lastCheckIn().map(CheckIn::on).filter(last::isBefore).orElse(last);
  }

  private Section focus() {
    List<List<Cell>> rows = new ArrayList<>();
    for (GrowthPlan.Focus focus : plan.focus()) {
      String statements =
          String.join(" ", focus.statements().stream().map(Level.Statement::text).toList());
      String why = focus.why().equals("gap") ? "Closes a gap" : "Shows readiness";
      rows.add(
          List.of(
              Cell.of(focus.name(), why),
              Cell.of(
                  statements,
                  String.join(", ", focus.statements().stream().map(Level.Statement::id).toList())),
              Cell.of(seen(focus))));
    }
    return section(
        "focus",
        "Focus areas",
        "Two or three, tied to sentences of the ladder where a level is the goal. Beside them, how"
            + " often the record saw something of it, given the chance.",
        new Table("In the plan's order", List.of("Area", "In the ladder", "In the record"), rows));
  }

  private String seen(GrowthPlan.Focus focus) {
    List<String> lines = new ArrayList<>();
    for (String id : focus.signals()) {
      lines.add(
          record
              .signal(id)
              .map(
                  s ->
                      record
                          .exposure(plan.person(), id)
                          .map(
                              e ->
                                  "%s: %d of %d %s"
                                      .formatted(
                                          s.name(), e.seen(), e.opportunities(), s.occasions()))
                          .orElse(s.name() + ": no opportunity yet"))
              .orElse(id + ": no rule reads this yet"));
    }
    return lines.isEmpty() ? "No signal named; people tell" : String.join("; ", lines);
  }

  private Section agenda() {
    List<List<Cell>> rows = new ArrayList<>();
    LocalDate since = folder.lastCheckIn().map(CheckIn::on).orElse(plan.from().minusDays(1));
    if (cadence.learningFirst()) {
      rows.add(
          row(
              "Learning first",
              cadence
                  .adoption()
                  .map(
                      a ->
                          "%s has been there since %s. What was learnt goes before what was done; say openly what worries you."
                              .formatted(a.tool(), Cells.day(a.startedOn())))
                  .orElse("")));
    }
    List<Win> fresh = folder.wins().stream().filter(win -> win.on().isAfter(since)).toList();
    rows.add(
        row(
            "New wins",
            fresh.isEmpty()
                ? "None logged since " + Cells.day(since)
                : String.join("; ", fresh.stream().map(Win::what).toList())));
    folder.lastCheckIn().ifPresent(last -> earlier(last, rows));
    all.competencies()
        .band(plan.band())
        .ifPresent(band -> rows.add(row("What to talk about", band.conversation())));
    rows.add(
        row(
            "Trajectory and likelihood",
            "To be set by the two of you; last time: "
                + folder
                    .lastCheckIn()
                    .map(c -> c.trajectory() + ", " + c.likelihood())
                    .orElse("never")));
    return section(
        "agenda",
        "For the next check-in",
        "Put together from what you both wrote. The reflection and the questions are yours to"
            + " bring.",
        new Table("", List.of("Point", "What there is"), rows));
  }

  private void earlier(CheckIn last, List<List<Cell>> rows) {
    rows.add(row("Gaps named last time", join(last.gaps(), "None named")));
    List<String> contested =
        last.contested().stream().map(c -> c.evidence() + ": " + c.says()).toList();
    rows.add(row("Contested items", join(contested, "None")));
    rows.add(row("Questions", join(last.questions(), "None brought last time")));
    rows.add(
        row(
            "Reflection",
            last.reflection().isEmpty() ? "None written last time" : last.reflection()));
    List<String> actions =
        last.actions().stream()
            .map(
                a ->
                    "%s (%s%s)"
                        .formatted(
                            a.what(),
                            record.name(a.who()),
                            a.by().map(d -> ", by " + Cells.day(d)).orElse("")))
            .toList();
    rows.add(row("Agreed last time", join(actions, "Nothing")));
  }

  private static String join(List<String> texts, String none) {
    return texts.isEmpty() ? none : String.join("; ", texts);
  }

  private static List<Cell> row(String head, String text) {
    return List.of(Cell.of(head), Cell.of(text));
  }

  private Optional<Section> adoption() {
    return cadence
        .adoption()
        .map(
            a -> {
              Cadence.Window dip = Cadence.dipOf(a);
              List<List<Cell>> rows = new ArrayList<>();
              rows.add(
                  row(
                      "Check-ins",
                      "Every month until %s, or until people call it settled; then every quarter"
                          .formatted(Cells.day(a.startedOn().plusMonths(6)))));
              rows.add(row("Learning first", "Until " + Cells.day(a.startedOn().plusMonths(3))));
              rows.add(
                  row(
                      "A dip is expected",
                      "%s: in no trend, and held against nobody"
                          .formatted(Cells.period(dip.from(), dip.until()))));
              rows.add(
                  row(
                      "Time to learn",
                      (a.capacityAgreed()
                              ? "Planning leaves time for it. "
                              : "Ask that planning leaves time for it. ")
                          + plan.learning()));
              rows.add(
                  row(
                      "Review template",
                      a.templateUpdatedOn()
                          .map(d -> "Competencies are in it since " + Cells.day(d))
                          .orElse("Put the competencies into it from the first cycle on")));
              return section(
                  "adoption",
                  "A new tool in the team",
                  "%s, since %s.".formatted(a.tool(), Cells.day(a.startedOn())),
                  new Table("", List.of("What", "What holds"), rows));
            });
  }
}
